"""Section `poids`: bytes on the wire, of the browser's Python and of pages."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Response

from bench.brotli import brotli
from bench.dossiers import ANNEE, SLUG
from bench.mesure import Measure
from bench.navigateur import browser
from bench.site import PYODIDE, STOCK_FILES
from publisher.place import ROOT, SITE
from publisher.serve import serve
from publisher.wheel import build_wheel

PAGES = {
    "accueil": "",
    "département": f"{SLUG}/",
    "campagne": f"{SLUG}/{ANNEE}/",
    "vérifier (avant le calculateur)": f"{SLUG}/verifier/",
    "guides": "guides/",
    "comparer": "comparer/",
}


def measure() -> list[Measure]:
    """Kilobytes under brotli 11: the runtime against stock Pyodide, then what each page makes the browser fetch."""
    return [*runtime(), *pages()]


def runtime() -> list[Measure]:
    """The files of a start, and their ratio to the stock files with the calculator's wheel of sources."""
    folder = SITE / "runtime"
    (named,) = folder.glob("manifest*.json")
    manifest: dict[str, Any] = json.loads(named.read_bytes())
    ours = [folder / file["name"] for file in [*manifest["files"], manifest["library"], manifest["wheel"]]]
    with TemporaryDirectory() as wheels:
        stock = [*(PYODIDE / name for name in STOCK_FILES), build_wheel(ROOT / "calculator", Path(wheels))]
        remainder = folder / manifest["remainder"]["name"]
        sizes = brotli([*ours, *stock, remainder, named])
    total, total_stock = sum(sizes[file] for file in ours), sum(sizes[file] for file in stock)
    return [
        Measure("Pyodide d’origine et sources", total_stock / 1000, "ko"),
        Measure("le nôtre", total / 1000, "ko"),
        Measure("rapport", total / total_stock, "", 0.75),
        Measure("dont la bibliothèque", sizes[folder / manifest["library"]["name"]] / 1000, "ko"),
        Measure("dont le calculateur", sizes[folder / manifest["wheel"]["name"]] / 1000, "ko"),
        Measure("à part : le manifeste (contrôle d’intégrité)", sizes[named] / 1000, "ko"),
        Measure("à part : le reste de la bibliothèque", sizes[remainder] / 1000, "ko"),
    ]


def pages() -> list[Measure]:
    """What a first visit to each page fetches until the network is quiet."""
    with serve(SITE) as address, browser() as chromium:
        fetched = {}
        for name, path in PAGES.items():
            context = chromium.new_context(locale="fr-FR", service_workers="block")
            tab = context.new_page()
            responses: list[Response] = []

            def note(response: Response, responses: list[Response] = responses) -> None:
                responses.append(response)

            tab.on("response", note)
            tab.goto(f"{address}{path}", wait_until="networkidle")
            fetched[name] = {file_of(response.url) for response in responses if response.url.startswith(address)}
            context.close()
    sizes = brotli(sorted(set().union(*fetched.values())))
    return [Measure(f"page {name}", sum(sizes[file] for file in files) / 1000, "ko") for name, files in fetched.items()]


def file_of(url: str) -> Path:
    """The file of the site that answers to an address."""
    path = SITE / unquote(urlsplit(url).path).lstrip("/")
    return path / "index.html" if path.is_dir() else path
