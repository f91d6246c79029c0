"""How many dossiers to deposit, and what goes in each."""

from json import dumps
from typing import Any

from tests.calculator.projets import LE, Donnees, collectif, moteur, projet


def rapport(departement: str, *collectifs: Donnees) -> dict[str, Any]:
    calcul = moteur(departement)
    return calcul.depots(calcul.lire(dumps(projet(departement, *collectifs))), LE)


PRIMAIRE, COLLEGE = collectif(nom="P"), collectif(nom="C", niveau="college")


def test_isere_wants_one_dossier_for_primaire_and_one_for_college() -> None:
    assert [d["collectifs"] for d in rapport("isere", PRIMAIRE, COLLEGE)["depots"]] == [["P"], ["C"]]


def test_two_collectifs_of_a_level_go_together() -> None:
    assert [d["collectifs"] for d in rapport("isere", PRIMAIRE, collectif(nom="P2"))["depots"]] == [["P", "P2"]]


def test_savoie_wants_one_dossier() -> None:
    assert [d["collectifs"] for d in rapport("savoie", PRIMAIRE, COLLEGE)["depots"]] == [["P", "C"]]


def test_one_questionnaire_follows_each_project() -> None:
    assert rapport("landes", PRIMAIRE, COLLEGE)["questionnaires_sphinx"] == 2


def test_of_a_lycee_beside_the_sources_say_nothing() -> None:
    assert rapport("isere", PRIMAIRE, collectif(nom="L", niveau="lycee"))["a_verifier"]


def test_of_several_places_the_sources_say_nothing() -> None:
    ici, la = collectif(nom="A", lieu="École Jean-Macé"), collectif(nom="B", lieu="Maison de quartier")
    assert any("Plusieurs lieux" in a for a in rapport("savoie", ici, la)["a_verifier"])
