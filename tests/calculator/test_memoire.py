"""What is kept from one answer to the next changes no answer."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.contexte import Contexte
from calculator.dossier import Collectif, Dossier
from calculator.memoire import Memoire
from calculator.mesures import PAR_COLLECTIF, Valeur, exacte
from calculator.page import Calculateur
from tests.calculator.projets import CAMPAGNES, LE, Donnees, collectif, moteur, projet
from tests.calculator.test_proprietes import collectifs, departements, groupes, lire, rapide


def lu(*decrits: Donnees, **faits: Any) -> Dossier:
    return moteur("isere").lire(json.dumps(projet("isere", *decrits, **faits)))


def neuf(departement: str) -> Calculateur:
    return Calculateur(moteur(departement).reglement, moteur(departement).calendrier)


@pytest.fixture(scope="module", autouse=True)
def _pret() -> None:
    """Read the data before the clock of any property runs."""
    for departement in CAMPAGNES:
        moteur(departement)


@rapide
@given(departements, groupes, groupes, st.lists(collectifs, max_size=3))
def test_a_calculator_that_has_answered_answers_as_a_new_one(
    departement: str, avant: Donnees, apres: Donnees, autres: list[Donnees]
) -> None:
    memes = {**avant, "collectifs": [*(avant.get("collectifs") or []), *autres]}
    calcul = neuf(departement)
    for donnees in (avant, memes, apres, avant):
        dossier = lire(departement, donnees)
        if dossier is not None:
            assert calcul.reponse(dossier, LE) == neuf(departement).reponse(dossier, LE)


def test_a_collectif_that_is_as_it_was_keeps_its_constats() -> None:
    memoire = Memoire()
    premiers = memoire.trouves(lu(collectif(nom="A"), collectif(nom="B")))
    assert memoire.trouves(lu(collectif(nom="A", enfants=7), collectif(nom="B")))[1] is premiers[1]


def test_a_collectif_that_changed_is_judged_anew() -> None:
    memoire = Memoire()
    (premier,) = memoire.trouves(lu(collectif(enfants=10)))
    assert memoire.trouves(lu(collectif(enfants=7)))[0] is not premier


def test_another_structure_is_judged_anew() -> None:
    memoire = Memoire()
    (premier,) = memoire.trouves(lu(collectif(), structure={"type": "association"}))
    assert memoire.trouves(lu(collectif(), structure={"type": "centre_social"}))[0] is not premier


def test_a_collectif_without_a_name_is_judged_anew_in_another_place() -> None:
    calcul = neuf("isere")
    calcul.reponse(lu(collectif(nom=None, enfants=5), collectif(nom=None, enfants=10)), LE)
    constats = calcul.reponse(lu(collectif(nom=None, enfants=10)), LE)["verification"]["constats"]
    assert {c["collectif"] for c in constats} == {None, "Collectif 1"}


def test_the_calculator_judges_only_the_collectif_that_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    calcul = neuf("isere")
    calcul.reponse(lu(collectif(nom="A"), collectif(nom="B")), LE)
    juges: list[str | None] = []

    def lire_enfants(collectif: Collectif, _contexte: Contexte) -> Valeur:
        juges.append(collectif.nom)
        return exacte(collectif.enfants)

    monkeypatch.setitem(PAR_COLLECTIF, "enfants", lire_enfants)
    calcul.reponse(lu(collectif(nom="A", enfants=7), collectif(nom="B")), LE)
    assert set(juges) == {"A"}
