"""The log as the pages ask for it: sums by month and collectif, forecast, CSV there and back."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.decodage import decoder
from calculator.dossier import SeanceTenue
from calculator.ecriture import en_donnees
from calculator.journal_csv import ecrire_csv, lire_csv
from tests.calculator.annee import demander, en_cours, suivi, tenue

DEUX_MOIS = (
    tenue("2025-11-27", presents=8, heures_benevoles="1.50"),
    tenue("2025-12-01", presents=9, heures_benevoles="2.00"),
    tenue("2025-12-01", collectif="Collège", presents=5),
)


def test_months_and_collectifs_are_summed_apart_in_order() -> None:
    mois = demander("journal_resume", suivi(*DEUX_MOIS))["mois"]
    assert [(m["mois"], m["libelle"], m["collectif"], m["seances"], m["presences"]) for m in mois] == [
        ("2025-11", "novembre 2025", "Primaire", 1, 8),
        ("2025-12", "décembre 2025", "Collège", 1, 5),
        ("2025-12", "décembre 2025", "Primaire", 1, 9),
    ]


def test_the_total_adds_everything_and_a_sum_that_lacks_a_figure_is_null() -> None:
    total = demander("journal_resume", suivi(*DEUX_MOIS))["total"]
    assert (total["seances"], total["presences"], total["heures_benevoles"]) == (3, 22, None)


def test_hours_are_decimal_strings() -> None:
    (primaire, _) = demander("journal_resume", suivi(*DEUX_MOIS))["collectifs"]
    assert (primaire["collectif"], primaire["heures_benevoles"]) == ("Primaire", "3.50")


def test_a_week_counts_once_in_the_half_of_its_first_session() -> None:
    journal = [tenue("2025-12-29"), tenue("2026-01-02"), tenue("2026-01-05")]
    total = demander("journal_resume", suivi(*journal))["total"]
    assert (total["semaines_sept_dec"], total["semaines_janv_aout"], total["semaines"]) == (1, 1, 2)


def test_a_collectif_without_a_session_is_there_with_0() -> None:
    (vide,) = demander("journal_resume", suivi())["collectifs"]
    assert (vide["collectif"], vide["seances"], vide["presences"]) == ("Primaire", 0, 0)


def prevoir(*journal: dict[str, Any], le: date = date(2025, 12, 1), **faits: Any) -> dict[str, Any]:
    (prevu,) = demander("prevision", suivi(*journal, collectifs=[en_cours(**faits)]), le)
    lu: dict[str, Any] = prevu
    return lu


def test_before_the_start_the_forecast_is_the_calendar() -> None:
    prevu = prevoir(le=date(2025, 9, 1))
    assert (prevu["semaines_prevues"], prevu["atteint_le"]) == (28, "2026-06-15")
    assert prevu["phrase"].startswith("Avec les jours prévus, 27 semaines le lundi 15 juin 2026")


def test_a_planned_session_that_is_not_in_the_log_was_not_held() -> None:
    complet = prevoir(*(tenue(j) for j in ("2025-11-03", "2025-11-10", "2025-11-17", "2025-11-24")))
    troue = prevoir(*(tenue(j) for j in ("2025-11-03", "2025-11-10", "2025-11-17")))
    assert (complet["semaines_prevues"], troue["semaines_prevues"]) == (28, 27)
    assert (complet["atteint_le"], troue["atteint_le"]) == ("2026-06-15", "2026-06-22")


def test_today_may_still_be_held() -> None:
    assert prevoir(le=date(2026, 6, 25))["semaines_prevues"] == 1
    assert prevoir(le=date(2026, 6, 26))["semaines_prevues"] == 0


def test_what_would_do_is_said_where_the_planned_end_does_not() -> None:
    prevu = prevoir(tenue("2025-11-03"))
    assert (prevu["semaines_prevues"], prevu["atteint_le"], prevu["fin_suffisante"]) == (25, None, None)
    assert "il en manque 2" in prevu["phrase"]
    court = prevoir(le=date(2025, 9, 1), fin="2026-06-07")
    assert (court["semaines_prevues"], court["fin_suffisante"]) == (25, "2026-06-15")
    assert "continuez jusqu’au lundi 15 juin 2026" in court["phrase"]


def test_no_date_of_the_year_may_do() -> None:
    assert "aucune date de l’année scolaire" in prevoir(debut="2026-05-04", le=date(2026, 5, 1))["phrase"]


def test_an_empty_log_after_the_start_is_said() -> None:
    assert "Le journal est vide" in prevoir()["phrase"]
    assert "Le journal est vide" not in prevoir(le=date(2025, 11, 3))["phrase"]


def test_the_day_on_which_the_minimum_was_reached_stays_said() -> None:
    toutes = [tenue(j["date"]) for j in ({"date": s} for c in demander("calendriers", suivi()) for s in c["seances"])]
    prevu = prevoir(*toutes, le=date(2026, 7, 1))
    assert prevu["phrase"] == "Les 27 semaines demandées sont faites depuis le lundi 15 juin 2026."


def test_without_dates_or_calendar_it_is_said_what_is_needed() -> None:
    assert prevoir(debut=None)["phrase"].startswith("Pour prévoir, il faut les jours de séance")
    assert "à la main" in prevoir(debut="2040-11-03", fin="2041-06-26")["phrase"]


def test_the_csv_opens_in_a_french_spreadsheet() -> None:
    texte = demander("journal_csv", suivi(tenue("2025-11-06"), tenue("2025-11-03", heures_salariees="1.50")))["texte"]
    assert texte == (
        "\ufeffdate;collectif;presents;encadrants;heures_salariees;heures_benevoles\r\n"
        "03/11/2025;Primaire;9;;1,50;\r\n06/11/2025;Primaire;9;;;\r\n"
    )


def test_ids_and_times_of_day_are_written_where_there_are_some() -> None:
    texte = demander("journal_csv", suivi(tenue("2025-11-06", id="a", creneau="soir")))["texte"]
    assert texte.splitlines()[1] == "06/11/2025;Primaire;9;;;;soir;a"


mots = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=9).filter(
    lambda t: t == t.strip() and t.splitlines() == [t]
)
heures = st.none() | st.decimals(0, 999, places=2)
journaux = st.lists(
    st.builds(
        SeanceTenue,
        id=st.none() | mots,
        date=st.dates(date(1, 1, 1)),
        creneau=st.none() | mots,
        collectif=mots,
        presents=st.none() | st.integers(0, 999_999),
        heures_salariees=heures,
        heures_benevoles=heures,
    ),
    max_size=5,
)


@settings(max_examples=100, deadline=None)
@given(journaux)
def test_what_is_written_is_read_back(journal: list[SeanceTenue]) -> None:
    assert lire_csv(ecrire_csv(journal)) == journal


@settings(max_examples=50, deadline=None)
@given(journaux)
def test_a_record_is_read_back_from_its_data(journal: list[SeanceTenue]) -> None:
    assert [decoder(SeanceTenue, donnees) for donnees in en_donnees(journal)] == journal


def test_a_line_break_in_a_name_does_not_break_the_table() -> None:
    coupee = decoder(SeanceTenue, tenue("2025-11-03", collectif="École\nA"))
    assert lire_csv(ecrire_csv([coupee]))[0].collectif == "École A"


def test_a_csv_is_read_as_the_dossier_writes_sessions() -> None:
    texte = '\ufeff"date",collectif,presents,heures_benevoles\n3/11/2025,Primaire,9,"1,5"'
    lu = demander("journal_lire_csv", suivi(), texte=texte)
    assert lu == {"journal": [tenue("2025-11-03", heures_benevoles="1.5")], "erreurs": []}


@pytest.mark.parametrize(
    ("texte", "chemin"),
    [("date;collectif;presents\n03/11/2025;P;9\nhier;P;9", "ligne 3, colonne date"), ("", "ligne 1")],
)
def test_a_csv_with_faults_gives_none_of_its_lines_and_every_error(texte: str, chemin: str) -> None:
    lu = demander("journal_lire_csv", suivi(), texte=texte)
    assert lu["journal"] == []
    assert lu["erreurs"][0]["chemin"] == chemin
