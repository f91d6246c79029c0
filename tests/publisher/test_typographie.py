"""French typography."""

from datetime import date
from decimal import Decimal

import pytest

from publisher import typographie as t

F = t.FINE


@pytest.mark.parametrize(
    ("brut", "attendu"),
    [
        ("Quand déposer ?", f"Quand déposer{F}?"),
        ("« 27 semaines »", f"«{F}27 semaines{F}»"),
        ("l'école d’ici", "l’école d’ici"),
        ("8 487 € et 32,5 %", f"8{F}487{F}€ et 32,5{F}%"),
        ("un ; deux : trois !", f"un{F}; deux{F}: trois{F}!"),
        ("https://caf.fr/a?b=c", "https://caf.fr/a?b=c"),
        ("12:30", "12:30"),
        ("en 2025 2026 enfants", "en 2025 2026 enfants"),
        ("1 h 30", f"1{F}h 30"),
    ],
)
def test_espaces(brut: str, attendu: str) -> None:
    assert t.espaces(brut) == attendu


def test_espaces_twice_is_once() -> None:
    une = t.espaces("« Déjà là ? » : 8 487 €")
    assert t.espaces(une) == une


def test_dates() -> None:
    assert t.jour(date(2025, 6, 10)) == "mardi 10 juin 2025"
    assert t.jour(date(2026, 8, 1)) == "samedi 1er août 2026"
    assert t.jour_sans_nom(date(2026, 8, 1)) == "1er août 2026"
    assert t.mois(date(2025, 12, 3)) == "décembre 2025"


@pytest.mark.parametrize(("brut", "attendu"), [("10:00", f"10{F}h"), ("24:00", "minuit"), ("09:30", f"9{F}h{F}30")])
def test_heure(brut: str, attendu: str) -> None:
    assert t.heure(brut) == attendu


@pytest.mark.parametrize(
    ("minutes", "attendu"), [(45, "45 minutes"), (90, f"1{F}h{F}30"), (120, f"2{F}h"), (1, "1 minute")]
)
def test_duree(minutes: int, attendu: str) -> None:
    assert t.duree(minutes) == attendu


def test_amounts() -> None:
    assert t.montant(Decimal("2758.28")) == f"2{F}758,28{F}€"
    assert t.pourcent(Decimal("0.325")) == f"32,5{F}%"
    assert t.nombre(2376) == f"2{F}376"


def test_plural_and_lists() -> None:
    assert t.pluriel(0, "semaine") == "0 semaine"
    assert t.pluriel(1, "semaine") == "1 semaine"
    assert t.pluriel(2, "mois", "mois") == "2 mois"
    assert t.enumeration(["a", "b", "c"]) == "a, b et c"
    assert t.enumeration(["a"]) == "a"
    assert t.enumeration([]) == ""
