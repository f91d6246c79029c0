"""Homework help alone is no Clas: from the box, and from the actions declared."""

from typing import Any

import pytest

from tests.calculator.projets import depot, projet, verifier

DEVOIRS = "appui_methodologie"
AUTRE = "vie_collective"
QUATRE = {"enfants": True, "parents": True, "ecole": True, "territoire": True}


def etat(**faits: Any) -> str:
    return verifier(projet("isere", projet=faits)).etat("aide_aux_devoirs")


def test_one_action_of_the_socle_is_homework_help() -> None:
    assert [a.id for a in depot().regles_nationales.socle if a.aide_aux_devoirs] == [DEVOIRS]


@pytest.mark.parametrize(
    ("faits", "attendu"),
    [
        ({"aide_aux_devoirs_seule": True}, "non_conforme"),
        ({"aide_aux_devoirs_seule": False}, "conforme"),
        ({}, "non_renseigne"),
        ({"actions": {"enfants": [AUTRE]}}, "conforme"),
        ({"actions": {"enfants": [DEVOIRS, AUTRE]}}, "conforme"),
        ({"actions": {"enfants": [DEVOIRS]}}, "non_conforme"),
        ({"actions": {"enfants": [DEVOIRS]}, "aide_aux_devoirs_seule": False}, "non_conforme"),
        ({"actions": {"enfants": [DEVOIRS]}, "aide_aux_devoirs_seule": False, "axes": QUATRE}, "conforme"),
        (
            {"actions": {"enfants": [DEVOIRS], "parents": [], "ecole": [], "territoire": []}, "axes": QUATRE},
            "non_conforme",
        ),
        ({"actions": {"enfants": [AUTRE]}, "aide_aux_devoirs_seule": True}, "non_conforme"),
        ({"actions": {"enfants": []}}, "non_renseigne"),
    ],
)
def test_the_box_and_the_actions_together(faits: dict[str, Any], attendu: str) -> None:
    assert etat(**faits) == attendu
