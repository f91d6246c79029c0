"""What the page of the check reads: compiled rules that mean the same, and a form that asks about every rule."""

import json
import re
from html import unescape
from pathlib import Path

import pytest

from calculator.calendrier import Calendrier
from calculator.decodage import decoder
from calculator.regles import Reglement
from publisher.client import publish, reglement_json
from publisher.depot import Depot, charger
from publisher.fusion import reglement
from publisher.pages.formulaires import pages
from publisher.place import ROOT


@pytest.fixture(scope="module")
def depot() -> Depot:
    return charger(ROOT)


def test_compiled_rules_are_the_rules_of_the_yaml(depot: Depot) -> None:
    for slug, annee in depot.campagnes:
        lues = decoder(Reglement, json.loads(reglement_json(depot, slug, annee)))
        assert lues == reglement(depot, slug, annee)


def test_what_is_published_is_what_the_worker_asks_for(depot: Depot, tmp_path: Path) -> None:
    publish(ROOT, tmp_path)
    Calendrier.lire(json.loads((tmp_path / "calendrier.json").read_text("utf-8")))
    for slug, annee in depot.campagnes:
        assert (tmp_path / slug / annee / "reglement.json").is_file()


def test_every_rule_stands_in_the_form_with_its_question_and_quotes(depot: Depot) -> None:
    formulaires = {page.url: page.markdown for page in pages(depot)}
    for slug, annee in depot.campagnes:
        page = formulaires[f"{slug}/verifier/"]
        champs = {unescape(c) for c in re.findall(r'data-(?:champ|liste)="([^"]+)"', page)}
        questions = {
            unescape(r): unescape(q) for q, r in re.findall(r'data-question="([^"]+)" data-regle="([^"]+)"', page)
        }
        citations = {_nu(unescape(e)) for e in re.findall(r'data-extrait="([^"]+)"', page)}
        for regle in reglement(depot, slug, annee).regles:
            assert questions[regle.id].removeprefix("collectifs[].") in champs, regle.id
            assert {_nu(c.extrait) for c in regle.citations} <= citations


def _nu(extrait: str) -> str:
    return re.sub(r"\s", "", extrait).replace("’", "'")
