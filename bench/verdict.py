"""From an answer to its verdict on the page, with the dossier of twelve collectifs, and where the time goes."""

import os
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page

from bench.dossiers import SLUG, douze
from bench.mesure import Measure
from bench.navigateur import browser
from publisher.place import SITE
from publisher.serve import serve

SCRIPT = Path(__file__).parent / "browser" / "verdict.js"
START = 60_000
TIMES, FIRST = 60, 10
"""How many answers, and how many of them only warm up."""
REST = 60
"""Milliseconds between two answers: what follows a verdict is over."""
AXE = '[data-champ="projet.axes.enfants"] input[value="{}"]'
ENFANTS = '[data-liste="collectifs"] [data-champ="enfants"] input'
ANSWERS = {
    "une case": [(AXE.format("non"), ""), (AXE.format("oui"), "")],
    "un nombre": [(ENFANTS, "7"), (ENFANTS, "10")],
}
"""Two answers in turn, each of which changes the verdict."""

ALONE = "delete globalThis.SharedWorker;"
"""A worker of the page’s own: its time can be read from here."""
WATCH = """() => {
  globalThis.mesures = [];
  const { parse } = JSON;
  let python = 0;
  JSON.parse = (texte) => {
    python ||= performance.now();
    return parse(texte);
  };
  addEventListener("message", ({ timeStamp }) => {
    mesures.push(python - timeStamp);
    python = 0;
  });
}"""
"""In the worker: how long Python takes; what it answers is parsed next."""


def measure() -> list[Measure]:
    """Medians and best times in milliseconds; the load tells how far to trust the former."""
    with serve(SITE) as address, browser() as chromium:
        whole = taken(chromium, address, "")
        parts = taken(chromium, address, ALONE)
    found = [
        Measure(f"{name} → {moment}, {kind}", how([one[key] for one in times]), "ms", target)
        for name, times in whole.items()
        for key, moment, target in (("verdict", "verdict dans la page", 16), ("image", "image suivante", None))
        for kind, how in (("médiane", median), ("meilleur", min))
    ]
    shares = [one for times in parts.values() for one in times]
    found += [
        Measure(f"dont {name}", median(one[key] for one in shares), "ms")
        for key, name in (
            ("lecture", "lire le formulaire"),
            ("python", "Python"),
            ("messages", "messages, et JSON du travailleur"),
            ("rendu", "montrer le verdict"),
        )
    ]
    return [*found, Measure("charge de la machine pendant ce temps", os.getloadavg()[0], "")]


def taken(chromium: Browser, address: str, script: str) -> dict[str, list[dict[str, float]]]:
    """The times of each kind of answer."""
    context = chromium.new_context(locale="fr-FR", timezone_id="Europe/Paris", service_workers="block")
    context.add_init_script(script + SCRIPT.read_text("utf-8"))
    try:
        tab = opened(context.new_page(), f"{address}{SLUG}/verifier/")
        for worker in tab.workers:
            worker.evaluate(WATCH)
        return {name: answered(tab, answers) for name, answers in ANSWERS.items()}
    finally:
        context.close()


def opened(tab: Page, address: str) -> Page:
    """The check with the dossier open and judged."""
    tab.goto(address)
    file = {"name": "douze.json", "mimeType": "application/json", "buffer": douze().encode()}
    tab.get_by_label("Ouvrir un dossier").set_input_files(file)  # type: ignore[arg-type]
    tab.locator(".verdict").wait_for(timeout=START)
    tab.wait_for_timeout(1_000)
    return tab


def answered(tab: Page, answers: Sequence[tuple[str, str]]) -> list[dict[str, float]]:
    """What the page, and its worker where it can be asked, tell of many answers."""
    asked = {"reponses": answers, "fois": TIMES, "repos": REST}
    times: list[dict[str, float]] = tab.evaluate("asked => repondre(asked)", asked)
    inside: list[Any] = [one for worker in tab.workers for one in worker.evaluate("() => mesures.splice(0)")]
    for one, python in zip(times, inside[-len(times) :], strict=False):
        one |= {"python": python, "messages": one["calcul"] - python}
    return times[FIRST:]
