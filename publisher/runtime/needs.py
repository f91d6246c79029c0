"""Which modules are needed, of the standard library and of the calculator: measured on what is asked."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypedDict

from publisher.cache import cached, code
from publisher.depot import Depot, charger
from publisher.exemples import situation
from publisher.moteur import compiler
from publisher.runtime import node
from publisher.runtime.compiler import CODE

DAY = "2026-01-15"
UNREADABLE = ("{", "[]", '{"format": "dossier-clas/1", "collectifs": [{"enfants": "dix", "debut": "31/12"}], "x": 1}')
"""No dossier, and one with many faults: what the calculator needs to say so counts too."""


class Needs(TypedDict):
    """Names of modules, sorted."""

    library: list[str]
    """Of the standard library: whatever the calculator may be asked."""
    calculator: list[str]
    """Of the calculator: for verdict and estimate alone."""


def needed(library: Path, wheel: Path, root: Path, cache: Path, pyodide: Path) -> Needs:
    """What a run over every campaign's examples (and bad files) imports of the compiled `library` and `wheel`."""
    asked = list(campaigns(charger(root)))

    def make(folder: Path) -> None:
        said = node.run("measure.mjs", pyodide, library=str(library), wheel=str(wheel), campaigns=asked, day=DAY)
        (folder / "modules.json").write_text(said, "utf-8")

    inputs = [*code(CODE), library.read_bytes(), wheel.read_bytes(), json.dumps(asked, sort_keys=True).encode()]
    modules: Needs = json.loads((cached(cache, "needs", inputs, make) / "modules.json").read_bytes())
    return modules


def campaigns(depot: Depot) -> Iterator[dict[str, Any]]:
    """What to ask of each campaign: its rules and calendar as the browser gets them, and dossiers as text."""
    for (slug, annee), campagne in sorted(depot.campagnes.items()):
        rules, calendar = (json.dumps(part) for part in compiler(depot, slug, annee))
        dossiers = [json.dumps(situation(campagne, exemple)) for exemple in campagne.exemples]
        yield {"rules": rules, "calendar": calendar, "dossiers": [*dossiers, *UNREADABLE]}
