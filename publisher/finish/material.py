"""Of Material's sheet, the rules that a page of ours can use: a third of it, at the head of our one sheet.

The rest is for parts of the theme that no page has (its search, its tabs, its annotations). On a slow line, every page
would wait for it before its first word, as it would for a second sheet.
"""

import re
from pathlib import Path

from publisher.cache import cached
from publisher.node import ask

SCRIPT = Path(__file__).with_name("purge.mjs")
SHEETS, OURS = "assets/stylesheets/main.*.css", "styles/boussole.css"
FAILED = "PurgeCSS n’a pas pu réduire la feuille de style ; lancer scripts/setup"
NAMES = re.compile(r'\s(?:class|id)="([^"]*)"')
WORD = re.compile(r"[A-Za-z][\w-]*")
NOT_A_NAME = re.compile(r"(?<![.#\w-])[A-Za-z][\w-]*")
"""In a sheet, what is neither a class nor an identifier: elements, attributes. Those rules all stay."""
SOURCES = {".html", ".j2", ".js", ".md"}
"""What gives a page its classes later on: scripts, and templates that the editor fills in the browser."""


def take_rules(root: Path, site: Path) -> None:
    """Put what is of use of Material's sheet before our own rules; it is kept in `root`/build while nothing changes.

    Raises Mendable where PurgeCSS is not installed.
    """
    for path in site.glob(SHEETS):
        sheet = path.read_text("utf-8")
        words = sorted(used(root, site) | set(NOT_A_NAME.findall(sheet)))
        inputs = [sheet.encode(), " ".join(words).encode(), SCRIPT.read_bytes()]

        def make(folder: Path, sheet: str = sheet, words: list[str] = words) -> None:
            (folder / "main.css").write_text(purged(sheet, words), "utf-8")

        kept = cached(root / "build" / "styles", "material", inputs, make)
        ours = site / OURS
        ours.write_bytes((kept / "main.css").read_bytes() + ours.read_bytes())
        path.unlink()


def used(root: Path, site: Path) -> set[str]:
    """Every class and identifier of the pages, and every word of what may write others."""
    names = {
        name
        for page in site.rglob("*.html")
        for found in NAMES.findall(page.read_text("utf-8"))
        for name in found.split()
    }
    sources = (path for path in (root / "docs").rglob("*") if path.suffix in SOURCES)
    return names.union(*(WORD.findall(path.read_text("utf-8")) for path in sources))


def purged(sheet: str, words: list[str]) -> str:
    """The rules of `sheet` whose names are all among `words`."""
    return ask(SCRIPT, {"sheet": sheet, "words": words}, FAILED)
