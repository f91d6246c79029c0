"""One dossier per level, where the Caf wants it so: Isère and Landes speak of primary and collège only."""

import pytest

from tests.calculator.jugements import dit, juger, regle
from tests.calculator.projets import Donnees, collectif, projet, verifier


@pytest.mark.parametrize("departement", ["isere", "landes"])
@pytest.mark.parametrize(
    ("niveaux", "etat"),
    [
        (["elementaire", "elementaire"], "conforme"),
        (["lycee"], "conforme"),
        (["elementaire", "college"], "non_conforme"),
        (["college", "lycee", "elementaire"], "non_conforme"),
        (["elementaire", "college", None], "non_conforme"),
        (["college", "lycee"], "a_verifier"),
        (["elementaire", "autre"], "a_verifier"),
        (["elementaire", None], "non_renseigne"),
        ([None], "non_renseigne"),
    ],
)
def test_levels_in_one_dossier(departement: str, niveaux: list[str | None], etat: str) -> None:
    collectifs = [collectif(nom=str(rang), niveau=niveau) for rang, niveau in enumerate(niveaux)]
    assert verifier(projet(departement, *collectifs)).etat("niveau_unique") == etat


REGLE = regle("niveau_unique")


def de(*niveaux: str | None) -> Donnees:
    return projet("isere", *(collectif(nom=str(rang), niveau=niveau) for rang, niveau in enumerate(niveaux)))


@pytest.mark.parametrize(
    ("remede", "attendu"),
    [
        (None, "Faites deux dossiers : un pour l’élémentaire, un pour le collège."),
        ("Séparez-les.", "Séparez-les."),
    ],
)
def test_mixed_levels_are_told_in_the_order_of_school(remede: str | None, attendu: str) -> None:
    assert dit(juger(regle("niveau_unique", remede=remede), de("lycee", "college", "elementaire"))) == (
        "non_conforme",
        "Une règle",
        "élémentaire, collège et lycée",
        "Ce dossier mêle des enfants de l’élémentaire et du collège.",
        attendu,
    )


def test_levels_of_which_the_sources_say_nothing() -> None:
    assert dit(juger(REGLE, de("autre", "lycee"))) == (
        "a_verifier",
        "Une règle",
        "lycée et autre",
        "Les documents ne parlent que de l’élémentaire et du collège : pour ces niveaux, non précisé.",
        "Demandez à votre Caf s’il faut un dossier par niveau.",
    )


def test_one_level_is_said() -> None:
    assert dit(juger(REGLE, de("college", "college"))) == (
        "conforme",
        "Une règle",
        "collège",
        "Tous les collectifs sont du même niveau.",
        None,
    )


def test_a_level_that_is_missing_is_asked_for() -> None:
    assert dit(juger(REGLE, de("college", None))) == (
        "non_renseigne",
        "Une règle",
        "non renseigné",
        "Le niveau d’un collectif manque.",
        "Indiquez le niveau de chaque collectif.",
    )


def test_no_collectif_is_asked_for() -> None:
    assert dit(juger(REGLE, projet("isere", collectifs=[])))[3:] == (
        "Aucun collectif n’est décrit.",
        "Décrivez au moins un collectif.",
    )
