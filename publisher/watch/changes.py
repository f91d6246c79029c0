"""What changed in the project since the last look."""

from pathlib import Path

from publisher.build import INPUTS, inputs

State = dict[Path, tuple[int, int]]
"""Each file, with when it was written and how long it is."""
PYTHON = ("calculator", "publisher")
"""Code that this very process runs: a change of it is seen once the process is started again."""


def look(root: Path) -> State:
    """The files that the site is made of, as they are now. A file that goes meanwhile is not told."""
    state: State = {}
    for path in inputs(root, [name for name in INPUTS if (root / name).exists()]):
        try:
            found = path.stat()
        except FileNotFoundError:
            continue
        state[path] = (found.st_mtime_ns, found.st_size)
    return state


def changed(before: State, after: State) -> set[Path]:
    """What was written, made or taken away in between."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def needs_restart(root: Path, paths: set[Path]) -> bool:
    """Tell whether some of them are code that this process has loaded."""
    return any(path.suffix == ".py" and path.relative_to(root).parts[0] in PYTHON for path in paths)
