"""Where a holder stands on a day: each kind of date, the year of the convention, what the sources say afterwards."""

from datetime import date, datetime
from typing import Any

import pytest

from calculator.agenda import echeance_relative, rang_annee
from calculator.echeances import Approximative, Inconnue, JourPrecis, Periode, Prolongation, Relative, chronologie
from calculator.echeances import etat_campagne as etat
from tests.calculator.projets import moteur, projet

COMMUN: dict[str, Any] = {"id": "depot", "libelle": "Dépôt", "etape": "depot", "citations": []}


def rapport(departement: str, le: date, **faits: Any) -> dict[str, Any]:
    calcul = moteur(departement)
    from json import dumps

    return calcul.echeances(calcul.lire(dumps(projet(departement, **faits))), le)


def quand(departement: str, le: date, identifiant: str, **faits: Any) -> str | None:
    return next((e["quand"] for e in rapport(departement, le, **faits)["echeances"] if e["id"] == identifiant), None)


@pytest.mark.parametrize(
    ("le", "attendu"),
    [
        (date(2025, 6, 9), "a_venir"),
        (date(2025, 6, 10), "maintenant"),
        (date(2025, 7, 11), "maintenant"),
        (date(2025, 7, 12), "passe"),
    ],
)
def test_isere_takes_requests_from_10_june_to_11_july_included(le: date, attendu: str) -> None:
    assert quand("isere", le, "depot") == attendu


@pytest.mark.parametrize(("le", "attendu"), [(date(2026, 7, 31), "maintenant"), (date(2026, 8, 1), "passe")])
def test_ain_wants_the_bilan_before_1_august_that_day_excluded(le: date, attendu: str) -> None:
    assert quand("ain", le, "bilan_qualitatif") == attendu


def test_on_the_last_day_no_day_is_left() -> None:
    depot = next(e for e in rapport("isere", date(2025, 7, 11))["echeances"] if e["id"] == "depot")
    assert depot["jours_restants"] == 0


def test_before_the_opening_the_days_left_lead_to_it() -> None:
    depot = next(e for e in rapport("isere", date(2025, 6, 1))["echeances"] if e["id"] == "depot")
    assert depot["jours_restants"] == 9


def test_reminders_lie_before_the_closing_and_after_today() -> None:
    depot = next(e for e in rapport("isere", date(2025, 6, 20))["echeances"] if e["id"] == "depot")
    assert depot["rappels"] == ["2025-07-04", "2025-07-10"]


def test_savoie_in_november_2026_is_in_the_third_year_though_the_campaign_is_closed() -> None:
    lu = rapport("savoie", date(2026, 11, 22))
    assert (lu["campagne_etat"], lu["annee_convention"], lu["duree_convention"]) == ("clos", 3, 4)


def test_savoie_in_its_third_year_declares_on_mon_compte_partenaire() -> None:
    assert quand("savoie", date(2026, 11, 22), "previsionnel_annees_suivantes") == "a_confirmer"
    assert quand("savoie", date(2026, 11, 22), "previsionnel_premiere_annee") is None


def test_savoie_in_its_first_year_declares_in_elan() -> None:
    assert quand("savoie", date(2024, 10, 1), "previsionnel_premiere_annee") == "a_confirmer"
    assert quand("savoie", date(2024, 10, 1), "previsionnel_annees_suivantes") is None


def test_after_the_convention_there_is_no_year_of_it() -> None:
    assert rapport("savoie", date(2028, 10, 1))["annee_convention"] is None


@pytest.mark.parametrize(
    ("le", "attendu"), [(date(2024, 8, 31), None), (date(2024, 9, 1), 1), (date(2025, 8, 31), 1), (date(2025, 9, 1), 2)]
)
def test_a_year_of_the_convention_begins_on_1_september(le: date, attendu: int | None) -> None:
    assert rang_annee("2024-2025", le) == attendu


def test_a_refusal_is_not_told_by_any_source() -> None:
    refus = next(s for s in rapport("isere", date(2025, 6, 20))["suites"] if "refusée" in s["cas"])
    assert refus["texte"].startswith("Non précisé")
    assert refus["sources"] == []


def test_a_smaller_agreement_is_told_by_savoie_with_its_quote() -> None:
    moindre = next(s for s in rapport("savoie", date(2024, 10, 1))["suites"] if "moins de collectifs" in s["cas"])
    assert "agrément validé" in moindre["sources"][0]["extrait"]


@pytest.mark.parametrize(
    ("unite", "duree", "evenement", "fin"),
    [
        ("semaine", 1, date(2025, 7, 1), date(2025, 7, 8)),
        ("jour", 10, date(2025, 12, 25), date(2026, 1, 4)),
        ("mois", 1, date(2026, 1, 31), date(2026, 2, 28)),
        ("mois", 2, date(2025, 12, 15), date(2026, 2, 15)),
        ("mois", 12, date(2024, 2, 29), date(2025, 2, 28)),
    ],
)
def test_a_relative_delay_ends_on(unite: Any, duree: int, evenement: date, fin: date) -> None:
    delai = Relative(**{**COMMUN, "duree": duree, "unite": unite, "apres": "la demande"})
    assert echeance_relative(delai, evenement) == fin


def periode(**faits: Any) -> Periode:
    return Periode(**{**COMMUN, **faits})


@pytest.mark.parametrize(
    ("fenetre", "moment", "attendu"),
    [
        (periode(ferme_le=date(2025, 7, 30)), datetime(2025, 7, 30, 23, 59), "ouvert"),
        (periode(ferme_le=date(2025, 7, 30)), datetime(2025, 7, 31), "clos"),
        (periode(ferme_le=date(2026, 8, 1), ferme_inclus=False), datetime(2026, 7, 31, 23, 59), "ouvert"),
        (periode(ferme_le=date(2026, 8, 1), ferme_inclus=False), datetime(2026, 8, 1), "clos"),
        (periode(ferme_le=date(2024, 7, 12), ferme_a="24:00"), datetime(2024, 7, 12, 23, 59, 59), "ouvert"),
        (periode(ferme_le=date(2024, 7, 12), ferme_a="12:00"), datetime(2024, 7, 12, 12), "clos"),
        (periode(ferme_le=date(2024, 7, 12), ferme_a="12:00"), datetime(2024, 7, 12, 11, 59), "ouvert"),
        (periode(ouvre_le=date(2025, 6, 10)), datetime(2025, 6, 9, 23, 59), "a_venir"),
        (periode(ouvre_le=date(2025, 6, 10)), datetime(2025, 6, 10), "a_confirmer"),
        (
            periode(ouvre_le=date(2025, 6, 10), ouvre_a="10:00", ferme_le=date(2025, 7, 1)),
            datetime(2025, 6, 10, 9),
            "a_venir",
        ),
    ],
)
def test_a_window_at_a_moment(fenetre: Periode, moment: datetime, attendu: str) -> None:
    assert etat([fenetre], moment) == attendu


def test_an_extension_for_some_holders_keeps_its_own_closing() -> None:
    fenetre = periode(
        ferme_le=date(2025, 7, 1),
        prolongations=[Prolongation(pour="les nouveaux porteurs", ferme_le=date(2025, 7, 15), citations=[])],
    )
    assert etat([fenetre], datetime(2025, 7, 2)) == "clos"
    assert fenetre.prolongations[0].ferme_le == date(2025, 7, 15)


def test_with_several_windows_the_campaign_opens_again() -> None:
    printemps = periode(ouvre_le=date(2025, 3, 1), ferme_le=date(2025, 4, 1))
    automne = periode(ouvre_le=date(2025, 9, 1), ferme_le=date(2025, 10, 1))
    assert [e for _, e in chronologie([printemps, automne])] == ["a_venir", "ouvert", "a_venir", "ouvert", "clos"]


@pytest.mark.parametrize(
    "sans_jour",
    [
        Inconnue(**{**COMMUN, "texte": "plus tard"}),
        Approximative(**{**COMMUN, "texte": "entre mai et juillet", "du_mois": 5, "au_mois": 7}),
        JourPrecis(**{**COMMUN, "le": date(2025, 6, 1)}),
    ],
)
def test_a_campaign_without_a_window_is_to_be_confirmed(sans_jour: Any) -> None:
    assert etat([sans_jour], datetime(2025, 6, 15)) == "a_confirmer"
