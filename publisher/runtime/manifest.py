"""What `runtime/manifest.json` says, and files put where their content says."""

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict


class File(TypedDict):
    """A file to load: its path from the manifest, its size in bytes and its SHA-256 in hexadecimal."""

    name: str
    bytes: int
    sha256: str


class Manifest(TypedDict):
    """The browser's Python: everything that a start needs, in the order of the fields, but the remainders."""

    version: str
    """Pyodide's."""
    base: str
    """Folder of `files`."""
    lock: dict[str, str]
    """What Pyodide's lock file says of itself; it lists no package, so there is no such file."""
    files: list[File]
    """The interpreter, as Pyodide publishes it."""
    library: File
    """The standard library, compiled, without what no answer needs."""
    wheel: File
    """The calculator, compiled: what verdict and estimate need."""
    remainder: File
    """The whole standard library, compiled: fetched when a module is missing."""
    wheel_remainder: File
    """The whole calculator, compiled: fetched at the first question that goes further."""


def install(sources: Sequence[Path], out: Path) -> tuple[str, list[File]]:
    """Copy `sources` into the folder of `out` that is named by their content; return "<hash>/" and what is in it."""
    described = [describe(path) for path in sources]
    together = json.dumps(described, sort_keys=True).encode()
    base = hashlib.sha256(together).hexdigest()[:16] + "/"
    (out / base).mkdir(parents=True, exist_ok=True)
    for path in sources:
        shutil.copyfile(path, out / base / path.name)
    return base, [File(name=base + file["name"], bytes=file["bytes"], sha256=file["sha256"]) for file in described]


def install_alone(source: Path, out: Path) -> File:
    """Copy one file into a folder of its own, so that a change of it sends no other file again."""
    _, (file,) = install([source], out)
    return file


def describe(path: Path) -> File:
    """The name, size and hash of one file."""
    content = path.read_bytes()
    return File(name=path.name, bytes=len(content), sha256=hashlib.sha256(content).hexdigest())
