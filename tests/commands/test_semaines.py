"""`clas semaines`: weeks and sessions between two days."""

import pytest

from tests.commands.clas import clas, rapport, refus

APPEL = {"--zone": "A", "--debut": "2025-11-03", "--fin": "2026-06-15", "--jours": "lundi,jeudi"}


def appel(**autres: str | None) -> list[str]:
    choisis = APPEL | {f"--{nom}": valeur for nom, valeur in autres.items()}
    return ["semaines", *(mot for nom, valeur in choisis.items() if valeur is not None for mot in (nom, valeur))]


def test_gives_the_answer_of_the_contract() -> None:
    assert list(rapport(*appel(), "--json").items()) == [
        ("format", "semaines-clas/1"),
        ("semaines", 27),
        ("semaines_sept_dec", 7),
        ("semaines_janv_aout", 20),
        ("seances", 51),
    ]


def test_says_it_in_words() -> None:
    assert clas(*appel()).stdout.splitlines()[0] == "27 semaines, 51 séances"


@pytest.mark.parametrize(
    ("autres", "dit"),
    [
        ({"fin": "2025-11-02"}, "vient avant"),
        ({"debut": "03/11/2025"}, "n’est pas une date"),
        ({"fin": "2026-02-30"}, "n’est pas une date"),
        ({"jours": "lundi,dimanche"}, "dimanche"),
        ({"jours": "lundy"}, "lundy"),
        ({"jours": ""}, "jour de séance"),
        ({"zone": None}, "--zone"),
        ({"debut": None}, "--debut"),
    ],
)
def test_a_wrong_call_has_code_2(autres: dict[str, str | None], dit: str) -> None:
    assert dit in refus(2, *appel(**autres))


@pytest.mark.parametrize(
    "autres",
    [
        {"zone": "Corse"},
        {"debut": "2030-11-03", "fin": "2031-06-15"},
        {"debut": "2010-11-03", "fin": "2011-06-15"},
        {"fin": "9999-12-31"},
        {"debut": "0001-01-01"},
    ],
)
def test_a_zone_or_a_year_without_a_calendar_has_code_1_and_says_so(autres: dict[str, str | None]) -> None:
    dit = refus(1, *appel(**autres))
    assert "calendrier non disponible" in dit
    assert "à la main" in dit
