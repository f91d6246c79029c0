"""Weeks from dates or by hand, shares of a budget: what is told, what is not, and what remains possible."""

from typing import Any

import pytest

from tests.calculator.projets import Rapport, budget, collectif, ligne, projet, verifier

DATES = {"debut": "2025-11-03", "fin": "2026-06-15"}
SANS_JOUR = [{"minutes": 90}, {"minutes": 90}]


def semaines(**faits: Any) -> dict[str, Any]:
    return verifier(projet("isere", collectif(**faits))).constat("semaines_min")


def test_dates_decide_and_a_difference_is_reported() -> None:
    constat = semaines(**DATES, semaines=30)
    assert (constat["constate"], constat["etat"]) == ("27 semaines", "conforme")
    assert "30 semaines" in constat["explication"] and "27" in constat["explication"]


def test_dates_alone_give_the_weeks() -> None:
    assert semaines(**DATES, semaines=None)["constate"] == "27 semaines"


def test_same_number_reports_no_difference() -> None:
    assert "Vous avez écrit" not in semaines(**DATES, semaines=27)["explication"]


def test_a_closing_day_of_the_place_takes_a_week_away() -> None:
    constat = semaines(
        **DATES, seances=[{"jour": "lundi", "minutes": 90}] * 2, semaines=None, fermetures=["2025-11-03"]
    )
    autre = semaines(**DATES, seances=[{"jour": "lundi", "minutes": 90}] * 2, semaines=None)
    assert int(constat["constate"].split()[0]) == int(autre["constate"].split()[0]) - 1


@pytest.mark.parametrize(
    ("fin", "etat"),
    [("2026-06-26", "non_renseigne"), ("2025-12-19", "non_conforme")],
    ids=["long enough, perhaps", "too short, whatever the days"],
)
def test_dates_without_weekdays_tell_only_what_is_sure(fin: str, etat: str) -> None:
    assert semaines(debut="2025-11-03", fin=fin, semaines=None, seances=SANS_JOUR)["etat"] == etat


def test_dates_without_weekdays_leave_the_weeks_told_by_hand() -> None:
    assert semaines(**DATES, semaines=26, seances=SANS_JOUR)["constate"] == "26 semaines"


def test_a_year_without_a_calendar_leaves_the_weeks_told_by_hand_and_says_so() -> None:
    constat = semaines(debut="2029-11-05", fin="2030-06-15", semaines=27)
    assert constat["etat"] == "conforme"
    assert "à la main" in constat["explication"]


def test_dates_over_two_school_years_keep_the_longer_one() -> None:
    constat = semaines(debut="2025-11-03", fin="2027-06-15", semaines=None)
    assert (constat["constate"], "plusieurs années scolaires" in constat["explication"]) == ("34 semaines", True)


def cofinancement(*produits: dict[str, Any]) -> Rapport:
    return verifier(projet("landes", budget={**budget(), "produits": list(produits)}))


@pytest.mark.parametrize(
    ("produits", "constate"),
    [
        ([ligne("74", "80.00", "caf"), ligne("70", "20.00", "familles")], "20 %"),
        ([ligne("74", "80.01", "CAF"), ligne("70", "19.99", "familles")], "19,99 %"),
        ([ligne("74", "99.99", "caf"), ligne("79", "0.01", "autre"), ligne("87", "900.00", "dons")], "0,01 %"),
        ([ligne("74", "80.00", "caf"), ligne("70", "10.00", "x"), ligne("70", "10.00")], "entre 10 et 20 %"),
        ([ligne("74", "0.00", "caf")], "non renseigné"),
        ([ligne("74", None, "caf"), ligne("70", "20.00", "familles")], "non renseigné"),
        ([], "non renseigné"),
    ],
)
def test_share_of_other_funders_among_accounts_70_to_79(produits: list[dict[str, Any]], constate: str) -> None:
    lu = cofinancement(*produits).constat("cofinancement_min")["constate"]
    assert lu.replace("\u202f", " ") == constate


def test_a_share_just_below_is_never_shown_as_20() -> None:
    lu = cofinancement(ligne("74", "80000.01", "caf"), ligne("70", "20000.00", "x")).constat("cofinancement_min")
    assert (lu["etat"], lu["constate"].replace("\u202f", " ")) == ("non_conforme", "19,99 %")
