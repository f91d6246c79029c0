"""The calculator as a page talks to it: before it is ready, what it unfolds, what it refuses."""

import json
from typing import Any

import pytest

from calculator import page
from calculator.decodage import DonneesInvalides
from publisher.moteur import compiler
from tests.calculator.projets import LE, depot, moteur, projet

LU = json.dumps(projet("isere"))


@pytest.fixture
def prete() -> None:
    page.preparer(*(json.dumps(d) for d in compiler(depot(), "isere", "2025-2026")))


@pytest.mark.parametrize(
    "question",
    [lambda: page.repondre(LU, "2026-11-22"), lambda: page.rapport("verifier", LU, "2026-11-22")],
)
def test_a_page_loads_a_campaign_first(question: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "_calculateur", None)
    with pytest.raises(AssertionError, match="preparer"):
        question()


@pytest.mark.usefixtures("prete")
def test_details_are_those_of_the_calculator() -> None:
    calcul = moteur("isere")
    details = json.loads(page.detailler(LU, "2026-11-22"))
    assert list(details) == ["calendriers", "scenarios", "echeances", "depots"]
    assert details == calcul.details(calcul.lire(LU), LE)
    assert details["echeances"] == calcul.echeances(calcul.lire(LU), LE)
    assert details["echeances"]["le"] == "2026-11-22"
    assert details["depots"]["format"] == "depots-clas/1"


@pytest.mark.usefixtures("prete")
def test_each_command_has_its_report() -> None:
    for commande, forme in (("verifier", "verification-clas/1"), ("estimer", "estimation-clas/1")):
        assert json.loads(page.rapport(commande, LU, "2026-11-22"))["format"] == forme


@pytest.mark.usefixtures("prete")
def test_a_report_refuses_what_it_cannot_read() -> None:
    with pytest.raises(DonneesInvalides):
        page.rapport("verifier", "{}", "2026-11-22")


def test_a_dossier_of_another_campaign_is_told_field_by_field() -> None:
    with pytest.raises(DonneesInvalides) as refus:
        moteur("isere").lire(json.dumps(projet("isere") | {"campagne": "2024-2025"}))
    assert [(e.chemin, e.constat, e.remede) for e in refus.value.erreurs] == [
        ("campagne", "ce dossier est pour « 2024-2025 », ces règles pour « 2025-2026 »", "ouvrir la bonne page")
    ]


def test_a_trace_leads_to_the_document_and_its_words() -> None:
    calcul = moteur("isere")
    traces = calcul.reponse(calcul.lire(LU), LE)["traces"]
    lien = next(liens[0] for liens in traces["constats"] if liens)
    assert set(lien) == {"source", "document", "extrait"}
    assert lien["source"] in calcul.reglement.documents
    assert lien["document"].startswith(calcul.reglement.documents[lien["source"]])


def test_a_declaration_is_of_the_type_that_is_asked() -> None:
    calcul = moteur("isere")
    for type_ in ("previsionnelle", "reelle"):
        assert calcul.afas(calcul.lire(LU), type_, LE)["type"] == type_
