"""Folders named by what their content is made from: nothing is made twice."""

import hashlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

KEPT = 4
"""Folders of one kind that stay: going back to an earlier state of the sources is free."""


def cached(cache: Path, kind: str, inputs: Iterable[bytes], make: Callable[[Path], None]) -> Path:
    """The folder that `make` fills from `inputs`; made only when there is none for them."""
    place = cache / f"{kind}-{digest(inputs)}"
    if place.is_dir():
        place.touch()
        return place
    cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=cache, prefix=".") as folder:
        made = Path(folder) / kind
        made.mkdir()
        make(made)
        if not place.is_dir():
            made.rename(place)
    for old in sorted(cache.glob(f"{kind}-*"), key=lambda path: path.stat().st_mtime)[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)
    return place


def digest(inputs: Iterable[bytes]) -> str:
    """A short name for contents in this order."""
    together = hashlib.sha256()
    for content in inputs:
        together.update(hashlib.sha256(content).digest())
    return together.hexdigest()[:16]


def code(folder: Path) -> list[bytes]:
    """The sources below `folder`, by name: what they make changes with them."""
    return [path.read_bytes() for path in sorted(folder.rglob("*")) if path.suffix in {".js", ".mjs", ".py"}]
