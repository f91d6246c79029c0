"""The page types of the built site, found from its files: one page of each is enough to look at."""

import re
from pathlib import Path

from publisher.place import ROOT

CAMPAIGN = re.compile(r"\d{4}-\d{4}")
MANY = {"guides", "sources", "source"}
"""Folders whose pages are all of one type."""


def page_types(site: Path) -> dict[str, str]:
    """Type → path from the site's root, e.g. `{"departement/verifier": "isere/verifier/"}`; `""` is the home page."""
    departments = {path.name for path in (ROOT / "departments").iterdir() if path.is_dir()} - {"national"}
    types: dict[str, str] = {}
    for file in sorted(site.rglob("*.html"), key=lambda path: (len(path.parts), path)):
        folder = file.relative_to(site).parent
        path = file.name if file.name != "index.html" else "" if folder == Path() else f"{folder.as_posix()}/"
        types.setdefault(_type(path, departments), path)
    return types


def _type(path: str, departments: set[str]) -> str:
    named: list[str] = []
    for part in path.strip("/").split("/"):
        if named and named[-1] in MANY:
            named.append("page")
        elif part in departments:
            named.append("departement")
        else:
            named.append("campagne" if CAMPAIGN.fullmatch(part) else part)
    return "/".join(named) or "accueil"
