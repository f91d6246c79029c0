"""AFAS planned beside done: the gap, and only what the data can tell of it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.afas_seances import rapprocher
from calculator.contexte import Contexte
from calculator.decodage import decoder
from calculator.dossier import Dossier
from tests.calculator.annee import demander, suivi, tenue
from tests.calculator.projets import budget, moteur

APRES = date(2026, 7, 1)
JOURS = [jour for lu in demander("calendriers", suivi()) for jour in lu["seances"]]
"""All 54 days on which « Primaire » can meet."""


def comparer(donnees: dict[str, Any], le: date = APRES) -> dict[str, dict[str, Any]]:
    return {d["id"]: d for d in demander("afas_compare", donnees, le)["donnees"]}


def tenues(jours: Iterable[str]) -> dict[str, Any]:
    return suivi(*(tenue(jour) for jour in jours))


def test_sessions_lost_to_bank_holidays_and_without_trace_are_told_apart() -> None:
    lue = comparer(tenues(JOURS[:-1]))["seances_realisees"]
    assert (lue["previsionnel"], lue["reel"], lue["ecart"]) == ("56", "53", "-3")
    assert lue["explication"] == (
        "3 séances de moins que prévu\u202f: 2 sur un jour férié et 1 sans trace au journal (le 25 juin 2026)."
    )


def test_sessions_to_come_are_not_missing() -> None:
    mots = comparer(tenues(JOURS[:2]), date(2025, 11, 10))["seances_realisees"]["explication"]
    assert "52 encore à venir" in mots
    assert "sans trace" not in mots


def test_a_session_on_another_day_is_one_more() -> None:
    lue = comparer(tenues([*JOURS, "2025-11-05"]))["seances_realisees"]
    assert (lue["ecart"], "1 de plus, hors des jours prévus (le 5 novembre 2025)" in lue["explication"]) == ("-1", True)


def test_weeks_without_a_session_are_named() -> None:
    sans = [jour for jour in JOURS if not "2025-11-10" <= jour <= "2025-11-14"]
    lue = comparer(tenues(sans))["semaines_sept_dec"]
    assert (lue["previsionnel"], lue["reel"], lue["ecart"]) == ("7", "6", "-1")
    assert lue["explication"] == "1 semaine sans séance au journal (celle du 10 novembre 2025)."


def test_what_was_planned_and_done_is_said() -> None:
    assert comparer(tenues(JOURS))["semaines_janv_aout"]["explication"] == "Comme prévu."


def test_without_a_log_nothing_is_explained_away() -> None:
    lue = comparer(suivi())["seances_realisees"]
    assert (lue["reel"], lue["ecart"]) == ("non_renseigne", None)
    assert lue["explication"].startswith("À remplir")


def test_the_result_is_beside_the_budget_with_each_account() -> None:
    fait = budget("7100.00") | {
        "charges": [{"compte": "64", "montant": "6800.00"}, {"compte": "60", "montant": "300.00"}]
    }
    lue = comparer(suivi(declaration={"compte_de_resultat": fait}))["compte_resultat"]
    assert (lue["previsionnel"], lue["reel"], lue["ecart"]) == ("7000.00", "7100.00", "100.00")
    assert lue["explication"].replace("\u202f", " ") == (
        "100,00 € de plus que prévu : compte 60 : + 300,00 € et compte 64 : − 200,00 €."
    )


def test_the_budget_is_not_told_twice() -> None:
    assert "budget_previsionnel" not in comparer(suivi())


def test_attendances_are_told_by_their_mean() -> None:
    journal = [tenue("2025-11-03", presents=9), tenue("2025-11-06", presents=9), tenue("2025-11-10", presents=8)]
    lue = comparer(suivi(*journal))["presences"]
    assert lue["previsionnel"] == "sans_objet"
    assert lue["explication"] == "En moyenne 8,7 présents à chaque séance, sur 3 séances."


def test_the_agreed_number_is_told_where_it_differs() -> None:
    assert "La notification en agrée 2." in comparer(suivi(collectifs_agrees=2))["collectifs"]["explication"]
    assert comparer(suivi(collectifs_agrees=1))["collectifs"]["explication"] == "Comme prévu."


def test_a_figure_that_no_source_describes_is_not_precise() -> None:
    assert comparer(suivi())["bonification_enfants"]["explication"].startswith("Non précisé")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*JOURS, "2025-11-05", "2025-11-11", "2026-06-30"]), max_size=60))
def test_the_parts_of_the_gap_add_up(jours: list[str]) -> None:
    calcul = moteur("isere")
    trouve = rapprocher(Contexte(decoder(Dossier, tenues(jours)), calcul.reglement, calcul.calendrier, APRES))
    assert trouve is not None
    parts = trouve.ajoutees.total() - trouve.manquees.total() - len(trouve.perdues)
    assert len(jours) - trouve.prevues == parts
