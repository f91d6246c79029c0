"""The browser's Python in the site: Pyodide, its standard library and the calculator as bytecode, each under its hash.

`runtime/manifest.json` says what there is (`publisher.runtime.manifest`). Its paths are relative to itself, so that the
site may live under any path. Interpreter, library, calculator and remainder have a folder each: a change of a rule
sends none of the others again.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from publisher.errors import Mendable
from publisher.runtime import node
from publisher.runtime.compiler import compile_archive
from publisher.runtime.library import extend, trim
from publisher.runtime.manifest import Manifest, install, install_alone
from publisher.runtime.needs import needed
from publisher.wheel import build_wheel

INTERPRETER = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
LIBRARY = "python_stdlib.zip"
INSIDE = Path(__file__).parent / "inside"

__all__ = ["publish"]


def publish(root: Path, site: Path) -> Manifest:
    """Write `site`/runtime from `root`: its node_modules, calculator/ and departments/. What did not change is kept.

    Raises Mendable where something is not installed or cannot be fetched.
    """
    pyodide = root / "node_modules" / "pyodide"
    if not (pyodide / "package.json").is_file():
        raise Mendable(f"{pyodide} : Pyodide n’est pas installé ; lancer scripts/setup")
    out, cache = site / "runtime", root / "build" / "runtime"
    with TemporaryDirectory() as folder:
        source = Path(folder) / LIBRARY
        extend(pyodide / LIBRARY, sorted(INSIDE.glob("*.py")), source)
        whole = compile_archive(source, root, cache, pyodide, ["-OO"])
        wheel = compile_archive(build_wheel(root / "calculator", Path(folder) / "wheel"), root, cache, pyodide)
        needs = needed(whole, wheel, root, cache, pyodide)
        trimmed = trim(whole, needs["library"], Path(folder) / "trimmed")
        start = trim(wheel, needs["calculator"], Path(folder) / "start")
        base, files = install([pyodide / name for name in INTERPRETER], out)
        manifest = Manifest(
            version=json.loads((pyodide / "package.json").read_bytes())["version"],
            base=base,
            lock=node.lock_info(pyodide),
            files=files,
            library=install_alone(trimmed, out),
            wheel=install_alone(start, out),
            remainder=install_alone(whole, out),
            wheel_remainder=install_alone(wheel, out),
        )
    (out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return manifest
