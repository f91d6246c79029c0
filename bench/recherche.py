"""Section `recherche`: from the opened search to its first result, where 101 departments have pages."""

import os
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.construction import MEMORY
from bench.fabrique import fabriquer
from bench.mesure import Measure
from bench.navigateur import browser
from publisher.build import steps
from publisher.place import ROOT
from publisher.serve import serve

RUNS = 9
DEPARTMENTS = 101
MILLISECONDS = 300
PAGES = {"d’une page du département": "isere/2025-2026/regles/", "de l’accueil": ""}
WORD = "collectif"
NEEDED = {"Pages en Markdown", "Pages en HTML", "Code du navigateur", "Recherche", "Finitions", "Noms et sécurité"}
"""Steps of the build without which there is no search."""

FIRST = """(word) => new Promise((resolve) => {
  const from = performance.now();
  const dialog = document.getElementById("recherche");
  new MutationObserver(() => {
    if (dialog.querySelector(".recherche-resultats a")) resolve(performance.now() - from);
  }).observe(dialog, { childList: true, subtree: true });
  document.querySelector("[data-ouvre=recherche]").click();
  dialog.querySelector("input[type=search]").value = word;
})"""
"""From the button to the first result in the page, of a word that is typed at once, in milliseconds."""


def measure() -> list[Measure]:
    """Medians for a reader whose browser holds nothing of the search."""
    with TemporaryDirectory(dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as folder:
        root = fabriquer(ROOT, Path(folder) / "projet", DEPARTMENTS)
        site = root / "site"
        for step in steps(root, site):
            if step.title in NEEDED:
                step.action()
        with serve(site) as address, browser() as chromium:
            found: dict[str, list[float]] = {name: [] for name in PAGES}
            for _ in range(RUNS):
                for name, page in PAGES.items():
                    context = chromium.new_context(locale="fr-FR", service_workers="block")
                    tab = context.new_page()
                    tab.goto(address + page, wait_until="load")
                    found[name].append(float(tab.evaluate(FIRST, WORD)))
                    context.close()
    told = f"{DEPARTMENTS} départements, premier résultat"
    return [Measure(f"{told} {name}", median(times), "ms", MILLISECONDS) for name, times in found.items()]
