"""Which scripts a part of the site has for itself: what only its pages load, at once or later."""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

NAMED = re.compile(r"[\w./-]+\.js\b")


def own_scripts(site: Path, parts: Collection[str]) -> Iterator[str]:
    """Scripts that only the folders `parts` of `site`/client lead to, from its root: « client/commun/docx.….js »."""
    scripts = {path.name: path for path in site.glob("client/*/*.js")}
    own = [path for path in scripts.values() if path.parent.name in parts]
    others = [path for path in scripts.values() if path.parent.name not in {*parts, "commun", "sw"}]
    for path in sorted(reached(own, scripts) - reached(others, scripts)):
        yield path.relative_to(site).as_posix()


def reached(starts: Iterable[Path], scripts: dict[str, Path]) -> set[Path]:
    """The scripts of `starts` and all those that they name, in turn."""
    seen: set[Path] = set()
    todo = list(starts)
    while todo:
        path = todo.pop()
        if path not in seen:
            seen.add(path)
            names = {Path(name).name for name in NAMED.findall(path.read_text("utf-8"))}
            todo += [scripts[name] for name in names & scripts.keys()]
    return seen
