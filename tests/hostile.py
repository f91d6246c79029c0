"""The data of the house with hostile words in every text that its types let in.

Each string of each YAML file is poisoned; the decoder tells which it refuses (identifiers, dates, addresses), and
these alone are put back: no list of fields is kept here.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from calculator.decodage import joindre
from publisher.depot import Contenu, Depot, assembler, ouvrir
from publisher.lecture import analyser

MARKS = (
    "<script>globalThis.hurt=1</script><img src=x onerror=globalThis.hurt=1> [x](javascript:globalThis.hurt=1) "
    "![i](x) <javascript:hurt()> {{ 7*7 }} {% raw %} {: .x onclick=hurt() } &lt;b&gt; &#60;b&#62; </script> --> ]]> "
    '| `a` **b** _c_ \\ "\' onclick="globalThis.hurt=1" *[ELAN]: z [^1]'
)
"""What could become an element, an attribute, a link, a template, Markdown."""
LINES = (
    "\n---\ntitle: hurt\n---\n\n# hurt\n\n```mermaid\ngraph TD; hurt-->hurt\n```\n\n!!! note\n    hurt\n\n<b>\n\n"
    "END:VEVENT\r\nSUMMARY:hurt"
)
"""What could end the front matter, begin a block, or end an entry of a calendar."""
LONG = "Anticonstitutionnellement" * 12
HOSTILE = f"{MARKS}{LINES} {LONG}"
SHORT = "<img src=x onerror=globalThis.hurt=1> [x](javascript:hurt()) **b** {{ 7*7 }}"
"""For a quote, which is bounded."""
JUDGED = re.compile(r"^exemples\[\d+\]\.(?:situation|attendu)")
"""Answers and verdicts, which `clas controler` decodes and judges with the calculator itself."""
SOURCE = f"\n\n- {HOSTILE}\n\n{MARKS}\t{SHORT}\n"
"""At the end of each source."""


def hostile_files(folder: Path) -> dict[str, Contenu]:
    """The files of `departments/`, poisoned, that the decoder takes."""
    clean = {name: content for name, content in ouvrir(folder).items() if isinstance(content, bytes)}
    texts: dict[str, Contenu] = {n: c + SOURCE.encode() for n, c in clean.items() if n.endswith(".txt")}
    trees = {name: analyser(content, name).donnees for name, content in clean.items() if name not in texts}
    poisoned = {name: leaves(tree) for name, tree in trees.items()}
    before = {name: {path: leaf.value for path, leaf in found.items()} for name, found in poisoned.items()}
    for found in poisoned.values():
        for path, leaf in found.items():
            if not JUDGED.search(path) and leaf.value != "non_precise":
                leaf.value = SHORT if leaf.key == "extrait" else f"{leaf.value} {HOSTILE}"
    while faults := assembler({**texts, **dump(trees)}, "departments")[1]:
        for fault in faults:
            name = fault.fichier.removeprefix("departments/")
            put_back(poisoned[name], before[name], fault.chemin)
    return {**texts, **dump(trees)}


def hostile_depot(folder: Path) -> Depot:
    """All of it, read."""
    depot, faults = assembler(hostile_files(folder), "departments")
    assert faults == []
    return depot


def dump(trees: Mapping[str, object]) -> dict[str, Contenu]:
    """JSON is YAML."""
    return {name: json.dumps(tree, ensure_ascii=False).encode() for name, tree in trees.items()}


@dataclass
class Leaf:
    """One string of a tree, where it stands."""

    holder: Any
    key: str | int

    @property
    def value(self) -> str:
        return str(self.holder[self.key])

    @value.setter
    def value(self, text: str) -> None:
        self.holder[self.key] = text


def leaves(tree: object, path: str = "") -> dict[str, Leaf]:
    """Every string of a tree, by its path as errors name it."""
    children: list[tuple[str | int, str]] = []
    if isinstance(tree, dict):
        children = [(key, joindre(path, key)) for key in tree]
    elif isinstance(tree, list):
        children = [(rank, f"{path}[{rank}]") for rank in range(len(tree))]
    found: dict[str, Leaf] = {}
    for key, where in children:
        leaf = Leaf(tree, key)
        value = leaf.holder[key]
        found |= {where: leaf} if isinstance(value, str) else leaves(value, where)
    return found


def put_back(found: Mapping[str, Leaf], before: Mapping[str, str], path: str) -> None:
    """The strings at `path` of a file, or below it, as they were."""
    chosen = [path] if path in found else [name for name in found if name.startswith(path)]
    changed = [name for name in chosen if found[name].value != before[name]]
    assert changed, f"{path} is refused, though it is as it was"
    for name in changed:
        found[name].value = before[name]
