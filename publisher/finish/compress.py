"""A `.br` and a `.gz` beside each file that gets smaller by it, so that a server has nothing to compute."""

import gzip
import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

SMALLER = {".css", ".html", ".ics", ".js", ".json", ".md", ".mjs", ".svg", ".txt", ".wasm", ".webmanifest", ".whl"}
SMALLER |= {".xml", ".yml", ".zip"}
"""`.whl` and `.zip`: ours, whose files are stored and not deflated."""

WORTH = 200
"""Bytes under which a compressed copy gains nothing."""

METHODS: dict[str, Callable[[bytes], bytes]] = {
    ".br": lambda content: brotli.compress(content, quality=11, lgwin=24),
    ".gz": lambda content: gzip.compress(content, compresslevel=9, mtime=0),
}


class Cache:
    """Compressed contents, kept by the hash of what they hold: brotli at its best takes 40 s for all of a site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.used: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def get(self, content: bytes, method: str) -> bytes:
        """`content` compressed by the method ".br" or ".gz"."""
        name = hashlib.sha256(content).hexdigest() + method
        self.used.add(name)
        kept = self.folder / name
        if not kept.is_file():
            apart = kept.with_suffix(f"{method}.new")
            apart.write_bytes(METHODS[method](content))
            apart.replace(kept)
        return kept.read_bytes()

    def sweep(self) -> None:
        """Forget what was not asked for this time."""
        for path in self.folder.iterdir():
            if path.name not in self.used:
                path.unlink()


def compress(site: Path, cache: Cache) -> None:
    """Write the compressed copies of the files of `site`."""

    def write(path: Path) -> None:
        content = path.read_bytes()
        for method in METHODS:
            smaller = cache.get(content, method)
            if len(smaller) < len(content):
                path.with_name(path.name + method).write_bytes(smaller)

    files = [path for path in site.rglob("*") if path.suffix in SMALLER and path.stat().st_size >= WORTH]
    with ThreadPoolExecutor() as pool:
        list(pool.map(write, sorted(files)))
