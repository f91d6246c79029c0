"""What would do: the latest start, the earliest end. No holidays in the calendar of these tests, and Mondays only."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculator.calendrier import Calendrier
from calculator.contexte import Contexte
from calculator.dossier import Collectif, Seance
from calculator.regles import Borne
from calculator.remedes import dates_suffisantes, jour_atteignant, remede_semaines
from tests.calculator.jugements import contexte, regle

SANS_VACANCES = Calendrier(du=date(2025, 9, 1), au=date(2026, 8, 31), zones={"A": []}, feries={}, ponts={})
LUNDIS = [Seance(jour="lundi", minutes=90)]
TROIS = Collectif(seances=LUNDIS, debut=date(2025, 10, 6), fin=date(2025, 10, 20))
"""6, 13 and 20 October: three weeks."""


def question(**faits: Any) -> Contexte:
    return replace(contexte(), **({"calendrier": SANS_VACANCES} | faits))


def dates(collectif: Collectif, semaines: int) -> tuple[date | None, date | None]:
    return dates_suffisantes(collectif, question(), semaines)


@pytest.mark.parametrize(
    ("semaines", "jour"), [(1, date(2025, 9, 4)), (2, date(2025, 9, 8)), (3, date(2025, 9, 18)), (4, None)]
)
def test_the_session_that_reaches_a_number_of_weeks(semaines: int, jour: date | None) -> None:
    seances = [date(2025, 9, 4), date(2025, 9, 8), date(2025, 9, 11), date(2025, 9, 18)]
    assert jour_atteignant(seances, semaines) == jour


def test_the_same_week_of_two_years_is_two_weeks() -> None:
    assert jour_atteignant([date(2025, 9, 1), date(2026, 8, 31)], 2) == date(2026, 8, 31)


def test_one_week_more_starts_a_week_before_or_ends_a_week_after() -> None:
    assert dates(TROIS, 4) == (date(2025, 9, 29), date(2025, 10, 27))


def test_the_weeks_that_are_there_need_no_change() -> None:
    assert dates(TROIS, 3) == (date(2025, 10, 6), date(2025, 10, 20))


@pytest.mark.parametrize(
    ("semaines", "suffisantes"),
    [
        (8, (date(2025, 9, 1), date(2025, 11, 24))),  # the first Monday of the school year
        (9, (None, date(2025, 12, 1))),
        (48, (None, date(2026, 8, 31))),  # the last one
        (49, (None, None)),
    ],
)
def test_no_date_outside_of_the_school_year(semaines: int, suffisantes: tuple[date | None, date | None]) -> None:
    assert dates(TROIS, semaines) == suffisantes


def test_a_closing_day_is_no_session() -> None:
    ferme = replace(TROIS, fermetures=[date(2025, 9, 29), date(2025, 10, 27)])
    assert dates(ferme, 4) == (date(2025, 9, 22), date(2025, 11, 3))


@pytest.mark.parametrize(
    "manque", [{"seances": None}, {"seances": [Seance(minutes=90)]}, {"debut": None}, {"fin": None}]
)
def test_what_is_not_told_gives_no_date(manque: dict[str, Any]) -> None:
    assert dates(replace(TROIS, **manque), 1) == (None, None)


@pytest.mark.parametrize(
    "calendrier",
    [
        replace(SANS_VACANCES, zones={"B": []}),
        replace(SANS_VACANCES, du=date(2026, 9, 1), au=date(2027, 8, 31)),
    ],
    ids=["zone", "year"],
)
def test_without_calendar_no_date(calendrier: Calendrier) -> None:
    assert dates_suffisantes(TROIS, question(calendrier=calendrier), 1) == (None, None)


def test_a_calendar_that_stops_in_july_is_followed_to_its_end() -> None:
    court = replace(SANS_VACANCES, au=date(2026, 7, 4))
    assert dates_suffisantes(TROIS, question(calendrier=court), 39) == (None, date(2026, 6, 29))


def semaines(minimum: int | None) -> Any:
    return regle("semaines", borne=Borne(min=None if minimum is None else Decimal(minimum), max=Decimal(60)))


def test_both_ways_are_told() -> None:
    assert remede_semaines(semaines(4), TROIS, question()) == (
        "Pour y arriver : commencer au plus tard le lundi 29 septembre 2025, avec la même fin ; "
        "ou terminer au plus tôt le lundi 27 octobre 2025, avec le même début."
    )


def test_the_only_way_is_told_alone() -> None:
    attendu = "Pour y arriver : terminer au plus tôt le lundi 1er décembre 2025, avec le même début."
    assert remede_semaines(semaines(9), TROIS, question()) == attendu
    dernier = Collectif(seances=LUNDIS, debut=date(2026, 8, 17), fin=date(2026, 8, 31))
    attendu = "Pour y arriver : commencer au plus tard le lundi 10 août 2026, avec la même fin."
    assert remede_semaines(semaines(4), dernier, question()) == attendu


@pytest.mark.parametrize(
    ("minimum", "collectif"),
    [(49, TROIS), (None, TROIS), (4, replace(TROIS, debut=None)), (4, replace(TROIS, fin=None))],
    ids=["no date does", "no minimum", "no start", "no end"],
)
def test_nothing_to_tell(minimum: int | None, collectif: Collectif) -> None:
    assert remede_semaines(semaines(minimum), collectif, question()) == ""


def test_a_rule_without_bound_asks_for_nothing() -> None:
    assert remede_semaines(regle("semaines"), TROIS, question()) == ""


def test_the_school_year_ends_though_the_calendar_goes_on() -> None:
    long = replace(SANS_VACANCES, au=date(2027, 8, 31))
    assert dates_suffisantes(TROIS, question(calendrier=long), 48) == (None, date(2026, 8, 31))
    assert dates_suffisantes(TROIS, question(calendrier=long), 49) == (None, None)
