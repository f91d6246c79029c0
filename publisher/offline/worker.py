"""`sw.js`: what there is to keep, and the code that keeps it, which has a file and a name of its own."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TypedDict

from publisher.esbuild import esbuild
from publisher.finish.csp import HEADER
from publisher.offline.lists import Group

SOURCES = Path("docs") / "client" / "sw"


class IndexGroup(TypedDict):
    """A group as `sw.js` tells it."""

    liste: str
    poids: int
    nom: str | None
    """Of the department, for the reader."""


class Index(TypedDict):
    """What `sw.js` tells: the whole site's version, the day on which its rules were last checked, the groups."""

    version: str
    regles: str
    groupes: dict[str, IndexGroup]
    entetes: dict[str, str]
    """Headers of each page that is read from the device."""


def write_worker(root: Path, site: Path, groups: Mapping[str, Group], names: Mapping[str, str], rules: date) -> Index:
    """Write `sw.js`, its code, and the worker that takes itself away (`sw-extinction.js`), into `site`."""
    code = build(root, "travailleur.js").encode()
    script = Path("client") / "sw" / f"travailleur.{hashlib.sha256(code).hexdigest()[:12]}.js"
    (site / script.parent).mkdir(parents=True, exist_ok=True)
    (site / script).write_bytes(code)
    told: dict[str, IndexGroup] = {
        name: {"liste": group.list, "poids": group.weight, "nom": names.get(name)} for name, group in groups.items()
    }
    index: Index = {
        "version": hashlib.sha256(json.dumps([told, script.name], sort_keys=True).encode()).hexdigest()[:8],
        "regles": rules.isoformat(),
        "groupes": told,
        "entetes": {"Content-Security-Policy": HEADER, "X-Content-Type-Options": "nosniff"},
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / "sw.js").write_text(f'self.INDEX={text};\nimportScripts("{script.as_posix()}");\n', "utf-8")
    (site / "sw-extinction.js").write_text(build(root, "extinction.js"), "utf-8")
    return index


def build(root: Path, name: str) -> str:
    """One worker as a classic script, for browsers that know no other kind."""
    return esbuild(root, str(SOURCES / name), "--format=iife", '--define:process.env.NODE_ENV="production"')
