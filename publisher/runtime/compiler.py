"""Archives of Python turned into bytecode by the interpreter that will load it: pyodide-build inside Pyodide."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from publisher.errors import Mendable
from publisher.runtime import node
from publisher.runtime.cache import cached

LOCK = "requirements-pyodide.lock"


def compile_archive(archive: Path, root: Path, cache: Path, pyodide: Path, args: Sequence[str] = ()) -> Path:
    """The .zip or .whl `archive` with each .py as .pyc, nothing deflated (brotli does better); `args` go to Python.

    The same inputs give the same bytes, and are compiled once.
    """
    wheels = fetch(root / LOCK, cache, node.lock_info(pyodide)["python"])

    def make(folder: Path) -> None:
        node.run(
            "compile.mjs",
            pyodide,
            archive=str(archive),
            folder=str(folder),
            args=list(args),
            wheels=[str(wheel) for wheel in wheels],
        )

    inputs = [archive.read_bytes(), (pyodide / "pyodide.asm.wasm").read_bytes(), (root / LOCK).read_bytes()]
    (compiled,) = cached(cache, archive.stem.split("-")[0], [*inputs, *map(str.encode, args)], make).iterdir()
    return compiled


def fetch(lock: Path, cache: Path, python: str) -> list[Path]:
    """The compiler's wheels for the version `python`, as `lock` names them; fetched once.

    Raises Mendable where the lock or the network is missing.
    """
    if not lock.is_file():
        raise Mendable(f"{lock} : ce fichier manque ; lancer scripts/lock")
    version = ".".join(python.split(".")[:2])

    def make(folder: Path) -> None:
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
        which = ["--python-version", version, "--only-binary=:all:", "--require-hashes", "--requirement", str(lock)]
        done = subprocess.run([*pip, *which, "--dest", str(folder)], capture_output=True, text=True, check=False)
        if done.returncode:
            raise Mendable(
                "le compilateur de Python pour le navigateur n’a pas pu être téléchargé ; "
                "vérifier la connexion et relancer\n" + done.stderr.strip()
            )

    return sorted(cached(cache, "compiler", [lock.read_bytes(), version.encode()], make).glob("*.whl"))
