"""A `.br` and a `.gz` beside each file that gets smaller by it, so that a server has nothing to compute."""

import gzip
import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

import brotli

SMALLER = {
    ".css",
    ".csv",
    ".html",
    ".ics",
    ".js",
    ".json",
    ".md",
    ".mjs",
    ".svg",
    ".txt",
    ".wasm",
    ".webmanifest",
    ".whl",
}
SMALLER |= {".xml", ".yml", ".zip"}
"""`.whl` and `.zip`: ours, whose files are stored and not deflated."""

ALONE = {"sw.js", "sw-extinction.js"}
"""The one may have to take the other's place, by hand and at once: no copy must outlive it."""

METHODS: dict[str, Callable[[bytes], bytes]] = {
    ".br": lambda content: brotli.compress(content, quality=11),
    ".gz": lambda content: gzip.compress(content, compresslevel=9, mtime=0),
}


class Cache:
    """Compressed contents, kept by the hash of what they hold: brotli at its best takes a minute for all of a site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.used: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def get(self, content: bytes, method: str) -> bytes:
        """`content` compressed by the method ".br" or ".gz"."""
        name = hashlib.sha256(content).hexdigest() + method
        self.used.add(name)
        kept = self.folder / name
        with suppress(FileNotFoundError):
            return kept.read_bytes()
        smaller = METHODS[method](content)
        with NamedTemporaryFile(dir=self.folder, delete=False) as apart:
            apart.write(smaller)
        with suppress(FileNotFoundError):  # swept by another build: it is only made again
            Path(apart.name).replace(kept)
        return smaller

    def fill(self, contents: Iterable[bytes], method: str) -> None:
        """Compress what is not kept yet, the longest first, on every core."""
        with ThreadPoolExecutor() as pool:
            list(pool.map(lambda content: self.get(content, method), sorted(set(contents), key=len, reverse=True)))

    def sweep(self) -> None:
        """Forget what was not asked for this time."""
        for path in self.folder.iterdir():
            if path.name not in self.used:
                path.unlink()


def write_copies(site: Path, cache: Cache) -> None:
    """Write the compressed copies of the files of `site`."""
    files = [path for path in sorted(site.rglob("*")) if path.suffix in SMALLER and path.name not in ALONE]
    for method in METHODS:
        cache.fill((path.read_bytes() for path in files), method)
        for path in files:
            content = path.read_bytes()
            smaller = cache.get(content, method)
            if len(smaller) < len(content):
                path.with_name(path.name + method).write_bytes(smaller)
