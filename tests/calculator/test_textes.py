"""Texts of the deposit: what the dossier already says, to begin with."""

from typing import Any

from tests.calculator.annee import demander, en_cours, suivi
from tests.calculator.projets import projet


def textes(donnees: dict[str, Any]) -> dict[str, list[str]]:
    dits: dict[str, list[str]] = demander("textes", donnees)
    return dits


def test_the_organisation_is_told_collectif_by_collectif() -> None:
    organisation = textes(suivi(collectifs=[en_cours(), en_cours(nom="B", lieu="Meylan")]))["organisation"]
    assert organisation[0] == "Le projet réunit 2 collectifs."
    assert organisation[1].startswith("Primaire\u202f: 10 enfants, 2 adultes, 2 séances par semaine")
    assert organisation[1].endswith(", le lundi et le jeudi.")
    assert organisation[2].endswith(", à Meylan.")


def test_actions_are_told_in_their_words() -> None:
    dossier = projet("isere") | {"projet": {"actions": {"enfants": ["vie_collective", "autre"]}}}
    assert textes(dossier)["enfants"] == [
        "Nos actions\u202f: élargir les centres d’intérêt en développant la vie collective."
    ]


def test_the_school_that_sees_the_need() -> None:
    dossier = projet("isere") | {"projet": {"besoin_repere_avec_ecole": True}}
    assert textes(dossier)["ecole"] == ["Le besoin de chaque enfant est repéré avec son école."]


def test_a_dossier_that_says_nothing_proposes_nothing() -> None:
    vide = {"format": "dossier-clas/1", "departement": "isere", "campagne": "2025-2026"}
    assert set(map(tuple, textes(vide).values())) == {()}
