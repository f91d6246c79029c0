"""`sw.js`: two names. What there is to keep, and the code that keeps it, have files named by their content."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NotRequired, TypedDict

from publisher.esbuild import esbuild
from publisher.finish.csp import HEADER
from publisher.offline.lists import Group

SOURCES = Path("docs") / "client" / "sw"


class IndexGroup(TypedDict):
    """A group as the index tells it."""

    liste: str
    poids: int
    nom: str | None
    """Of the department, for the reader."""
    regles: NotRequired[str]
    """The day on which the rules of its campaign were last checked."""


class Index(TypedDict):
    """What there is to keep: the whole site's version, the last day on which some rules were checked, the groups."""

    version: str
    regles: str
    groupes: dict[str, IndexGroup]
    entetes: dict[str, str]
    """Headers of each page that is read from the device."""


def write_worker(
    root: Path, site: Path, groups: Mapping[str, Group], names: Mapping[str, str], rules: Mapping[str, date]
) -> Index:
    """Write `sw.js`, its code, and the worker that takes itself away (`sw-extinction.js`), into `site`.

    By group: `names` of the departments, `rules` the day on which those of the campaign were last checked.
    """
    script = write_named(site, "travailleur", build(root, "travailleur.js"))
    told: dict[str, IndexGroup] = {
        name: {"liste": group.list, "poids": group.weight, "nom": names.get(name)} for name, group in groups.items()
    }
    for name, day in rules.items():
        if name in told:
            told[name]["regles"] = day.isoformat()
    index: Index = {
        "version": hashlib.sha256(json.dumps([told, script], sort_keys=True).encode()).hexdigest()[:8],
        "regles": max(rules.values()).isoformat(),
        "groupes": told,
        "entetes": {"Content-Security-Policy": HEADER, "X-Content-Type-Options": "nosniff"},
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    told_by = write_named(site, "index", f"self.INDEX={text};\n")
    (site / "sw.js").write_text(f'importScripts("{told_by}", "{script}");\n', "utf-8")
    (site / "sw-extinction.js").write_text(build(root, "extinction.js"), "utf-8")
    return index


def write_named(site: Path, name: str, code: str) -> str:
    """Write a script of the worker under a name that tells its content; return its address from the site's root."""
    address = f"client/sw/{name}.{hashlib.sha256(code.encode()).hexdigest()[:12]}.js"
    (site / address).parent.mkdir(parents=True, exist_ok=True)
    (site / address).write_text(code, "utf-8")
    return address


def build(root: Path, name: str) -> str:
    """One worker as a classic script, for browsers that know no other kind."""
    return esbuild(root, str(SOURCES / name), "--format=iife", '--define:process.env.NODE_ENV="production"')
