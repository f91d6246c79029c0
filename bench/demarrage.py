"""Section `demarrage`: from nothing to the first answer in a browser, ours and stock Pyodide in turn."""

from statistics import median

from bench.dossiers import DAY, douze
from bench.mesure import Measure
from bench.navigateur import device, evaluate
from bench.site import UNVERIFIED, WORKER, bench_site

RUNS = 7
VISITS = 2
SETTLE = 4000
"""Milliseconds before the first visit: a browser that was just opened has work of its own."""
REST = 4000
"""Milliseconds that a reader stays after the answer: the browser keeps what it compiled once it rests."""
OURS, STOCK = WORKER, "stock.js"
MANIFESTS = {STOCK: "stock.json", OURS: "runtime/manifest.json", UNVERIFIED: "runtime/manifest.json"}


def measure() -> list[Measure]:
    """Medians in milliseconds, and of the ratios. Warm: a second visit, when the browser has kept compiled code."""
    cold: dict[str, list[float]] = {worker: [] for worker in MANIFESTS}
    warm: dict[str, list[float]] = {worker: [] for worker in MANIFESTS}
    with bench_site() as address:
        for _ in range(RUNS):
            for worker in MANIFESTS:
                first, second = visits(address, worker)
                cold[worker].append(first)
                warm[worker].append(second)
    return [*compared("à froid", cold, 0.36), *compared("à chaud", warm, 0.38)]


def compared(when: str, taken: dict[str, list[float]], target: float) -> list[Measure]:
    """Both starts and the ratio of each pair of them; apart, what it costs to verify files, which stock does not do."""
    stock, ours, unverified = (median(taken[worker]) for worker in (STOCK, OURS, UNVERIFIED))
    pairs = zip(taken[OURS], taken[STOCK], strict=True)
    return [
        Measure(f"Pyodide d’origine, {when}", stock, "ms"),
        Measure(f"le nôtre, {when}", ours, "ms"),
        Measure(
            f"{when} : rapport, contrôle d’intégrité compris", median(one / other for one, other in pairs), "", target
        ),
        Measure(f"à part : le contrôle d’intégrité, {when}", ours - unverified, "ms"),
    ]


def visits(address: str, worker: str) -> list[float]:
    """Start and first answer at each visit of a new device, in milliseconds."""
    asked = {"worker": worker, "manifeste": MANIFESTS[worker], "dossier": douze(), "le": DAY}
    times = []
    with device(address) as tab:
        tab.wait_for_timeout(SETTLE)
        for _ in range(VISITS):
            tab.reload()
            times.append(float(evaluate(tab, "start", asked)))
            tab.wait_for_timeout(REST)
    return times
