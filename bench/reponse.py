"""Section `reponse`: both reports for twelve collectifs, in CPython and in the browser's Python; then on the page."""

import json
from functools import partial
from statistics import median

from bench import verdict
from bench.dossiers import ANNEE, DAY, SLUG, douze
from bench.mesure import Measure, milliseconds
from bench.navigateur import browser, evaluate, opened
from bench.site import bench_site
from calculator import page
from publisher.depot import charger
from publisher.moteur import compiler
from publisher.place import ROOT

TIMES, FIRST = 160, 80
"""How many answers, and how many of them only warm up: the browser compiles Python's own code better meanwhile."""


def measure() -> list[Measure]:
    """Medians in milliseconds."""
    page.preparer(*(json.dumps(part) for part in compiler(charger(ROOT), SLUG, ANNEE)))
    dossiers = [douze(), douze(enfants=7)]  # In turn: what did not change is remembered, as for a reader.
    here = [milliseconds(partial(page.repondre, dossiers[i % 2], DAY)) for i in range(TIMES)]
    with bench_site() as address, browser() as chromium, opened(chromium, address) as tab:
        told = evaluate(tab, "ask", {"worker": "mesure.js", "times": TIMES, "dossiers": dossiers, "le": DAY})
    return [
        Measure("vérifier et estimer, CPython", median(here[FIRST:]), "ms", 5),
        Measure("vérifier et estimer, navigateur", median(told["answers"][FIRST:]), "ms", 16),
        Measure("contrôle d’intégrité de tous les fichiers", median(told["digests"]), "ms"),
        *verdict.measure(),
    ]
