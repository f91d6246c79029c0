"""A requirement that is met or not: what is read, and what the reader is told."""

from decimal import Decimal
from typing import Any

import pytest

from calculator.regles import Borne, Mesure, Portee
from tests.calculator.jugements import dit, juger, regle
from tests.calculator.projets import Donnees, projet

COORDONNATEUR = regle("coordonnateur", libelle="Un coordonnateur du projet")
LECTURES: list[tuple[Mesure, dict[str, Any]]] = [
    ("axe_enfants", {"axes": {"enfants": True}}),
    ("axe_parents", {"axes": {"parents": True}}),
    ("axe_ecole", {"axes": {"ecole": True}}),
    ("axe_territoire", {"axes": {"territoire": True}}),
    ("coordonnateur", {"coordonnateur": True}),
    ("coordonnateur_bac_2", {"coordonnateur_bac_2": True}),
    ("besoin_repere_avec_ecole", {"besoin_repere_avec_ecole": True}),
    ("engagement", {"engagements": {"essai": True}}),
]


def avec(**faits: Any) -> Donnees:
    return projet("isere", projet=faits)


def contraire(faits: dict[str, Any]) -> dict[str, Any]:
    return {cle: contraire(v) if isinstance(v, dict) else not v for cle, v in faits.items()}


@pytest.mark.parametrize(("mesure", "faits"), LECTURES, ids=[mesure for mesure, _ in LECTURES])
def test_each_measure_reads_its_own_field(mesure: Mesure, faits: dict[str, Any]) -> None:
    essai = regle(mesure)
    assert juger(essai, avec(**faits)).etat == "conforme"
    assert juger(essai, avec(**contraire(faits))).etat == "non_conforme"
    autres = {cle: valeur for autre, champs in LECTURES if autre != mesure for cle, valeur in champs.items()}
    if "axes" in faits:
        (axe,) = faits["axes"]
        autres["axes"] = dict.fromkeys({"enfants", "parents", "ecole", "territoire"} - {axe}, True)
    else:
        autres.pop(next(iter(faits)), None)
    assert juger(essai, avec(**autres)).etat == "non_renseigne"


def test_without_a_project_nothing_is_known() -> None:
    assert dit(juger(COORDONNATEUR, projet("isere", projet=None))) == (
        "non_renseigne",
        "Un coordonnateur du projet",
        "non renseigné",
        "Votre dossier ne le dit pas encore.",
        "Dites si c’est prévu : un coordonnateur du projet.",
    )


def test_what_is_met_is_said() -> None:
    assert dit(juger(COORDONNATEUR, avec(coordonnateur=True))) == (
        "conforme",
        "Un coordonnateur du projet",
        "oui",
        "C’est prévu : un coordonnateur du projet.",
        None,
    )


def test_what_is_missing_is_said_with_a_step() -> None:
    assert dit(juger(COORDONNATEUR, avec(coordonnateur=False))) == (
        "non_conforme",
        "Un coordonnateur du projet",
        "non",
        "Il manque : un coordonnateur du projet.",
        "Prévoyez-le avant de déposer : un coordonnateur du projet.",
    )


def test_the_step_of_the_rule_comes_before_ours() -> None:
    assert juger(regle("coordonnateur", remede="Nommez-le."), avec(coordonnateur=False)).remede == "Nommez-le."


def test_an_advice_that_is_not_followed_is_no_fault() -> None:
    assert juger(regle("coordonnateur", force="preconise"), avec(coordonnateur=False)).etat == "recommandation"


@pytest.mark.parametrize(
    ("structure", "etat"),
    [
        ({"type": "association"}, "non_conforme"),
        ({"type": "collectivite"}, "sans_objet"),
        ({}, "non_conforme"),
    ],
)
def test_a_rule_for_associations(structure: Donnees, etat: str) -> None:
    pour = regle("coordonnateur", quand=Portee(types_structure=["association"]))
    assert juger(pour, avec(coordonnateur=False) | {"structure": structure}).etat == etat


def test_a_rule_for_others_says_so() -> None:
    pour = regle("coordonnateur", quand=Portee(soutenue_depuis_ans=Borne(max=Decimal(1))))
    assert dit(juger(pour, avec(coordonnateur=False) | {"structure": {"soutenue_depuis_ans": 2}})) == (
        "sans_objet",
        "Une règle",
        "sans objet",
        "Cette règle ne concerne pas votre structure.",
        None,
    )
