"""Section `navigation`: from page to page, the calculator is found started where the browser lets a worker live on."""

from statistics import median

from playwright.sync_api import Page

from bench.mesure import Measure
from bench.navigateur import browser
from publisher.place import SITE
from publisher.serve import serve

RUNS = 5
PAGE, RULES, OTHER = "isere/verifier/", "isere/2025-2026/", "savoie/verifier/"

READY = """() => new Promise((resolve) => {
  const from = performance.now();
  document.addEventListener("boussole:calculateur", () => resolve(performance.now() - from));
  document.querySelector("form#verifier input").focus();
})"""
"""From the first sign of interest to a calculator that answers, in milliseconds."""


def measure() -> list[Measure]:
    """Medians: the first page; back to it after the rules; another department's. And a browser without such workers."""
    first, back, other, alone = (list[float]() for _ in range(4))
    with serve(SITE) as address, browser() as chromium:
        for _ in range(RUNS):
            for found, script in ((first, ""), (alone, "delete globalThis.SharedWorker")):
                context = chromium.new_context(locale="fr-FR", service_workers="block")
                context.add_init_script(script)
                tab = context.new_page()
                start = ready(tab, address + PAGE)
                tab.goto(address + RULES)
                again = ready(tab, address + PAGE)
                if found is first:
                    first.append(start)
                    back.append(again)
                    other.append(ready(tab, address + OTHER))
                else:
                    alone.append(again)
                context.close()
    return [
        Measure("premier démarrage", median(first), "ms"),
        Measure("vérifier, lire les règles, vérifier", median(back), "ms"),
        Measure("un autre département", median(other), "ms"),
        Measure("rapport au premier démarrage", median(back) / median(first), "", 0.1),
        Measure("à part : sans travailleur partagé", median(alone), "ms"),
    ]


def ready(tab: Page, address: str) -> float:
    """Open a page of the check; how long its calculator takes."""
    tab.goto(address)
    return float(tab.evaluate(READY))
