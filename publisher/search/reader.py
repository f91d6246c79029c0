"""From the HTML of a page to its passages."""

import re
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser

from publisher.search.passages import PageText, Passage

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
TABLE = {"table", "tr", "td", "th"}
LISTS = {"dl", "dt", "dd", "ol", "ul", "li"}
TITLES = {"h1", "h2", "h3", "h4", "h5", "h6", "summary"}
BOXES = {"address", "article", "aside", "blockquote", "br", "details", "div", "figure", "header", "p", "section"}
BLOCKS = TABLE | LISTS | TITLES | BOXES
HEADINGS = {"h2", "h3", "h4"}
FURNITURE = {"button", "caption", "footer", "form", "nav", "select"}
UNSEEN = {"noscript", "script", "style", "svg", "template"}
SKIPPED_TAGS = FURNITURE | UNSEEN
SKIPPED_CLASSES = {
    "absents",
    "chercher",
    "departements",
    "etat",
    "headerlink",
    "mention",
    "passee",
    "pour-lecteur",
    "provenance",
    "sigles",
    "version",
}
"""Not what the page says: the quotes behind a rule (the document itself is searched), the acronyms at its end, and
what is about the page, repeated on each, or changes with any fact (a version)."""
SPACES = re.compile(r"[ \t\n\r\f]+")


@lru_cache(512)
def read(html: str) -> PageText:
    """The words of the page's article, without those that the page does not say itself."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.result()


@dataclass
class _Open:
    """An element that is not closed yet."""

    tag: str
    classes: set[str]
    id: str
    current: bool
    skipped: bool

    @property
    def heads(self) -> bool:
        """Tell whether its words name what follows."""
        return self.tag in HEADINGS or (self.tag == "dt" and bool(self.id))


class _Reader(HTMLParser):
    """Follows the open elements, and knows at each word whether it counts and where it belongs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[_Open] = []
        self.trail: list[str] = []
        self.title: list[str] = []
        self.short: list[str] = []
        self.parts: list[tuple[str, list[str], list[str]]] = [("", [], [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = set(given.get("class", "").split())
        skipped = tag in SKIPPED_TAGS or bool(classes & SKIPPED_CLASSES) or "hidden" in given
        element = _Open(tag, classes, given.get("id", ""), given.get("aria-current") == "page", skipped)
        if self._counts() and not skipped:
            self._begin(element)
            self._space(tag)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self.open):
            while self.open.pop().tag != tag:
                pass
        self._space(tag)

    def handle_data(self, data: str) -> None:
        if self._inside("nav", "fil") and self._inside("a"):
            self.trail.append(data)
        elif self._inside("nav", "rubrique") and any(element.current for element in self.open):
            self.short.append(data)
        elif self._counts():
            if self._inside("h1"):
                self.title.append(data)
            else:
                _, heading, text = self.parts[-1]
                (heading if any(e.heads for e in self.open) and not text_of(text) else text).append(data)

    def result(self) -> PageText:
        """What was read; a passage without a word is left out, but the top of the page."""
        passages = [Passage(anchor, text_of(heading), text_of(text)) for anchor, heading, text in self.parts]
        kept = [p for n, p in enumerate(passages) if n == 0 or p.title or p.text]
        trail = [step for step in map(str.strip, self.trail) if step][1:]  # without « Accueil »
        return PageText(text_of(self.title), text_of(self.short), trail, kept)

    def _begin(self, element: _Open) -> None:
        """Start a passage where an element can be linked to: a heading, a rule, a block of a source's text."""
        if not element.id:
            return
        linked = element.heads or element.tag == "article" or "bloc" in element.classes
        under = next((e for e in reversed(self.open) if e.tag == "article" and e.id and e.id != "contenu"), None)
        if linked and not (under and element.heads):
            self.parts.append((element.id, [], []))

    def _space(self, tag: str) -> None:
        if tag in BLOCKS:
            for words in (*self.parts[-1][1:], self.title):
                words.append(" ")

    def _counts(self) -> bool:
        return self._inside("article", "md-content__inner") and not any(element.skipped for element in self.open)

    def _inside(self, tag: str, css: str = "") -> bool:
        return any(e.tag == tag and (not css or css in e.classes) for e in self.open)


def text_of(words: list[str]) -> str:
    """The words as one line; the no-break spaces of French stay."""
    return SPACES.sub(" ", "".join(words)).strip(" ")
