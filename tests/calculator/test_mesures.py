"""Weeks from dates or by hand, shares of a budget: what is told, what is not, and what remains possible."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculator.calendrier import Calendrier
from calculator.dossier import Budget, Collectif, JourSemaine, Ligne, Seance
from calculator.mesures import (
    INCONNUE,
    SANS_OBJET,
    Valeur,
    cofinancement_hors_caf,
    compte_de_produits,
    decompte,
    duree_ans,
    est_caf,
    exacte,
    minutes_par_seance,
    seances_par_semaine,
)
from calculator.mesures import semaines as mesurer
from tests.calculator.jugements import contexte
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


def entre(bas: int, haut: int, note: str = "") -> Valeur:
    return Valeur(Decimal(bas), Decimal(haut), note)


@pytest.mark.parametrize(
    ("minutes", "valeur"),
    [
        ([90, 60], entre(60, 60)),
        ([90, None], entre(0, 90)),
        ([None, 90, 60], entre(0, 60)),
        ([None], INCONNUE),
        ([], SANS_OBJET),
        (None, INCONNUE),
    ],
)
def test_the_shortest_session_may_be_one_that_is_not_told(minutes: list[int | None] | None, valeur: Valeur) -> None:
    seances = None if minutes is None else [Seance(minutes=m) for m in minutes]
    assert minutes_par_seance(Collectif(seances=seances), contexte()) == valeur


@pytest.mark.parametrize(("seances", "valeur"), [(None, INCONNUE), ([], entre(0, 0)), ([Seance()], entre(1, 1))])
def test_sessions_a_week(seances: list[Seance] | None, valeur: Valeur) -> None:
    assert seances_par_semaine(Collectif(seances=seances), contexte()) == valeur


@pytest.mark.parametrize(("projet_", "valeur"), [(None, INCONNUE), ({}, INCONNUE), ({"duree_ans": 4}, entre(4, 4))])
def test_years_asked(projet_: dict[str, Any] | None, valeur: Valeur) -> None:
    assert duree_ans(contexte(projet("isere", projet=projet_))) == valeur


@pytest.mark.parametrize(
    ("compte", "produit"), [("70", True), ("7400", True), ("79", True), ("69", False), ("87", False), (None, None)]
)
def test_money_that_comes_in_is_class_7(compte: str | None, produit: bool | None) -> None:
    assert compte_de_produits(Ligne(compte=compte)) is produit


@pytest.mark.parametrize(
    ("financeur", "caf"),
    [("caf", True), (" CAF ", True), ("cafe", False), ("commune", False), ("", False), (None, False)],
)
def test_paid_by_the_caf(financeur: str | None, caf: bool) -> None:
    assert est_caf(Ligne(financeur=financeur)) is caf


@pytest.mark.parametrize(
    ("lignes", "valeur"),
    [
        ([("74", "60", "caf"), ("74", "40", "commune")], entre(40, 40)),
        ([("74", "60", "caf"), ("74", "30", "commune"), ("70", "10", None)], entre(30, 40)),
        ([("74", "60", "caf"), ("74", "40", "commune"), ("87", "100", "commune")], entre(40, 40)),
        ([("74", "0", "caf")], INCONNUE),
        ([("74", None, "caf"), ("74", "40", "commune")], INCONNUE),
        ([(None, "60", "caf"), ("74", "40", "commune")], INCONNUE),
        ([("87", "60", "commune")], INCONNUE),
    ],
)
def test_share_of_other_money(lignes: list[tuple[str | None, str | None, str | None]], valeur: Valeur) -> None:
    produits = [
        Ligne(compte=compte, montant=None if montant is None else Decimal(montant), financeur=financeur)
        for compte, montant, financeur in lignes
    ]
    question = contexte()
    dossier = replace(question.dossier, budget=Budget(produits=produits))
    assert cofinancement_hors_caf(replace(question, dossier=dossier)) == valeur


@pytest.mark.parametrize("valeur", [None, 3])
def test_a_note_stays_with_the_quantity(valeur: int | None) -> None:
    lu = None if valeur is None else Decimal(valeur)
    assert exacte(valeur, "note") == Valeur(lu, lu, "note")
    assert exacte(valeur) == Valeur(lu, lu, "", sans_objet=False)


@pytest.mark.parametrize(
    ("valeur", "connue"), [(INCONNUE, False), (SANS_OBJET, False), (entre(1, 2), False), (entre(2, 2), True)]
)
def test_a_quantity_is_known_when_its_ends_meet(valeur: Valeur, connue: bool) -> None:
    assert valeur.connue is connue


SANS_VACANCES = Calendrier(du=date(2025, 9, 1), au=date(2027, 8, 31), zones={"A": []}, feries={}, ponts={})


def du_6_au_20_octobre(*jours: JourSemaine | None, **faits: Any) -> Collectif:
    """Three Mondays."""
    modele = {"debut": date(2025, 10, 6), "fin": date(2025, 10, 20), "seances": [Seance(jour=j) for j in jours]}
    return Collectif(**(modele | faits))


@pytest.mark.parametrize(
    ("collectif_", "valeur"),
    [
        (du_6_au_20_octobre("lundi"), entre(3, 3)),
        (du_6_au_20_octobre("lundi", semaines=3), entre(3, 3)),
        (
            du_6_au_20_octobre("lundi", semaines=4),
            entre(3, 3, "Vous avez écrit 4 semaines ; les dates en donnent 3, et elles seules comptent."),
        ),
        (du_6_au_20_octobre("mardi", None), entre(2, 3)),
        (
            du_6_au_20_octobre("mardi", None, semaines=3),
            entre(3, 3, "Indiquez les jours de séance : les semaines seront comptées pour vous."),
        ),
        (du_6_au_20_octobre("mardi", None, semaines=4), entre(2, 3)),
        (du_6_au_20_octobre(seances=None), entre(0, 3)),
        (du_6_au_20_octobre("lundi", fermetures=[date(2025, 10, 13)]), entre(2, 2)),
        (du_6_au_20_octobre("lundi", debut=None, semaines=5), entre(5, 5)),
        (du_6_au_20_octobre("lundi", fin=None, semaines=5), entre(5, 5)),
        (
            du_6_au_20_octobre("lundi", debut=date(2026, 8, 17), fin=date(2026, 9, 7)),
            entre(3, 3, "Les dates couvrent plusieurs années scolaires : la plus longue est retenue."),
        ),
    ],
)
def test_weeks_from_dates_or_by_hand(collectif_: Collectif, valeur: Valeur) -> None:
    assert mesurer(collectif_, replace(contexte(), calendrier=SANS_VACANCES)) == valeur


def test_outside_of_the_calendar_weeks_are_counted_by_hand() -> None:
    loin = du_6_au_20_octobre("lundi", debut=date(2030, 1, 7), fin=date(2030, 1, 14), semaines=2)
    lu = mesurer(loin, replace(contexte(), calendrier=SANS_VACANCES))
    assert (lu.bas, lu.haut) == (2, 2)
    assert lu.note.startswith("Calendrier non disponible du 7 janvier 2030")
    assert lu.note.endswith(" : comptez les semaines à la main.")


@pytest.mark.parametrize(
    "manque", [{"debut": None}, {"fin": None}, {"seances": [Seance(minutes=90)]}, {"seances": None}]
)
def test_no_calendar_where_dates_or_weekdays_are_not_told(manque: dict[str, Any]) -> None:
    assert decompte(du_6_au_20_octobre("lundi", **manque), replace(contexte(), calendrier=SANS_VACANCES)) is None


def test_a_closing_day_is_lost() -> None:
    lu = decompte(
        du_6_au_20_octobre("lundi", fermetures=[date(2025, 10, 13)]), replace(contexte(), calendrier=SANS_VACANCES)
    )
    assert lu is not None
    assert (lu.semaines, [p.le for p in lu.perdues]) == (2, [date(2025, 10, 13)])
