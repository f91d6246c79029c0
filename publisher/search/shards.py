"""Who finds what: the pages of the site, sorted into the shards that a reader loads when the search opens."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from publisher.search.passages import PageText, Passage
from publisher.search.reader import read

CAMPAIGN = re.compile(r"\d{4}-\d{4}")
SHORTENED = ("departements/", "comparer/", "publier/")
"""Folders whose subject is the list of departments, or a Caf's own work: found by their first lines, so that the guides
do not grow with them on the devices of readers."""
FIRST_LINES = 300
NOINDEX = '<meta name="robots" content="noindex">'
"""In a page that stands elsewhere already: made for a frame, or an address that moved."""


class Entry(TypedDict):
    """One page in a shard."""

    url: str
    titre: str
    court: str
    fil: list[str]
    passages: list[tuple[str, str, str]]
    """Anchor, heading, text."""


@dataclass(frozen=True)
class Department:
    """A department that has pages: its name, its latest campaign."""

    name: str
    year: str


@dataclass
class Shards:
    """Every shard, by what it is for."""

    national: list[Entry]
    titles: list[Entry]
    current: dict[str, list[Entry]]
    former: dict[str, list[Entry]]


def sort_pages(pages: Mapping[str, PageText], departments: Mapping[str, Department]) -> Shards:
    """Put each page (by its address from the root) where it belongs; `departments` by slug."""
    shards = Shards([], [], {slug: [] for slug in departments}, {})
    for url, text in pages.items():
        slug = url.partition("/")[0]
        department = departments.get(slug)
        if department is None:
            shards.national.append(entry(url, shorten(text) if url.startswith(SHORTENED) else text))
        elif year_of(url, text) not in ("", department.year):
            shards.former.setdefault(slug, []).append(entry(url, text))
        elif not (url == f"{slug}/{department.year}/" and is_twice(text, pages.get(f"{slug}/"))):
            shards.current[slug].append(entry(url, text))
            shards.titles.append(entry(url, PageText(text.title, text.short, [department.name], [Passage("", "", "")])))
    return shards


def year_of(url: str, text: PageText) -> str:
    """The campaign that a department's page is about, by its address, else by its breadcrumb; "" when neither tells."""
    return next((step for step in (*url.split("/"), *text.trail) if CAMPAIGN.fullmatch(step)), "")


def is_twice(text: PageText, other: PageText | None) -> bool:
    """Tell whether two addresses show the same page: a department's own is that of its latest campaign."""
    return other is not None and (text.title, text.passages) == (other.title, other.passages)


def entry(url: str, text: PageText) -> Entry:
    """The page as its shard holds it."""
    passages = [(passage.anchor, passage.title, passage.text) for passage in text.passages]
    return Entry(url=url, titre=text.title, court=text.short, fil=text.trail, passages=passages)


def shorten(text: PageText) -> PageText:
    """The page with its first lines only."""
    first = text.passages[0].text
    cut = first if len(first) <= FIRST_LINES else first[:FIRST_LINES].rpartition(" ")[0] + "…"
    return PageText(text.title, text.short, text.trail, [Passage("", "", cut)])


def read_site(site: Path) -> Iterator[tuple[str, PageText]]:
    """Every page that has a title and is no copy, with its address from the root: « isere/ », "" for the home page."""
    for path in sorted(site.rglob("index.html")):
        folder = path.parent.relative_to(site).as_posix()
        html = path.read_text("utf-8")
        if NOINDEX in html:
            continue
        text = read(html)
        if text.title:
            yield ("" if folder == "." else f"{folder}/", text)
