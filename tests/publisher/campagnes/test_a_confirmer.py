"""Which dates hold for the next campaign as they stand."""

from datetime import date

import pytest

from calculator.echeances import Approximative, Echeance, JourPrecis, Periode
from publisher.campagnes.a_confirmer import jours, reste

COMMUN = {"id": "a", "libelle": "a", "citations": []}
TARD = date(2027, 6, 30)


@pytest.mark.parametrize(
    ("echeance", "voulu"),
    [
        (Periode(**COMMUN, etape="convention", ferme_le=TARD), True),
        (Periode(**COMMUN, etape="convention", ferme_le=date(2026, 8, 31)), False),
        (Periode(**COMMUN, etape="depot", ferme_le=TARD), False),
        (JourPrecis(**COMMUN, etape="decision", le=date(2025, 9, 1)), False),
        (Approximative(**COMMUN, etape="versement", texte="entre mai et juillet", du_mois=5), True),
        (Approximative(**COMMUN, etape="versement", texte="en mai 2026", du_mois=5, annee=2026), False),
    ],
    ids=["to come", "over", "deposit", "day", "each year", "one year"],
)
def test_a_date_stays_only_when_it_is_to_come_or_of_each_year(echeance: Echeance, voulu: bool) -> None:
    assert reste(echeance, "2026-2027") is voulu


@pytest.mark.parametrize(
    ("bornes", "dit"),
    [
        ({"ouvre_le": date(2025, 6, 1), "ferme_le": date(2025, 7, 11)}, "du 1er juin 2025 au 11 juillet 2025"),
        ({"ferme_le": date(2025, 7, 11)}, "jusqu’au 11 juillet 2025"),
        ({"ferme_le": date(2025, 7, 11), "ferme_inclus": False}, "avant le 11 juillet 2025"),
        ({"ouvre_le": date(2025, 6, 1)}, "à partir du 1er juin 2025"),
    ],
)
def test_last_years_days_are_said_in_words(bornes: dict[str, object], dit: str) -> None:
    assert jours(Periode(**COMMUN, etape="depot", **bornes)) == dit  # type: ignore[arg-type]
