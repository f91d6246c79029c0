"""The advised period: a recommendation at most, and only where one of its weeks is missed."""

from typing import Any

import pytest

from tests.calculator.jugements import juger, regle
from tests.calculator.projets import CAMPAGNES, collectif, projet, verifier

LUNDI_JEUDI = [{"jour": "lundi", "minutes": 90}, {"jour": "jeudi", "minutes": 90}]
JEUDI_VENDREDI = [{"jour": "jeudi", "minutes": 90}, {"jour": "vendredi", "minutes": 90}]


def etat(debut: str | None, fin: str | None, departement: str = "isere", **faits: Any) -> str:
    dossier = projet(departement, collectif(**{"seances": LUNDI_JEUDI, "debut": debut, "fin": fin, **faits}))
    return verifier(dossier).etat("periode")


@pytest.mark.parametrize(
    ("debut", "fin", "attendu"),
    [
        ("2025-11-03", "2026-06-15", "conforme"),
        (
            "2025-11-06",
            "2026-06-15",
            "recommandation",
        ),  # Monday 3 November is missed
        ("2025-11-10", "2026-06-15", "recommandation"),
        ("2025-11-03", "2026-06-14", "recommandation"),  # Monday 15 June is missed
        ("2025-09-08", "2026-06-15", "conforme"),
        ("2025-11-03", "2026-07-03", "conforme"),
        ("2025-09-01", "2026-07-03", "conforme"),
        ("2025-08-25", "2026-06-26", "conforme"),
        ("2025-06-20", "2026-06-26", "conforme"),
        ("2026-06-16", "2026-07-03", "recommandation"),
        ("2025-09-01", "2025-10-17", "recommandation"),
    ],
)
def test_only_a_missed_week_is_advised_against(debut: str, fin: str, attendu: str) -> None:
    assert etat(debut, fin) == attendu


def test_a_session_day_that_is_not_in_the_last_days_misses_nothing() -> None:
    assert etat("2025-11-06", "2026-06-12", seances=JEUDI_VENDREDI) == "conforme"


@pytest.mark.parametrize(("debut", "fin"), [(None, None), ("2025-11-03", None), (None, "2026-06-15")])
def test_without_both_dates_there_is_nothing_to_compare(debut: str | None, fin: str | None) -> None:
    assert etat(debut, fin) == "sans_objet"


@pytest.mark.parametrize(
    ("debut", "fin"),
    [
        ("0001-01-01", "0001-01-01"),
        ("0001-01-01", "9999-12-31"),
        ("9999-12-31", "9999-12-31"),
        ("2019-11-04", "2020-06-15"),
        ("2028-11-06", "2029-06-15"),
    ],
)
def test_dates_outside_the_calendar_are_answered(debut: str, fin: str) -> None:
    rapport = verifier(projet("isere", collectif(debut=debut, fin=fin, semaines=26)))
    assert rapport.etat("periode") in ("sans_objet", "conforme")
    assert rapport.etat("semaines_min") == "non_conforme"  # the weeks told by hand stand


@pytest.mark.parametrize("departement", CAMPAGNES)
def test_it_is_advised_everywhere_and_changes_no_verdict(departement: str) -> None:
    annee = int(CAMPAGNES[departement][:4])
    court = collectif(seances=LUNDI_JEUDI, debut=f"{annee}-09-08", fin=f"{annee + 1}-06-05")
    rapport = verifier(projet(departement, court))
    assert (rapport.etat("periode"), rapport.verdict) == ("recommandation", "conforme")
    assert rapport.constat("periode")["force"] == "preconise"


def test_it_says_which_dates_are_advised() -> None:
    constat = verifier(projet("isere", collectif(debut="2025-11-10", fin="2026-06-15"))).constat("periode")
    assert constat["attendu"] == "du 3 novembre 2025 au 15 juin 2026"
    assert constat["constate"] == "du 10 novembre 2025 au 15 juin 2026"


def test_what_covers_the_period_is_said() -> None:
    constat = verifier(projet("isere", collectif(debut="2025-11-03", fin="2026-06-15"))).constat("periode")
    assert (constat["etat"], constat["remede"], constat["collectif"]) == ("conforme", None, "Primaire")
    assert constat["explication"] == (
        "Toute la période conseillée est couverte. Commencer plus tôt ou finir plus tard est possible."
    )


@pytest.mark.parametrize(
    ("debut", "fin", "semaines"),
    [
        ("2025-11-10", "2026-06-15", "1 semaine"),
        ("2025-11-17", "2026-06-15", "2 semaines"),
        ("2025-11-03", "2026-06-14", "1 semaine"),
        ("2025-11-10", "2026-06-07", "3 semaines"),
        ("2025-09-01", "2025-10-31", "27 semaines"),  # over before it begins
        ("2026-06-22", "2026-07-03", "27 semaines"),  # begins when it is over
    ],
)
def test_the_weeks_missed_before_and_after(debut: str, fin: str, semaines: str) -> None:
    lundi_jeudi = [{"jour": "lundi", "minutes": 90}, {"jour": "jeudi", "minutes": 90}]
    dossier = projet("isere", collectif(debut=debut, fin=fin, seances=lundi_jeudi))
    explication = verifier(dossier).constat("periode")["explication"]
    assert explication == f"Il manque {semaines} de la période conseillée\u202f: c’est un conseil."


def test_without_dates_there_is_nothing_to_compare() -> None:
    constat = verifier(projet("isere", collectif(debut="2025-11-03"))).constat("periode")
    assert (constat["etat"], constat["constate"], constat["collectif"]) == ("sans_objet", "sans objet", "Primaire")
    assert constat["explication"] == "Sans date de début et de fin, il n’y a rien à comparer."


def test_no_collectif_is_asked_for() -> None:
    constat = verifier(projet("isere", collectifs=[])).constat("periode")
    assert (constat["etat"], constat["explication"]) == ("non_renseigne", "Aucun collectif n’est décrit.")
    assert constat["remede"] == "Décrivez au moins un collectif."


def test_a_collectif_without_weekdays_is_taken_from_monday_to_friday() -> None:
    dates = {"debut": "2025-11-09", "fin": "2026-06-12", "seances": None}  # a Sunday, to a Friday: the 15th is missing
    explication = verifier(projet("isere", collectif(**dates))).constat("periode")["explication"]
    assert explication.startswith("Il manque 2 semaines")


def test_the_name_stands_beside_the_advice() -> None:
    tard = {"debut": "2025-11-10", "fin": "2026-06-15"}
    assert verifier(projet("isere", collectif(nom="Bourg", **tard))).constat("periode")["collectif"] == "Bourg"


def test_outside_of_the_calendar_it_says_which_days_are_known() -> None:
    constat = verifier(projet("isere", collectif(debut="2041-11-03", fin="2042-06-15"))).constat("periode")
    assert (constat["etat"], constat["collectif"]) == ("sans_objet", "Primaire")
    assert constat["explication"].startswith("Calendrier non disponible")
    assert constat["explication"].endswith(".")


def test_the_advice_has_the_step_of_the_rule() -> None:
    conseil = regle("periode", force="preconise", remede="Commencez plus tôt.")
    assert juger(conseil, projet("isere", collectif(debut="2025-11-10", fin="2026-06-15"))).remede == (
        "Commencez plus tôt."
    )
