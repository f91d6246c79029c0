"""What is no longer as it was agreed, what of it must be validated, and the message that says so."""

from typing import Any

import pytest

from tests.calculator.annee import demander, en_cours, suivi
from tests.calculator.projets import CAMPAGNES

LANDES = "Toute modification en cours de convention devra faire l’objet d’une validation par la Caf"


def comparer(avant: dict[str, Any], apres: dict[str, Any]) -> dict[str, Any]:
    reponse: dict[str, Any] = demander("changements", apres, reference=avant)
    return reponse


def vus(avant: dict[str, Any], apres: dict[str, Any]) -> list[tuple[str, str | None, str, str]]:
    return [(c["sujet"], c["collectif"], c["avant"], c["apres"]) for c in comparer(avant, apres)["changements"]]


@pytest.mark.parametrize("departement", CAMPAGNES)
def test_nothing_changed(departement: str) -> None:
    meme = suivi(departement=departement)
    assert comparer(meme, meme) == {"changements": [], "ensemble": None, "erreurs": []}


def test_the_start_the_enrolled_and_the_weeks_of_a_collectif() -> None:
    apres = suivi(collectifs=[en_cours(debut="2025-11-17", enfants=9)])
    assert vus(suivi(), apres) == [
        ("debut", "Primaire", "lundi 3 novembre 2025", "lundi 17 novembre 2025"),
        ("inscrits", "Primaire", "10 enfants", "9 enfants"),
        ("semaines", "Primaire", "28 semaines", "26 semaines"),
    ]


def test_collectifs_are_held_against_what_was_agreed() -> None:
    deux = suivi(collectifs=[en_cours(), en_cours(nom="B")])
    assert vus(suivi(collectifs_agrees=3), deux)[0] == ("collectifs", None, "3 collectifs", "2 collectifs")
    assert vus(deux, suivi())[0] == ("collectifs", None, "2 collectifs", "1 collectif")


def test_the_enrolled_add_up_over_several_collectifs() -> None:
    avant = suivi(collectifs=[en_cours(), en_cours(nom="B")])
    apres = suivi(collectifs=[en_cours(enfants=12), en_cours(nom="B")])
    assert vus(avant, apres) == [
        ("inscrits", None, "20 enfants", "22 enfants"),
        ("inscrits", "Primaire", "10 enfants", "12 enfants"),
    ]


def test_what_one_side_does_not_tell_has_not_changed() -> None:
    assert vus(suivi(collectifs=[en_cours(debut=None, enfants=None, fin=None)]), suivi()) == []


def test_a_part_of_the_dossier_is_enough_to_compare_with() -> None:
    assert vus({"collectifs_agrees": 2}, suivi()) == [("collectifs", None, "2 collectifs", "1 collectif")]


def test_landes_asks_for_validation_with_its_words_in_the_message() -> None:
    (c,) = comparer(suivi(departement="landes"), suivi(departement="landes", collectifs=[en_cours(enfants=9)]))[
        "changements"
    ]
    assert c["validation"] == "demandee"
    assert c["sources"][0]["extrait"].startswith(LANDES)
    assert LANDES in c["message"]["corps"]
    assert "Pouvez-vous valider" in c["message"]["corps"]
    assert c["message"]["contact"]["courriel"] == "defi-AS@caf40.caf.fr"


@pytest.mark.parametrize("departement", sorted(set(CAMPAGNES) - {"landes"}))
def test_elsewhere_it_is_not_said_and_the_message_asks(departement: str) -> None:
    avant, apres = (suivi(departement=departement, collectifs=[en_cours(enfants=n)]) for n in (10, 9))
    (c,) = comparer(avant, apres)["changements"]
    assert (c["validation"], c["sources"]) == ("non_precise", [])
    assert c["explication"].startswith("Non précisé")
    assert "Faut-il que vous validiez" in c["message"]["corps"]
    assert "10 enfants au départ, 9 enfants maintenant" in c["message"]["corps"]


def test_several_changes_make_one_message_besides() -> None:
    reponse = comparer(suivi(), suivi(collectifs=[en_cours(debut="2025-11-17")]))
    assert len(reponse["changements"]) == 2
    assert reponse["ensemble"]["corps"].count("au départ") == 2
    assert comparer(suivi(), suivi(collectifs=[en_cours(enfants=9)]))["ensemble"] is None


def test_a_reference_that_cannot_be_read_is_told() -> None:
    reponse = comparer({"collectifs": [{"enfants": "dix"}]}, suivi())
    assert [e["chemin"] for e in reponse["erreurs"]] == ["collectifs[0].enfants"]
