"""The questions that the pages of a dossier ask: each finds who answers it, and the answer is plain data."""

import json
from importlib import import_module

import pytest

from calculator import page
from calculator.questions import QUESTIONS
from publisher.moteur import compiler
from tests.calculator.projets import LE, depot, moteur, projet

LU = json.dumps(projet("isere"))
LE_TEXTE = LE.isoformat()


@pytest.fixture(autouse=True)
def prete() -> None:
    page.preparer(*(json.dumps(d) for d in compiler(depot(), "isere", "2025-2026")))


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_has_who_answers(question: str) -> None:
    module, _, fonction = QUESTIONS[question].partition(":")
    assert callable(getattr(import_module(module), fonction))


def test_the_options_are_told() -> None:
    reponse = json.loads(page.interroger("afas", LU, LE_TEXTE, '{"type_": "previsionnelle"}'))
    calcul = moteur("isere")
    assert reponse == calcul.afas(calcul.lire(LU), "previsionnelle", LE)


def test_a_dossier_that_cannot_be_read_is_answered_by_its_errors() -> None:
    reponse = json.loads(page.interroger("depots", '{"format": "dossier-clas/9"}', LE_TEXTE, "{}"))
    assert "format" in [erreur["chemin"] for erreur in reponse["erreurs"]]
