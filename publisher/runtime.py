"""The browser's Python: Pyodide and the calculator's wheel, copied into the site, in folders named by content.

`runtime/manifest.json` says what there is. Its paths are relative to itself, so that the site may live under any path:

    {"version": "314.0.7", "base": "<hash>/", "files": [{"name": "pyodide.mjs", "bytes": 1, "sha256": "…"}, …],
     "wheel": {"name": "<hash>/boussole_clas_calculator-….whl", "bytes": 1, "sha256": "…"}}

Pyodide and the wheel have a folder each: a change of a rule does not send 14 MB of Pyodide again.
"""

import hashlib
import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict

from publisher.errors import Mendable
from publisher.wheel import build_wheel

COPIED = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"


class File(TypedDict):
    """A file to load: its path, its size and its SHA-256 in hexadecimal."""

    name: str
    bytes: int
    sha256: str


class Manifest(TypedDict):
    """What `runtime/manifest.json` holds."""

    version: str
    base: str
    files: list[File]
    wheel: File


def publish(root: Path, site: Path) -> Manifest:
    """Copy the runtime from `root` (its node_modules and calculator/) into `site`/runtime and write the manifest."""
    pyodide = root / "node_modules" / "pyodide"
    if not (pyodide / "package.json").is_file():
        raise Mendable(f"{pyodide} : Pyodide n’est pas installé ; lancer scripts/setup")
    out = site / "runtime"
    with TemporaryDirectory() as folder:
        parts = Path(folder)
        wheel = build_wheel(root / "calculator", parts)
        (parts / LOCK).write_bytes(empty_lock((pyodide / LOCK).read_bytes()))
        sources = [*(pyodide / name for name in COPIED), parts / LOCK]
        base, files = install(sources, out)
        wheel_base, (wheel_file,) = install([wheel], out)
    version: str = json.loads((pyodide / "package.json").read_bytes())["version"]
    manifest = Manifest(
        version=version,
        base=base,
        files=files,
        wheel=File(name=wheel_base + wheel_file["name"], bytes=wheel_file["bytes"], sha256=wheel_file["sha256"]),
    )
    (out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return manifest


def install(sources: list[Path], out: Path) -> tuple[str, list[File]]:
    """Copy `sources` into the folder of `out` that is named by their content; return "<hash>/" and what is in it."""
    files = [describe(path) for path in sources]
    together = json.dumps(files, sort_keys=True).encode()
    base = hashlib.sha256(together).hexdigest()[:16] + "/"
    (out / base).mkdir(parents=True, exist_ok=True)
    for path in sources:
        shutil.copyfile(path, out / base / path.name)
    return base, files


def describe(path: Path) -> File:
    """The name, size and hash of one file."""
    content = path.read_bytes()
    return File(name=path.name, bytes=len(content), sha256=hashlib.sha256(content).hexdigest())


def empty_lock(lock: bytes) -> bytes:
    """Pyodide's lock file without its packages: we load none of them, and it is read at each start."""
    info = json.loads(lock)["info"]
    return json.dumps({"info": info, "packages": {}}, sort_keys=True).encode()
