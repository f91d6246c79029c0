"""How many dossiers to deposit, and what goes in each."""

from json import dumps
from typing import Any

import pytest

from calculator.depots import Depot, Repartition, repartir
from calculator.regles import Regle
from tests.calculator.jugements import CITATION, contexte, regle
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


SEPARER = regle("niveau_unique", libelle="Un dossier par niveau")
A_PART = "Le lycée ou un autre niveau à part : les documents ne le précisent pas ; demandez à votre Caf."
LIEUX = "Plusieurs lieux dans un même dossier : les documents ne le précisent pas ; demandez à votre Caf."


def repartis(*collectifs: Donnees, regles: list[Regle] | None = None) -> Repartition:
    return repartir(contexte(projet("isere", *collectifs), regles=[SEPARER] if regles is None else regles))


def de(nom: str, niveau: str | None, lieu: str | None = None) -> Donnees:
    return collectif(nom=nom, niveau=niveau, lieu=lieu)


def test_each_dossier_has_its_level_its_collectifs_and_its_places() -> None:
    lu = repartis(de("A", "elementaire", "Gex"), de("B", "college"), de("C", "elementaire", "Gex"), de("D", None))
    assert lu == Repartition(
        depots=(
            Depot("élémentaire", ("A", "C"), ("Gex",)),
            Depot("collège", ("B",), ()),
            Depot("niveau non renseigné", ("D",), ()),
        ),
        raison="Un dossier par niveau.",
        a_verifier=(),
        questionnaires=3,
        citations=(CITATION,),
    )


def test_without_such_a_rule_all_go_together() -> None:
    lu = repartis(de("A", "elementaire"), de("B", "college"), regles=[regle("coordonnateur")])
    assert lu == Repartition(
        depots=(Depot(None, ("A", "B"), ()),),
        raison="Aucun document de ce département ne demande plusieurs dossiers.",
        a_verifier=(),
        questionnaires=1,
        citations=(),
    )


@pytest.mark.parametrize(
    ("niveaux", "regles", "ouverts"),
    [
        (["lycee", "elementaire"], None, (A_PART,)),
        (["autre", "college"], None, (A_PART,)),
        (["lycee", "lycee"], None, ()),
        (["college", "elementaire"], None, ()),
        (["college", None], None, ()),
        (["lycee", "elementaire"], [], ()),
    ],
)
def test_levels_of_which_the_sources_say_nothing(
    niveaux: list[str | None], regles: list[Regle] | None, ouverts: tuple[str, ...]
) -> None:
    assert repartis(*(de(str(n), n) for n in niveaux), regles=regles).a_verifier == ouverts


def test_several_places_in_one_dossier_are_left_open() -> None:
    assert repartis(de("A", "college", "Gex"), de("B", "college", "Bourg")).a_verifier == (LIEUX,)
    assert repartis(de("A", "college", "Gex"), de("B", "elementaire", "Bourg")).a_verifier == ()


def test_nothing_to_deposit_without_a_collectif() -> None:
    lu = repartir(contexte(projet("isere", collectifs=[]), regles=[SEPARER]))
    assert (lu.depots, lu.questionnaires) == ((), 0)
