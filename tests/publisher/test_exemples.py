"""Worked examples are held against the calculator; none passes by saying nothing."""

from typing import Any

import pytest

from publisher.contenu import Exemple
from publisher.exemples import ecarts, situation
from tests.calculator.projets import depot, projet

ISERE = depot().campagnes["isere", "2025-2026"]


def exemple(attendu: dict[str, Any], **faits: Any) -> Exemple:
    faits_communs = {c: v for c, v in projet("isere").items() if c not in ("format", "departement", "campagne")}
    return Exemple(titre="essai", situation=faits_communs | faits, attendu=attendu)


def chemins(attendu: dict[str, Any], **faits: Any) -> list[str]:
    return [e.chemin for e in ecarts(depot(), ISERE, exemple(attendu, **faits))]


def test_what_is_right_has_no_gap() -> None:
    attendu = {"verdict": "conforme", "constats": {"effectif_min": "conforme"}, "estimation": {"total": "2275.00"}}
    assert chemins(attendu) == []


@pytest.mark.parametrize(
    ("attendu", "chemin"),
    [
        ({"verdict": "non_conforme"}, "attendu.verdict"),
        ({"constats": {"effectif_min": "derogation"}}, "attendu.constats.effectif_min"),
        ({"constats": {"coordonnateur": "conforme"}}, "attendu.constats.coordonnateur"),
        ({"estimation": {"total": "2275.01"}}, "attendu.estimation.total"),
        ({"estimation": {"totale": "2275.00"}}, "attendu.estimation.totale"),
        ({}, "attendu"),
        ({"constats": {}}, "attendu"),
    ],
)
def test_each_gap_is_told(attendu: dict[str, Any], chemin: str) -> None:
    assert chemins(attendu) == [chemin]


def test_collectifs_that_differ_are_not_all_alike() -> None:
    deux = [{"nom": "A", "enfants": 8}, {"nom": "B", "enfants": 13}]
    assert chemins({"constats": {"effectif_max": "conforme"}}, collectifs=deux) == ["attendu.constats.effectif_max"]


def test_a_situation_that_cannot_be_read_is_told_at_its_place() -> None:
    assert chemins({"verdict": "conforme"}, collectifs=[{"enfants": "8"}]) == ["situation.collectifs[0].enfants"]


def test_an_unknown_engagement_is_told() -> None:
    assert chemins({"verdict": "conforme"}, projet={"engagements": {"asurance": True}}) == [
        "situation.projet.engagements.asurance"
    ]


def test_a_situation_gets_the_head_of_its_campaign() -> None:
    entier = situation(ISERE, exemple({}))
    assert (entier["format"], entier["departement"], entier["campagne"]) == ("dossier-clas/1", "isere", "2025-2026")
