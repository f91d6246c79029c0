"""A faster way through Markdown for pages that are HTML for the most part: same HTML, half the time.

Python-Markdown reads every tag of a block of HTML only to leave the block as it is. Here blocks that stand alone
between blank lines and close what they open are set aside whole, before anything else looks at them; whatever else is
written is left to Markdown.
"""

import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import RawHtmlPostprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, HTML_PLACEHOLDER, STX

NAMES = (
    "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form",
    "header", "nav", "ol", "p", "section", "table", "ul",
)  # fmt: skip
BLOCK = re.compile(rf"<(?P<tag>{'|'.join(NAMES)})\b[^>]*>")
TAGS = {name: re.compile(rf"<(/?){name}\b[^>]*>") for name in NAMES}
NEXT = re.compile(r"[ ]*\n(?=<)")
ENDS = re.compile(r"[ ]*(?:\n[ ]*\n|\n*\Z)")
PLACE = re.compile(f"<p>{HTML_PLACEHOLDER % '(?P<alone>[0-9]+)'}</p>|{HTML_PLACEHOLDER % '(?P<within>[0-9]+)'}")
TOLD = "told-ids"
ID = re.compile(r'id="([^"<>]+)"')
"""That a space stands before it is asked apart: to look for one first takes five times as long."""
ONLY_SPACES = re.compile(r"\n +(?=\n)")
FENCES = ("```", "~~~")
FIRST, FENCED, RAW_HTML = "normalize_whitespace", "fenced_code_block", "raw_html"
"""Steps of Python-Markdown, by their names."""


class SetAside(Preprocessor):
    """In the place of Markdown's first step, which it does too: blocks out of its way, their ids noted."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.ids: list[str] = []

    def run(self, lines: list[str]) -> list[str]:
        text = normal("\n".join(lines), self.md.tab_length)
        if FENCED in self.md.preprocessors and any(fence in text for fence in FENCES):
            text = "\n".join(self.md.preprocessors[FENCED].run(text.split("\n")))
        parts, blocks, end, self.ids = list[str](), list[str](), 0, []
        for start in openings(text):
            if start < end:
                continue
            stop = whole(text, start)
            after = ENDS.match(text, stop) if stop else None
            if after:
                if start > end:
                    parts += [self.place(blocks), text[end:start]]
                    blocks = []
                blocks.append(text[start:stop])
                end = after.end()
        return "".join([*parts, self.place(blocks), text[end:]]).split("\n")

    def place(self, blocks: list[str]) -> str:
        """What stands for neighbouring blocks until the page is done."""
        if not blocks:
            return ""
        together = "\n".join(blocks)
        self.ids += ids(together)
        return f"\n\n{self.md.htmlStash.store(together)}\n\n"


class PutBack(RawHtmlPostprocessor):
    """As Markdown does, but a block in which no other is set aside is not searched for one."""

    def run(self, text: str) -> str:
        return PLACE.sub(self.block, text) if STX in text else text

    def block(self, place: re.Match[str]) -> str:
        """What was set aside; within a paragraph only where it may stand in one."""
        stash, rank = self.md.htmlStash, int(place["alone"] or place["within"])
        if rank >= stash.html_counter:
            return place.group()
        html = str(stash.rawHtmlBlocks[rank])
        return self.run(f"<p>{html}</p>" if place["alone"] and not self.isblocklevel(html) else html)


class TellIds(Treeprocessor):
    """Where MkDocs looks for anchors, and only then: elements with the ids of what was set aside."""

    def __init__(self, md: Markdown, aside: SetAside) -> None:
        super().__init__(md)
        self.aside = aside

    def run(self, root: Element) -> None:
        told = SubElement(root, TOLD)
        for name in self.aside.ids:
            SubElement(told, "i", id=unescape(name))


class ForgetIds(Treeprocessor):
    """After MkDocs has seen which anchors the page has."""

    def run(self, root: Element) -> None:
        for told in root.findall(TOLD):
            root.remove(told)


def normal(text: str, tab: int) -> str:
    """The text as Markdown's first step leaves it: no tab, no line of spaces, none of Markdown's own signs."""
    text = text.replace(STX, "").replace(ETX, "").replace("\r\n", "\n").replace("\r", "\n") + "\n\n"
    return ONLY_SPACES.sub("\n", text.expandtabs(tab) if "\t" in text else text)


def ids(html: str) -> Iterator[str]:
    """The identifiers of the elements of a block."""
    return (found[1] for found in ID.finditer(html) if html[found.start() - 1].isspace())


def openings(text: str) -> Iterator[int]:
    """Where a tag may begin a block: at the start, or after a blank line."""
    if text.startswith("<"):
        yield 0
    place = text.find("\n\n<")
    while place >= 0:
        yield place + 2
        place = text.find("\n\n<", place + 2)


def whole(text: str, start: int) -> int:
    """Where the element that begins there ends, with those that follow it line by line; 0: none does."""
    opening = BLOCK.match(text, start)
    stop = closing(text, opening) if opening else 0
    while stop and (more := NEXT.match(text, stop)) and (opening := BLOCK.match(text, more.end())):
        stop = closing(text, opening)
    return stop


def closing(text: str, opening: re.Match[str]) -> int:
    """Where the element that `opening` begins ends; 0 when it never does."""
    depth = 0
    for tag in TAGS[opening["tag"]].finditer(text, opening.start()):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return 0


class HtmlBlocks(Extension):
    """The extension, for mkdocs.yml: after `toc`, which must not take what is told for a part of the page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        aside = SetAside(md)
        md.preprocessors.register(aside, FIRST, 30)
        md.postprocessors.register(PutBack(md), RAW_HTML, 30)
        md.treeprocessors.register(TellIds(md, aside), "tell_ids", 5)
        md.treeprocessors.register(ForgetIds(md), "forget_ids", 4)


def makeExtension(**options: object) -> HtmlBlocks:  # noqa: N802
    """What Markdown calls."""
    return HtmlBlocks(**options)
