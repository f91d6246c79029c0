"""Whom a message goes to: by subject, then by place, then who can be written to, then the order of the documents."""

import pytest

from calculator.messages import contact
from calculator.regles import Interlocuteur, Sujet
from tests.calculator.jugements import contexte
from tests.calculator.projets import collectif, projet

ELAN = Interlocuteur(role="Plateforme", courriel="elan@caf.fr", sujets=["plateforme"])
PARLE = Interlocuteur(role="Conseillère", telephone="05 58 06 76 47")
ECRIT = Interlocuteur(role="Service", courriel="service@caf.fr")
BOURG = Interlocuteur(role="Bourg", courriel="bourg@caf.fr", territoires=["Bourg"])


def role(contacts: list[Interlocuteur], sujet: Sujet = "projet", lieu: str | None = None) -> str | None:
    trouve = contact(contexte(projet("isere", collectif(lieu=lieu)), contacts=contacts), sujet)
    return trouve["role"] if trouve else None


@pytest.mark.parametrize(
    ("sujet", "attendu"), [("projet", "Service"), ("bilan", "Service"), ("plateforme", "Plateforme")]
)
def test_who_is_for_another_subject_comes_last(sujet: Sujet, attendu: str) -> None:
    assert role([ELAN, ECRIT], sujet) == attendu


def test_who_is_for_another_subject_is_better_than_nobody() -> None:
    assert role([ELAN]) == "Plateforme"
    assert role([]) is None


def test_who_is_of_the_place_comes_first_whatever_the_capitals() -> None:
    assert role([ECRIT, BOURG], lieu="bourg") == "Bourg"
    assert role([ECRIT, BOURG], lieu="Ville") == "Service"


def test_who_can_be_written_to_comes_before_who_can_be_called() -> None:
    assert role([PARLE, ECRIT]) == "Service"
