"""Weeks and sessions between two days: a week counts when one session can be held in it."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from calculator.calendrier import (
    Calendrier,
    CalendrierIndisponible,
    Plage,
    annee_scolaire,
    compter,
    jours_entre,
    periode_conseillee,
)
from calculator.dossier import JourSemaine
from publisher.calendrier_scolaire import compiler
from tests.calculator.projets import depot

MAIGRE = Calendrier.lire(
    {
        "du": "2025-09-01",
        "au": "2026-08-31",
        "zones": {"A": [["2025-10-18", "2025-11-02", "Toussaint"], ["2025-12-20", "2026-01-04", "Noël"]]},
        "feries": [["2025-11-11", "Armistice"]],
        "ponts": [["2025-11-10", "Pont"]],
    }
)


@cache
def reel() -> Calendrier:
    return Calendrier.lire(compiler(depot().ponts))


def semaines(debut: str, fin: str, *jours: JourSemaine) -> int:
    return compter(MAIGRE, "A", date.fromisoformat(debut), date.fromisoformat(fin), jours).semaines


@pytest.mark.parametrize(
    ("debut", "fin", "jours", "attendu"),
    [
        ("2025-09-01", "2025-09-01", ["lundi"], 1),  # one day, both ends included
        ("2025-09-02", "2025-09-07", ["lundi"], 0),
        ("2025-09-01", "2025-09-07", ["lundi", "jeudi"], 1),  # two sessions, one week
        ("2025-09-04", "2025-09-08", ["lundi", "jeudi"], 2),  # Thursday, then Monday of the next ISO week
        ("2025-10-17", "2025-11-03", ["vendredi", "lundi"], 2),  # the day before and the day after the holidays
        ("2025-10-18", "2025-11-02", ["lundi", "samedi"], 0),  # first and last day of the holidays are holidays
        ("2025-11-11", "2025-11-11", ["mardi"], 0),  # bank holiday
        ("2025-11-10", "2025-11-11", ["lundi", "mardi"], 0),  # pont and bank holiday
        ("2025-11-10", "2025-11-14", ["mardi", "jeudi"], 1),  # one of the two sessions is lost, the week counts
    ],
)
def test_a_week_counts_when_one_session_can_be_held(
    debut: str, fin: str, jours: list[JourSemaine], attendu: int
) -> None:
    assert semaines(debut, fin, *jours) == attendu


def test_sessions_are_counted_one_by_one() -> None:
    decompte = compter(MAIGRE, "A", date(2025, 11, 10), date(2025, 11, 16), ["mardi", "jeudi", "jeudi"])
    assert (decompte.semaines, len(decompte.seances)) == (1, 2)


def test_each_lost_session_has_its_reason() -> None:
    decompte = compter(
        MAIGRE, "A", date(2025, 10, 27), date(2025, 11, 13), ["lundi", "mardi", "jeudi"], [date(2025, 11, 13)]
    )
    assert {(p.le.isoformat(), p.raison) for p in decompte.perdues} == {
        ("2025-10-27", "vacances"),
        ("2025-10-28", "vacances"),
        ("2025-10-30", "vacances"),
        ("2025-11-10", "pont"),
        ("2025-11-11", "ferie"),
        ("2025-11-13", "fermeture"),
    }


def test_a_week_counts_in_the_half_of_the_year_of_its_first_session() -> None:
    # ISO week 1 of 2025 runs from Monday 30 December 2024 to Sunday 5 January 2025: no holidays in this calendar
    vide = Calendrier(du=date(2024, 9, 1), au=date(2025, 8, 31), zones={"A": []}, feries={}, ponts={})
    decompte = compter(vide, "A", date(2024, 12, 30), date(2025, 1, 5), ["lundi", "jeudi"])
    assert (decompte.semaines_sept_dec, decompte.semaines_janv_aout) == (1, 0)
    decompte = compter(vide, "A", date(2024, 12, 30), date(2025, 1, 5), ["jeudi"])
    assert (decompte.semaines_sept_dec, decompte.semaines_janv_aout) == (0, 1)


@pytest.mark.parametrize(("jour", "halves"), [(date(2025, 9, 1), (1, 0)), (date(2026, 8, 31), (0, 1))])
def test_september_is_in_the_first_half_and_august_in_the_second(jour: date, halves: tuple[int, int]) -> None:
    decompte = compter(MAIGRE, "A", jour, jour, ["lundi"])
    assert (decompte.semaines_sept_dec, decompte.semaines_janv_aout) == halves


def test_example_of_the_contract() -> None:
    decompte = compter(reel(), "A", date(2025, 11, 3), date(2026, 6, 15), ["lundi", "jeudi"])
    assert (decompte.semaines, decompte.semaines_sept_dec, decompte.semaines_janv_aout) == (27, 7, 20)
    assert len(decompte.seances) == 51


@pytest.mark.parametrize("zone", ["Corse", "", "D", "non_precise"])
def test_a_zone_without_a_calendar_says_so(zone: str) -> None:
    with pytest.raises(CalendrierIndisponible, match="zone"):
        compter(reel(), zone, date(2025, 11, 3), date(2025, 11, 4), ["lundi"])


@pytest.mark.parametrize(
    ("debut", "fin"),
    [
        (date(2025, 8, 31), date(2025, 9, 1)),
        (date(2026, 8, 31), date(2026, 9, 1)),
        (date.min, date.max),
        (date.max, date.max),
    ],
)
def test_days_outside_the_calendar_say_so(debut: date, fin: date) -> None:
    with pytest.raises(CalendrierIndisponible, match="jours connus"):
        compter(MAIGRE, "A", debut, fin, ["lundi"])


@pytest.mark.parametrize("annee", [0, 1, 2019, 2028, 9999, 10_000])
def test_a_school_year_outside_the_calendar_says_so(annee: int) -> None:
    with pytest.raises(CalendrierIndisponible):
        periode_conseillee(reel(), "A", annee)


@pytest.mark.parametrize(
    ("annee", "reprise"), [(2024, date(2024, 11, 4)), (2025, date(2025, 11, 3)), (2026, date(2026, 11, 2))]
)
def test_advised_period_begins_after_toussaint_and_ends_on_15_june(annee: int, reprise: date) -> None:
    assert periode_conseillee(reel(), "A", annee) == (reprise, date(annee + 1, 6, 15))


@pytest.mark.parametrize(
    ("jour", "annee"), [(date(2025, 9, 1), 2025), (date(2025, 12, 31), 2025), (date(2026, 8, 31), 2025)]
)
def test_a_school_year_runs_from_september_to_august(jour: date, annee: int) -> None:
    assert annee_scolaire(jour) == annee


def test_the_reason_of_a_lost_session_has_its_words() -> None:
    jours = [date(2025, 10, 27), date(2025, 11, 10), date(2025, 11, 11), date(2025, 11, 12)]
    lu = compter(MAIGRE, "A", jours[0], jours[-1], ["lundi", "mardi", "mercredi"], [jours[-1]])
    dits = {p.le: (p.raison, p.libelle) for p in lu.perdues}
    assert [dits[jour] for jour in jours] == [
        ("vacances", "Toussaint"),
        ("pont", "Pont"),
        ("ferie", "Armistice"),
        ("fermeture", "jour de fermeture que vous avez indiqué"),
    ]


def test_holidays_come_before_bank_holidays_and_these_before_ponts() -> None:
    jour = date(2025, 11, 11)
    tout = Calendrier(
        du=date(2025, 9, 1),
        au=date(2026, 8, 31),
        zones={"A": [Plage(jour, jour, "Vacances")], "B": []},
        feries={jour: "Férié"},
        ponts={jour: "Pont", date(2025, 11, 10): "Veille"},
    )
    assert tout.fermes("A")[date(2025, 11, 10)] == ("pont", "Veille")
    assert (tout.fermes("A")[jour], tout.fermes("B")[jour]) == (("vacances", "Vacances"), ("ferie", "Férié"))


def test_a_closing_day_does_not_stay_in_the_calendar() -> None:
    lundi = date(2025, 11, 3)
    assert compter(MAIGRE, "A", lundi, lundi, ["lundi"], [lundi]).semaines == 0
    assert compter(MAIGRE, "A", lundi, lundi, ["lundi"]).semaines == 1


@pytest.mark.parametrize(
    ("jour", "libelle"),
    [
        (date(2025, 10, 17), None),
        (date(2025, 10, 18), "Toussaint"),
        (date(2025, 11, 2), "Toussaint"),
        (date(2025, 11, 3), None),
        (date(2025, 12, 24), "Noël"),
    ],
)
def test_the_holidays_of_a_day(jour: date, libelle: str | None) -> None:
    plage = MAIGRE.vacances("A", jour)
    assert (plage.libelle if plage else None) == libelle


def test_what_is_missing_is_said_in_full() -> None:
    with pytest.raises(CalendrierIndisponible) as refus:
        MAIGRE.couvre("B", date(2025, 9, 1), date(2025, 9, 2))
    assert str(refus.value) == "calendrier non disponible pour la zone « B » (zones connues : A)"
    with pytest.raises(CalendrierIndisponible) as refus:
        MAIGRE.couvre("A", date(2025, 8, 31), date(2025, 9, 2))
    assert str(refus.value) == (
        "calendrier non disponible du 31 août 2025 au 2 septembre 2025 "
        "(jours connus : du 1er septembre 2025 au 31 août 2026)"
    )


@pytest.mark.parametrize(("annee", "connue"), [(2024, False), (2025, True), (2026, False)])
def test_the_school_years_of_a_calendar(annee: int, connue: bool) -> None:
    if connue:
        MAIGRE.connait(annee)
    else:
        with pytest.raises(CalendrierIndisponible, match=f"l’année scolaire {annee}-{annee + 1}$"):
            MAIGRE.connait(annee)


def test_without_toussaint_no_period_is_advised() -> None:
    sans = Calendrier(du=date(2025, 9, 1), au=date(2026, 8, 31), zones={"A": []}, feries={}, ponts={})
    with pytest.raises(CalendrierIndisponible, match=r"^vacances de la Toussaint 2025 inconnues$"):
        periode_conseillee(sans, "A", 2025)


def test_days_between_two_days_both_included() -> None:
    assert list(jours_entre(date(2025, 12, 31), date(2026, 1, 1))) == [date(2025, 12, 31), date(2026, 1, 1)]
    assert list(jours_entre(date(2026, 1, 1), date(2025, 12, 31))) == []


@pytest.mark.parametrize(("fin", "connue"), [(date(2026, 6, 15), True), (date(2026, 6, 14), False)])
def test_the_advised_period_must_be_known_to_its_end(fin: date, connue: bool) -> None:
    court = replace(MAIGRE, au=fin)
    if connue:
        assert periode_conseillee(court, "A", 2025) == (date(2025, 11, 3), fin)
    else:
        with pytest.raises(CalendrierIndisponible, match="jours connus"):
            periode_conseillee(court, "A", 2025)


def test_every_known_zone_is_named() -> None:
    with pytest.raises(CalendrierIndisponible, match="zones connues : A, C"):
        replace(MAIGRE, zones={"A": [], "C": []}).couvre("B", date(2025, 9, 1), date(2025, 9, 2))


def test_a_calendar_is_read_from_plain_data() -> None:
    donnees = {
        "du": "2025-09-01",
        "au": "2026-08-31",
        "zones": {"A": [["2025-10-18", "2025-11-02", "Toussaint"]], "B": []},
        "feries": [["2025-11-11", "Armistice"]],
        "ponts": [["2025-11-10", "Pont"]],
    }
    assert Calendrier.lire(donnees) == Calendrier(
        du=date(2025, 9, 1),
        au=date(2026, 8, 31),
        zones={"A": [Plage(date(2025, 10, 18), date(2025, 11, 2), "Toussaint")], "B": []},
        feries={date(2025, 11, 11): "Armistice"},
        ponts={date(2025, 11, 10): "Pont"},
    )
