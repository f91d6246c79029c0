"""Numbers, amounts and dates as French writes them."""

from datetime import date
from decimal import Decimal

import pytest

from calculator.phrases import compte, enumerer, euros, jour_court, jour_long, minuscule, nombre, taux, typographier

F = "\u202f"


@pytest.mark.parametrize(
    ("valeur", "texte"),
    [
        ("27", "27"),
        ("32.50", "32,5"),
        ("1000", f"1{F}000"),
        ("0", "0"),
        ("100", "100"),
        ("1234567.25", f"1{F}234{F}567,25"),
    ],
)
def test_numbers(valeur: str, texte: str) -> None:
    assert nombre(Decimal(valeur)) == texte


@pytest.mark.parametrize(
    ("valeur", "texte"), [("7000", f"7{F}000,00{F}€"), ("0.5", f"0,50{F}€"), ("2758.28", f"2{F}758,28{F}€")]
)
def test_amounts(valeur: str, texte: str) -> None:
    assert euros(Decimal(valeur)) == texte


def test_rates() -> None:
    assert taux(Decimal("0.325")) == f"32,5{F}%"


@pytest.mark.parametrize(
    ("valeur", "unite", "texte"),
    [
        (0, "semaines", "0 semaine"),
        (1, "semaines", "1 semaine"),
        (2, "semaines", "2 semaines"),
        (1, "séances par semaine", "1 séance par semaine"),
        (2, "séances par semaine", "2 séances par semaine"),
        (20, "%", "20 %"),
        (1, "mois", "1 mois"),
        (1, "", "1"),
        (5, "", "5"),
    ],
)
def test_counts_agree(valeur: int, unite: str, texte: str) -> None:
    assert compte(valeur, unite) == texte


def test_days() -> None:
    assert (jour_long(date(2025, 6, 10)), jour_court(date(2025, 6, 10))) == ("mardi 10 juin 2025", "10 juin 2025")
    assert jour_long(date(2026, 8, 1)) == "samedi 1er août 2026"


@pytest.mark.parametrize(
    ("elements", "texte"), [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")]
)
def test_lists(elements: list[str], texte: str) -> None:
    assert enumerer(elements) == texte


def test_an_acronym_keeps_its_capitals() -> None:
    assert (minuscule("Une action"), minuscule("PS Clas"), minuscule("")) == ("une action", "PS Clas", "")
    assert minuscule("À Bourg") == "à Bourg"


def test_punctuation() -> None:
    assert typographier("L'école : « oui » ; 20 % !") == f"L’école{F}: «{F}oui{F}»{F}; 20{F}%{F}!"
