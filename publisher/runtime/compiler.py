"""Archives of Python turned into bytecode by the interpreter that will load it: pyodide-build inside Pyodide."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from publisher.cache import cached, code
from publisher.errors import Mendable
from publisher.runtime import node

LOCK = "requirements-pyodide.lock"
CODE = Path(__file__).parent
"""What is made changes with it."""


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

    files = [archive, pyodide / "pyodide.asm.wasm", root / LOCK]
    inputs = [*code(CODE), *(file.read_bytes() for file in files), *map(str.encode, args)]
    (compiled,) = cached(cache, archive.stem.split("-")[0], inputs, make).iterdir()
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

    return sorted(cached(cache, "compiler", [*code(CODE), lock.read_bytes(), version.encode()], make).glob("*.whl"))
