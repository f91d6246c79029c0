"""The socle of an axis, action by action."""

from typing import Any

import pytest

from calculator.modele import Citation
from calculator.regles import ActionSocle, Mesure
from tests.calculator.jugements import CITATION, dit, juger, regle
from tests.calculator.projets import Donnees, projet


def quote(numero: int) -> Citation:
    return Citation(source="isere/note-de-cadrage-2025-2026", extrait=f"Action {numero}")


SOCLE = [
    ActionSocle(id="lire", axe="enfants", libelle="Lire ensemble", citations=[quote(1), quote(2)]),
    ActionSocle(id="sortir", axe="enfants", libelle="Sortir", citations=[quote(3)]),
    ActionSocle(id="recevoir", axe="parents", libelle="Recevoir les parents", citations=[quote(4)]),
]
CONSEIL = regle("socle_enfants", force="preconise", remede="Ajoutez-les.", hypothese="Notre lecture.")


def avec(**actions: Any) -> Donnees:
    return projet("isere", projet={"actions": actions})


def test_all_the_actions_are_there() -> None:
    constat = juger(CONSEIL, avec(enfants=["lire", "sortir"]), socle=SOCLE)
    assert dit(constat) == (
        "conforme",
        "les 2 actions du socle",
        "2 sur 2",
        "Prévu : lire ensemble ; sortir. Hypothèse : Notre lecture.",
        None,
    )
    assert constat.citations == (CITATION,)


def test_a_missing_action_is_named_with_its_first_quote() -> None:
    constat = juger(CONSEIL, avec(enfants=["sortir"]), socle=SOCLE)
    assert dit(constat) == (
        "recommandation",
        "les 2 actions du socle",
        "1 sur 2",
        "Prévu : sortir. Pas encore : lire ensemble. Hypothèse : Notre lecture.",
        "Ajoutez-les.",
    )
    assert constat.citations == (CITATION, quote(1))


def test_none_of_the_actions() -> None:
    constat = juger(regle("socle_enfants"), avec(enfants=[]), socle=SOCLE)
    assert (constat.etat, constat.constate) == ("non_conforme", "0 sur 2")
    assert constat.explication == "Pas encore : lire ensemble ; sortir."


def test_actions_outside_of_the_socle_count_for_nothing() -> None:
    assert juger(CONSEIL, avec(enfants=["lire", "jouer", "recevoir"]), socle=SOCLE).constate == "1 sur 2"


@pytest.mark.parametrize(("mesure", "constate"), [("socle_enfants", "non renseigné"), ("socle_parents", "1 sur 1")])
def test_each_side_reads_its_own_actions(mesure: Mesure, constate: str) -> None:
    assert juger(regle(mesure), avec(parents=["recevoir"]), socle=SOCLE).constate == constate


@pytest.mark.parametrize("groupe", [None, {}, {"actions": {}}])
def test_no_action_told(groupe: Donnees | None) -> None:
    assert dit(juger(CONSEIL, projet("isere", projet=groupe), socle=SOCLE)) == (
        "non_renseigne",
        "Une règle",
        "non renseigné",
        "Votre dossier ne dit pas quelles actions sont prévues.",
        "Cochez les actions prévues.",
    )
