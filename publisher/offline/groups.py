"""Which files are kept together on a reader's device."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from publisher.offline.code import own_scripts

COMMON = "commun"
GUIDES = "guides"
CALCULATOR = "calculateur"
REMAINDER = "calculateur-complet"
DOSSIER = "mon-dossier"
"""The code of check and dossiers, and the list of the dossiers. The two forms of each campaign are a group of their
own, `<département>/dossier`: nothing of it is kept before it is used."""
FORMS = ("dossier", "verifier")
CODE = ("dossier", "verifier", "worker")
"""Folders of the scripts of both forms, and of their worker."""
EDITOR = ("publier",)
"""Folder of the page, of the scripts and of the Python of a Caf's editor: nobody keeps a copy of it."""
READING = "publier/lire"
"""The page where a Caf reads what it received, and its code: kept, with that of the dossiers, when it is opened."""
READING_CODE = ("lire",)

FOLDERS = {
    "aide": GUIDES,
    "assets": COMMON,
    "client": COMMON,
    "suis-je-concerne": GUIDES,
    "hors-ligne": GUIDES,
    "styles": COMMON,
}
"""Group of the files of a folder; any other folder is a group of its own."""

SPLIT = {"comparer"}
"""Folders of which each one below is a group of its own."""

TEXT = {".css", ".html", ".ics", ".js", ".json", ".mjs", ".svg"}
LEFT_OUT = {"404.html", "manifest.webmanifest", "sw.js", "sw-extinction.js"}
ON_REQUEST = re.compile(
    r"client/commun/(afas|bilan|imprimer|sphinx|word|xlsx)-[^/]+\.js|guides/sphinx[^/]*\.json|.*/bilan[^/]*\.json"
)
"""What writes a holder’s declarations: kept with the calculator, of which only those who use it have a copy."""
YEAR = re.compile(r"\d{4}-\d{4}")


def sort_files(site: Path, years: Mapping[str, str]) -> dict[str, list[str]]:
    """Addresses from the root (« isere/ » for a page), sorted, by group; `years`: each department's latest."""
    groups: dict[str, list[str]] = {COMMON: [], GUIDES: []}
    special = dict([*runtime(site), *search(site), *dossier(site)])
    editor = set(own_scripts(site, EDITOR))
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        group = None if name in editor else special.get(name) or usual(name, years)
        if path.is_file() and group:
            groups.setdefault(group, []).append(name.removesuffix("index.html"))
    return groups


def usual(name: str, years: Mapping[str, str]) -> str | None:
    """The group of a file; None: kept by nobody. A former campaign of a department is a group of its own."""
    if name in LEFT_OUT or Path(name).suffix not in TEXT:
        return None
    if ON_REQUEST.fullmatch(name):
        return CALCULATOR
    if name.startswith(f"{READING}/"):
        return READING
    first, *rest = name.split("/")
    if (
        first in ("donnees", "offline", "runtime", "search", *EDITOR)
        or "integrer" in rest
        or name.startswith("client/sw/")
    ):
        return None
    if not rest:
        return GUIDES if name.endswith(".html") else COMMON
    if first in EDITOR or (first == "styles" and rest[0].split(".")[0] in EDITOR):
        return None
    if first in years and rest[-2:-1] and rest[-2] in FORMS:
        return "/".join([first, *rest[:-2], "dossier"])
    if first in SPLIT and rest[1:]:
        return f"{first}/{rest[0]}"
    if first in years and YEAR.fullmatch(rest[0]) and rest[0] != years[first]:
        return f"{first}/{rest[0]}"
    return FOLDERS.get(first, first)


def dossier(site: Path) -> Iterator[tuple[str, str]]:
    """The code that only the check, the dossiers and their reading lead to; then what is of the reading alone."""
    for name in own_scripts(site, (*CODE, *READING_CODE, *EDITOR)):
        if not ON_REQUEST.fullmatch(name):
            yield name, DOSSIER
    for name in own_scripts(site, READING_CODE):
        yield name, READING


def runtime(site: Path) -> Iterator[tuple[str, str]]:
    """The browser's Python: what a start needs, and the rest of its library apart."""
    for manifest in site.glob("runtime/manifest*.json"):
        told = json.loads(manifest.read_bytes())
        yield manifest.relative_to(site).as_posix(), COMMON
        for file in (*told["files"], told["library"], told["wheel"], told["wheel_remainder"]):
            yield f"runtime/{file['name']}", CALCULATOR
        yield f"runtime/{told['remainder']['name']}", REMAINDER


def search(site: Path) -> Iterator[tuple[str, str]]:
    """The search: the guides' part and all titles for everybody, each department's part with its pages."""
    for manifest in site.glob("search/manifest*.json"):
        told = json.loads(manifest.read_bytes())
        yield manifest.relative_to(site).as_posix(), COMMON
        for part in ("national", "titres"):
            yield f"search/{told[part]}", GUIDES
        for slug, department in told["departements"].items():
            yield f"search/{department['courant']}", slug
