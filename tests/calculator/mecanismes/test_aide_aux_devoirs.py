"""Homework help alone is no Clas: from the box, and from the actions declared."""

from typing import Any

import pytest

from tests.calculator.jugements import dit, juger, regle
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


REGLE = regle("aide_aux_devoirs", remede="Ouvrez le projet.")


@pytest.mark.parametrize(
    ("seule", "attendu"),
    [
        (
            True,
            (
                "non_conforme",
                "Une règle",
                "aide aux devoirs seulement",
                "Ce que vous déclarez n’est que de l’aide aux devoirs : ce n’est pas un Clas.",
                "Ouvrez le projet.",
            ),
        ),
        (
            False,
            (
                "conforme",
                "Une règle",
                "un projet plus large",
                "Le projet ne se limite pas à l’aide aux devoirs.",
                None,
            ),
        ),
        (
            None,
            (
                "non_renseigne",
                "Une règle",
                "non renseigné",
                "Votre dossier ne dit pas si le projet va plus loin que l’aide aux devoirs.",
                "Dites si le projet ne propose que de l’aide aux devoirs.",
            ),
        ),
    ],
)
def test_what_the_reader_is_told(seule: bool | None, attendu: tuple[str | None, ...]) -> None:
    assert dit(juger(REGLE, projet("isere", projet={"aide_aux_devoirs_seule": seule}))) == attendu


def test_without_a_project_nothing_is_known() -> None:
    assert juger(REGLE, projet("isere", projet=None)).etat == "non_renseigne"


@pytest.mark.parametrize("axe", ["parents", "ecole", "territoire"])
def test_an_axis_kept_open_without_its_actions_is_more_than_homework(axe: str) -> None:
    faits = {"actions": {"enfants": [DEVOIRS]}, "axes": {axe: True}, "aide_aux_devoirs_seule": False}
    assert etat(**faits) == "conforme"
    faits["actions"] = {"enfants": [DEVOIRS], axe: []}
    assert etat(**faits) == "non_conforme"


@pytest.mark.parametrize("axe", ["parents", "ecole", "territoire"])
def test_an_action_on_any_axis_is_more_than_homework(axe: str) -> None:
    assert etat(actions={"enfants": [DEVOIRS], axe: [AUTRE]}) == "conforme"
