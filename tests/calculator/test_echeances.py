"""The state of a window at a moment: its bounds, included or not; what no source tells stays to be confirmed."""

from datetime import date, datetime
from typing import Any

import pytest

from calculator.echeances import Inconnue, Periode, Prolongation, chronologie, cloture, etat_campagne, etat_periode

JUIN, JUILLET = date(2025, 6, 10), date(2025, 7, 11)


def periode(**faits: Any) -> Periode:
    return Periode(**{"id": "depot", "libelle": "Dépôt", "etape": "depot", "citations": [], **faits})


def etat(fenetre: Periode, moment: str) -> str:
    return etat_periode(fenetre, datetime.fromisoformat(moment))


@pytest.mark.parametrize(
    ("faits", "moment", "attendu"),
    [
        ({"ouvre_le": JUIN, "ferme_le": JUILLET}, "2025-06-09T23:59", "a_venir"),
        ({"ouvre_le": JUIN, "ferme_le": JUILLET}, "2025-06-10T00:00", "ouvert"),
        ({"ouvre_le": JUIN, "ferme_le": JUILLET}, "2025-07-11T23:59", "ouvert"),
        ({"ouvre_le": JUIN, "ferme_le": JUILLET}, "2025-07-12T00:00", "clos"),
        ({"ferme_le": JUILLET, "ferme_inclus": False}, "2025-07-10T23:59", "ouvert"),
        ({"ferme_le": JUILLET, "ferme_inclus": False}, "2025-07-11T00:00", "clos"),
        ({"ferme_le": JUILLET, "ferme_a": "12:00"}, "2025-07-11T11:59", "ouvert"),
        ({"ferme_le": JUILLET, "ferme_a": "12:00"}, "2025-07-11T12:00", "clos"),
        ({"ferme_le": JUILLET, "ferme_a": "24:00"}, "2025-07-11T23:59", "ouvert"),
        ({"ferme_le": JUILLET, "ferme_a": "24:00"}, "2025-07-12T00:00", "clos"),
        ({"ferme_le": JUILLET}, "2000-01-01T00:00", "ouvert"),
        ({"ouvre_le": JUIN, "ouvre_a": "10:00"}, "2025-06-10T09:59", "a_venir"),
        ({"ouvre_le": JUIN, "ouvre_a": "10:00"}, "2025-06-10T10:00", "a_confirmer"),
    ],
)
def test_state_of_a_window(faits: dict[str, Any], moment: str, attendu: str) -> None:
    assert etat(periode(**faits), moment) == attendu


def test_a_campaign_without_a_window_is_to_be_confirmed() -> None:
    inconnue = Inconnue(id="x", libelle="x", etape="depot", texte="transmises ultérieurement", citations=[])
    bilan = periode(etape="bilan_quantitatif", ferme_le=JUILLET)
    for dates in ([], [inconnue], [bilan]):
        assert etat_campagne(dates, datetime(2025, 6, 15)) == "a_confirmer"


@pytest.mark.parametrize(
    ("moment", "attendu"),
    [
        ("2025-06-01", "a_venir"),
        ("2025-06-15", "ouvert"),
        ("2025-08-01", "a_venir"),
        ("2025-10-05", "ouvert"),
        ("2026-01-01", "clos"),
    ],
)
def test_several_windows_a_year_show_the_most_welcoming(moment: str, attendu: str) -> None:
    fenetres = [
        periode(ouvre_le=JUIN, ferme_le=JUILLET),
        periode(ouvre_le=date(2025, 10, 1), ferme_le=date(2025, 10, 31)),
    ]
    assert etat_campagne(fenetres, datetime.fromisoformat(moment)) == attendu


def test_a_device_that_knows_no_rule_can_follow_the_changes() -> None:
    suite = chronologie([periode(ouvre_le=JUIN, ferme_le=JUILLET)])
    assert [(m and m.isoformat(), etat_) for m, etat_ in suite] == [
        (None, "a_venir"),
        ("2025-06-10T00:00:00", "ouvert"),
        ("2025-07-12T00:00:00", "clos"),
    ]


@pytest.mark.parametrize(
    ("faits", "champ"),
    [
        ({}, "ferme_le"),
        ({"ouvre_le": JUILLET, "ferme_le": JUIN}, "ferme_le"),
        ({"ouvre_le": JUIN, "ferme_le": JUIN}, None),
    ],
)
def test_a_window_has_a_bound_and_closes_after_it_opens(faits: dict[str, Any], champ: str | None) -> None:
    assert [ou for ou, _, _ in periode(**faits).verifier()] == ([champ] if champ else [])


def test_an_extension_closes_at_the_end_of_its_day_or_the_day_before() -> None:
    for inclus, moment in ((True, datetime(2025, 7, 16)), (False, datetime(2025, 7, 15))):
        prolongation = Prolongation(pour="eux", ferme_le=date(2025, 7, 15), ferme_inclus=inclus, citations=[])
        assert cloture(prolongation) == moment


def test_a_window_without_end_is_more_welcoming_than_a_closed_one() -> None:
    commun: Any = {"id": "depot", "libelle": "Dépôt", "etape": "depot", "citations": []}
    close, sans_fin = Periode(**commun, ferme_le=date(2025, 1, 1)), Periode(**commun, ouvre_le=date(2025, 1, 1))
    assert etat_campagne([close, sans_fin], datetime(2025, 6, 1)) == "a_confirmer"
