"""A faster way through Markdown for pages that are HTML for the most part: same HTML, half the time.

Python-Markdown reads every tag of a block of HTML only to leave the block as it is. Here blocks that stand alone
between blank lines and close what they open are set aside whole; whatever else is written is left to Markdown.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

NAMES = (
    "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form",
    "header", "nav", "ol", "p", "section", "table", "ul",
)  # fmt: skip
BLOCK = re.compile(rf"^<(?P<tag>{'|'.join(NAMES)})\b[^>]*>", re.MULTILINE)
TAGS = {name: re.compile(rf"<(/?){name}\b[^>]*>") for name in NAMES}
NEXT = re.compile(r"[ ]*\n(?=<)")
ENDS = re.compile(r"[ ]*(?:\n[ ]*\n|\n*\Z)")
ID = re.compile(r'<[^>]*?\sid="([^"]+)"')
TOLD = re.compile(r"^<i id=\"[^\"]+\"></i>$", re.MULTILINE)


class SetAside(Preprocessor):
    """Before Markdown (and MkDocs, which looks for anchors) reads the tags: blocks out of its way, their ids told."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        parts, end = [], 0
        for match in BLOCK.finditer(text):
            start = match.start()
            if start < end or not (start == 0 or text[:start].endswith("\n\n")):
                continue
            stop = closing(text, match)
            while stop and (more := NEXT.match(text, stop)) and (opening := BLOCK.match(text, more.end())):
                stop = closing(text, opening)
            after = ENDS.match(text, stop) if stop else None
            if after:
                block = text[start:stop]
                ids = "".join(f'\n<i id="{name}"></i>' for name in ID.findall(block))
                parts += [text[end:start], ids, "\n\n", self.md.htmlStash.store(block), "\n\n"]
                end = after.end()
        return "".join([*parts, text[end:]]).split("\n")


class ForgetIds(Preprocessor):
    """After MkDocs has seen which anchors the page has."""

    def run(self, lines: list[str]) -> list[str]:
        return [line for line in lines if not TOLD.match(line)]


def closing(text: str, opening: re.Match[str]) -> int:
    """Where the element that `opening` begins ends; 0 when it never does."""
    depth = 0
    for tag in TAGS[opening["tag"]].finditer(text, opening.start()):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return 0


class HtmlBlocks(Extension):
    """The extension, for mkdocs.yml."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.preprocessors.register(SetAside(md), "set_aside", 22)
        md.preprocessors.register(ForgetIds(md), "forget_ids", 20.5)


def makeExtension(**options: object) -> HtmlBlocks:  # noqa: N802
    """What Markdown calls."""
    return HtmlBlocks(**options)
