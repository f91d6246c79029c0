"""A small site to measure: our runtime, Pyodide as it comes, and a page that starts either in a worker."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.dossiers import ANNEE, SLUG
from publisher import client, runtime
from publisher.esbuild import esbuild
from publisher.finish.compress import Cache, write_copies
from publisher.place import ROOT
from publisher.serve import serve
from publisher.wheel import build_wheel

BROWSER = Path(__file__).parent / "browser"
PYODIDE = ROOT / "node_modules" / "pyodide"
WORKER = "worker/calculateur.js"
"""One file, as it is published."""
UNVERIFIED = "worker/sans_controle.js"
"""The same, that takes its files as they come."""
STOCK = "runtime/00000000"
"""Where the stock files are: the server lets the browser keep them for good there, as it does ours."""
STOCK_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


@contextmanager
def bench_site() -> Iterator[str]:
    """Serve it while the block runs; give its address."""
    with TemporaryDirectory() as folder:
        site = Path(folder)
        runtime.publish(ROOT, site)
        client.publish(ROOT, site)
        shutil.copytree(ROOT / "docs" / "client", site / "client")
        esbuild(ROOT, f"docs/client/{WORKER}", "--format=esm", f"--outfile={site / WORKER}")
        shutil.copytree(BROWSER, site, dirs_exist_ok=True)
        shutil.copyfile(BROWSER / "fichiers.js", site / "client" / "worker" / "fichiers.js")
        esbuild(ROOT, str(site / "client" / WORKER), "--format=esm", f"--outfile={site / UNVERIFIED}")
        shutil.copyfile(site / SLUG / ANNEE / "reglement.json", site / "reglement.json")
        (site / STOCK).mkdir()
        for name in STOCK_FILES:
            shutil.copyfile(PYODIDE / name, site / STOCK / name)
        wheel = build_wheel(ROOT / "calculator", site / STOCK)
        (site / "stock.json").write_text(json.dumps({"base": f"{STOCK}/", "wheel": f"{STOCK}/{wheel.name}"}), "utf-8")
        write_copies(site, Cache(ROOT / "build" / "bench"))
        with serve(site) as address:
            yield address
