"""Section `demarrage`: from nothing to the first answer in a browser, ours and stock Pyodide in turn."""

from statistics import median

from playwright.sync_api import Browser

from bench.dossiers import DAY, douze
from bench.mesure import Measure
from bench.navigateur import browser, evaluate, opened
from bench.site import WORKER, bench_site

RUNS = 7
OURS, STOCK = WORKER, "stock.js"
MANIFESTS = {OURS: "runtime/manifest.json", STOCK: "stock.json"}


def measure() -> list[Measure]:
    """Medians in milliseconds, and their ratios. Warm: the third visit, when the browser keeps compiled code too."""
    cold: dict[str, list[float]] = {OURS: [], STOCK: []}
    warm: dict[str, list[float]] = {OURS: [], STOCK: []}
    with bench_site() as address, browser() as chromium:
        for _ in range(RUNS):
            for worker in (STOCK, OURS):
                first, _, third = visits(chromium, address, worker)
                cold[worker].append(first)
                warm[worker].append(third)
    return [
        Measure("Pyodide d’origine, à froid", median(cold[STOCK]), "ms"),
        Measure("le nôtre, à froid", median(cold[OURS]), "ms"),
        Measure("à froid : rapport", median(cold[OURS]) / median(cold[STOCK]), "", 0.36),
        Measure("Pyodide d’origine, à chaud", median(warm[STOCK]), "ms"),
        Measure("le nôtre, à chaud", median(warm[OURS]), "ms"),
        Measure("à chaud : rapport", median(warm[OURS]) / median(warm[STOCK]), "", 0.38),
    ]


def visits(chromium: Browser, address: str, worker: str) -> list[float]:
    """Start and first answer at three visits in a row of a new profile, in milliseconds."""
    asked = {"worker": worker, "manifeste": MANIFESTS[worker], "dossier": douze(), "le": DAY}
    times = []
    with opened(chromium, address) as tab:
        for _ in range(3):
            tab.reload()
            times.append(float(evaluate(tab, "start", asked)))
    return times
