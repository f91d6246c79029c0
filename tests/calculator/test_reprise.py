"""Last year's dossier for the next campaign: kept, emptied, to look at again."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.decodage import decoder
from calculator.dossier import Dossier
from calculator.reprise import avancer
from tests.calculator.annee import demander, en_cours, suivi, tenue
from tests.calculator.projets import budget

PLEIN: dict[str, Any] = suivi(
    tenue("2025-11-03"),
    collectifs=[en_cours(handicap=True, fermetures=["2025-12-01"], lieu="École A")],
    structure={"nom": "Les Alpins", "soutenue_depuis_ans": 3, "bilan_qualitatif_transmis": True},
    collectifs_agrees=1,
    collectifs_reels=1,
    declaration={"familles": 8},
    bilan={"q1": "oui"},
    checklists={"pieces": {"a": True}},
    bonus={"enfants": {"projet_annuel": True}},
)


def reprendre(donnees: dict[str, Any] = PLEIN, campagne: str = "2026-2027") -> dict[str, Any]:
    reponse: dict[str, Any] = demander("reprise", donnees, campagne=campagne)
    return reponse


def test_the_new_dossier_is_one_of_the_next_campaign() -> None:
    assert decoder(Dossier, reprendre()["dossier"]).campagne == "2026-2027"


@pytest.mark.parametrize(
    "champ", ["journal", "declaration", "bilan", "checklists", "collectifs_agrees", "collectifs_reels"]
)
def test_what_belongs_to_the_past_year_is_emptied(champ: str) -> None:
    assert champ in PLEIN
    assert champ not in reprendre()["dossier"]


def test_what_was_emptied_is_said_and_only_that() -> None:
    assert len(reprendre()["vide"]) == 6
    assert reprendre(suivi())["vide"] == []


def test_the_structure_is_renewed_and_a_year_older_and_its_bilan_must_be_told() -> None:
    assert reprendre()["dossier"]["structure"] == {
        "nom": "Les Alpins",
        "soutenue_depuis_ans": 4,
        "renouvellement": True,
    }


def test_two_campaigns_later_is_two_years_older() -> None:
    assert reprendre(campagne="2027-2028")["dossier"]["structure"]["soutenue_depuis_ans"] == 5


def test_a_structure_that_told_nothing_is_renewed_all_the_same() -> None:
    assert reprendre(suivi(structure=None))["dossier"]["structure"] == {"renouvellement": True}


def test_a_collectif_keeps_its_week_and_loses_what_its_children_told() -> None:
    (collectif,) = reprendre()["dossier"]["collectifs"]
    (avant,) = PLEIN["collectifs"]
    assert (collectif["seances"], collectif["lieu"], collectif["enfants"]) == (avant["seances"], "École A", 10)
    assert not {"handicap", "fermetures"} & set(collectif)


def test_dates_move_to_the_same_weekday() -> None:
    (collectif,) = reprendre()["dossier"]["collectifs"]
    assert (collectif["debut"], collectif["fin"]) == ("2026-11-02", "2027-06-25")


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 9))
def test_a_day_moves_by_its_years_to_the_nearest_same_weekday(jour: date, ans: int) -> None:
    autre = avancer(jour, ans)
    assert autre.weekday() == jour.weekday()
    assert abs((autre - jour).days - 365.25 * ans) <= 5


def test_the_last_day_of_the_calendar_stays() -> None:
    assert avancer(date.max, 1) == date.max


def test_the_budget_of_the_year_is_taken_where_there_is_one_and_later_ones_stay() -> None:
    suivants = {"2026-2027": budget("8000.00"), "2027-2028": budget("9000.00")}
    dossier = reprendre(PLEIN | {"budgets_suivants": suivants})["dossier"]
    assert dossier["budget"] == suivants["2026-2027"]
    assert dossier["budgets_suivants"] == {"2027-2028": suivants["2027-2028"]}
    assert "budgets_suivants" not in reprendre(PLEIN | {"budgets_suivants": suivants}, "2027-2028")["dossier"]


def test_what_must_be_looked_at_is_led_to() -> None:
    chemins = [point["chemin"] for point in reprendre()["a_revoir"]]
    assert chemins == [
        "structure.bilan_qualitatif_transmis",
        "structure.soutenue_depuis_ans",
        "projet.engagements",
        "collectifs[0].enfants",
        "collectifs[0].handicap",
        "collectifs[0].debut",
        "collectifs[0].fermetures",
        "budget.charges",
        "budget.produits",
        "bonus",
    ]


@pytest.mark.parametrize("campagne", ["2025-2026", "2024-2025", "l’an prochain", ""])
def test_a_campaign_that_does_not_follow_is_refused(campagne: str) -> None:
    reponse = reprendre(campagne=campagne)
    assert (reponse["dossier"], [e["chemin"] for e in reponse["erreurs"]]) == (None, ["campagne"])


def test_a_dossier_that_says_nothing_is_carried_too() -> None:
    vide = {"format": "dossier-clas/1", "departement": "isere", "campagne": "2025-2026"}
    assert reprendre(vide)["dossier"] == vide | {"campagne": "2026-2027", "structure": {"renouvellement": True}}
