"""Sizes on the wire: brotli at its strongest, as the site's own compressed copies."""

from collections.abc import Iterable
from pathlib import Path

from publisher.finish.compress import Cache
from publisher.place import ROOT


def brotli(files: Iterable[Path]) -> dict[Path, int]:
    """Bytes of each file under brotli 11. What was compressed once is kept: 10 MB take half a minute."""
    cache = Cache(ROOT / "build" / "bench")
    contents = {file: file.read_bytes() for file in files}
    cache.fill(contents.values(), ".br")
    return {file: len(cache.get(content, ".br")) for file, content in contents.items()}
