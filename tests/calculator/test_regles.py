"""Rules as records: bounds with their sides, and the barème of a year."""

from dataclasses import replace
from decimal import Decimal

import pytest

from calculator.regles import Bareme, Borne, bareme_pour
from tests.calculator.projets import depot

UN = Decimal(1)


def bareme(campagne: str) -> Bareme:
    return replace(depot().baremes.baremes[0], campagne=campagne)


@pytest.mark.parametrize(
    ("annee", "choisi"),
    [("2024-2025", "2024-2025"), ("2025-2026", "2025-2026"), ("2026-2027", "2025-2026"), ("2020-2021", "2024-2025")],
)
def test_bareme_is_that_of_the_year_else_the_last_one_before(annee: str, choisi: str) -> None:
    assert bareme_pour(annee, [bareme("2025-2026"), bareme("2024-2025")]).campagne == choisi


@pytest.mark.parametrize(
    ("borne", "dedans", "dehors"),
    [
        (Borne(min=Decimal(8)), ["8", "8.01", "99"], ["7.99", "0", "-8"]),
        (Borne(min=Decimal(8), min_inclus=False), ["8.01"], ["8", "7"]),
        (Borne(max=Decimal(12)), ["12", "0"], ["12.01"]),
        (Borne(max=Decimal(8), max_inclus=False), ["7.99"], ["8", "9"]),
        (Borne(min=Decimal(2), max=Decimal(4)), ["2", "3", "4"], ["1", "5"]),
        (Borne(min=Decimal(4), max=Decimal(4)), ["4"], ["3", "5"]),
    ],
)
def test_a_bound_holds_its_own_end_where_it_is_inclusive(borne: Borne, dedans: list[str], dehors: list[str]) -> None:
    assert all(borne.contient(Decimal(v)) for v in dedans)
    assert not any(borne.contient(Decimal(v)) for v in dehors)


@pytest.mark.parametrize(
    ("borne", "champ"),
    [(Borne(), "min"), (Borne(min=UN, max=Decimal(0)), "max"), (Borne(min=UN), None), (Borne(min=UN, max=UN), None)],
)
def test_a_bound_has_a_side_and_its_sides_are_in_order(borne: Borne, champ: str | None) -> None:
    assert [ou for ou, _, _ in borne.verifier()] == ([champ] if champ else [])
