"""A renewed project hands in its bilan first; a new one has none to hand in."""

import pytest

from tests.calculator.jugements import dit, juger, regle
from tests.calculator.projets import projet

REGLE = regle("renouvellement_bilan", libelle="Le bilan d’abord")


@pytest.mark.parametrize(
    ("renouvele", "transmis", "etat"),
    [
        (False, None, "sans_objet"),
        (False, False, "sans_objet"),
        (False, True, "sans_objet"),
        (True, True, "conforme"),
        (None, True, "conforme"),
        (True, False, "non_conforme"),
        (True, None, "non_renseigne"),
        (None, False, "non_renseigne"),
        (None, None, "non_renseigne"),
    ],
)
def test_renewed_or_not_and_bilan_handed_in_or_not(renouvele: bool | None, transmis: bool | None, etat: str) -> None:
    structure = {"renouvellement": renouvele, "bilan_qualitatif_transmis": transmis}
    assert juger(REGLE, projet("isere", structure=structure)).etat == etat


def test_a_dossier_without_structure_says_neither() -> None:
    assert dit(juger(REGLE, projet("isere", structure=None))) == (
        "non_renseigne",
        "Le bilan d’abord",
        "non renseigné",
        "Votre dossier ne dit pas si le projet est renouvelé, ou si le bilan de l’année écoulée est transmis.",
        "Dites si le projet est renouvelé et si le bilan qualitatif est transmis.",
    )


def test_a_new_project_is_told_that_nothing_is_expected() -> None:
    assert dit(juger(REGLE, projet("isere", structure={"renouvellement": False}))) == (
        "sans_objet",
        "Le bilan d’abord",
        "nouveau projet",
        "C’est un nouveau projet : aucun bilan n’est attendu pour déposer.",
        None,
    )


def test_a_bilan_handed_in_is_said() -> None:
    structure = {"renouvellement": True, "bilan_qualitatif_transmis": True}
    assert dit(juger(REGLE, projet("isere", structure=structure))) == (
        "conforme",
        "Le bilan d’abord",
        "bilan transmis",
        "Les éléments du bilan qualitatif de l’année écoulée sont transmis.",
        None,
    )


@pytest.mark.parametrize(
    ("remede", "attendu"),
    [(None, "Transmettez les éléments du bilan qualitatif avant de déposer."), ("Écrivez-le.", "Écrivez-le.")],
)
def test_a_bilan_that_is_missing_is_asked_for(remede: str | None, attendu: str) -> None:
    structure = {"renouvellement": True, "bilan_qualitatif_transmis": False}
    constat = juger(regle("renouvellement_bilan", remede=remede), projet("isere", structure=structure))
    assert dit(constat) == (
        "non_conforme",
        "Une règle",
        "projet renouvelé, bilan non transmis",
        "Pour une action renouvelée, la demande sans bilan de l’année écoulée n’est pas étudiée.",
        attendu,
    )
