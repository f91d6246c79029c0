"""The compiled school calendar, held against the weeks that are known to be possible each year."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from calculator.calendrier import Calendrier, compter, periode_conseillee
from calculator.dossier import JourSemaine
from calculator.modele import Jour
from publisher.calendrier_scolaire import compiler
from publisher.campagne import Pont, Ponts
from publisher.depot import Depot, explorer
from publisher.place import ROOT

OUVRES: tuple[JourSemaine, ...] = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
SEMAINES = {
    # first year: Toussaint to 15 June, Toussaint to 30 June, 15 September to 15 June
    2024: (26, 29, 31),
    2025: (27, 29, 32),
    2026: (27, 29, 32),
    2027: (26, 28, 32),
}
"""Weeks with at least one open day from Monday to Friday; Toussaint is the day after its holidays end."""


@pytest.fixture(scope="module")
def ponts() -> Ponts:
    depot: Depot = explorer(ROOT / "departments", "departments")[0]
    return depot.ponts


@pytest.fixture(scope="module")
def calendrier(ponts: Ponts) -> Calendrier:
    return Calendrier.lire(compiler(ponts))


def sans_pont() -> Ponts:
    return Ponts(format="ponts/1", verifie_le=date(2026, 11, 22), ponts=[])


def avec_pont(le: Jour) -> Ponts:
    pont = Pont(le=le, libelle="Pont de l’Ascension", origine="essai")
    return Ponts(format="ponts/1", verifie_le=le, ponts=[pont])


def semaines(calendrier: Calendrier, zone: str, debut: date, fin: date) -> int:
    return compter(calendrier, zone, debut, fin, OUVRES).semaines


@pytest.mark.parametrize("zone", ["A", "B", "C"])
@pytest.mark.parametrize("annee", SEMAINES)
def test_weeks_are_those_of_the_table(calendrier: Calendrier, zone: str, annee: int) -> None:
    reprise, quinze_juin = periode_conseillee(calendrier, zone, annee)
    assert (
        semaines(calendrier, zone, reprise, quinze_juin),
        semaines(calendrier, zone, reprise, date(annee + 1, 6, 30)),
        semaines(calendrier, zone, date(annee, 9, 15), quinze_juin),
    ) == SEMAINES[annee]


@pytest.mark.parametrize("zone", ["A", "B", "C"])
@pytest.mark.parametrize("annee", [2021, 2022, 2023])
def test_advised_period_misses_27_weeks_from_2021_to_2023(calendrier: Calendrier, zone: str, annee: int) -> None:
    assert semaines(calendrier, zone, *periode_conseillee(calendrier, zone, annee)) == 26


def test_covers_whole_school_years_from_2020_to_2028(calendrier: Calendrier) -> None:
    assert (calendrier.du, calendrier.au) == (date(2020, 9, 1), date(2028, 8, 31))
    for plages in calendrier.zones.values():
        assert plages[-1].libelle == "Vacances d’été"
        assert plages[-1].au == calendrier.au


@pytest.mark.parametrize("zone", ["A", "B", "C"])
def test_each_school_year_has_its_five_holidays(calendrier: Calendrier, zone: str) -> None:
    attendus = {f"Vacances {nom}" for nom in ("de la Toussaint", "de Noël", "d’hiver", "de printemps", "d’été")}
    for annee in range(2020, 2028):
        debut, fin = date(annee, 9, 10), date(annee + 1, 8, 20)
        noms = {p.libelle for p in calendrier.zones[zone] if p.du <= fin and p.au >= debut}
        assert attendus <= noms, annee


@pytest.mark.parametrize("zone", ["A", "B", "C"])
def test_ranges_are_in_order_and_apart(calendrier: Calendrier, zone: str) -> None:
    plages = calendrier.zones[zone]
    assert all(p.du <= p.au for p in plages)
    assert all(a.au < b.du for a, b in pairwise(plages))


def test_holidays_are_one_range_both_days_included(ponts: Ponts) -> None:
    plages = compiler(ponts)["zones"]["A"]
    assert [p for p in plages if "2025-10-01" < p[0] < "2025-12-01"] == [
        ["2025-10-18", "2025-11-02", "Vacances de la Toussaint"]
    ]


def test_zones_keep_their_own_dates(calendrier: Calendrier) -> None:
    hiver = {
        zone: next(p.du for p in plages if p.libelle == "Vacances d’hiver" and p.du.year == 2026)
        for zone, plages in calendrier.zones.items()
    }
    assert hiver == {"A": date(2026, 2, 7), "B": date(2026, 2, 14), "C": date(2026, 2, 21)}


def test_bank_holidays_are_those_of_metropole(calendrier: Calendrier) -> None:
    assert calendrier.feries[date(2026, 5, 14)] == "Ascension"
    assert date(2026, 4, 3) not in calendrier.feries  # Good Friday: Alsace-Moselle only
    assert date(2026, 5, 22) not in calendrier.feries  # Martinique only
    assert all(calendrier.du <= le <= calendrier.au for le in calendrier.feries)


def test_a_pont_closes_the_friday_that_the_package_leaves_open() -> None:
    vendredi = date(2026, 5, 15)
    ouvert, ferme = (Calendrier.lire(compiler(p)) for p in (sans_pont(), avec_pont(vendredi)))
    assert len(compter(ouvert, "A", vendredi, vendredi, ["vendredi"]).seances) == 1
    decompte = compter(ferme, "A", vendredi, vendredi, ["vendredi"])
    assert not decompte.seances
    assert [perdue.raison for perdue in decompte.perdues] == ["pont"]


def test_every_pont_follows_ascension_and_is_missing_from_the_package(ponts: Ponts, calendrier: Calendrier) -> None:
    assert [pont.le for pont in ponts.ponts] == [date(2024, 5, 10), date(2025, 5, 30), date(2026, 5, 15)]
    for pont in ponts.ponts:
        assert calendrier.feries[pont.le - timedelta(days=1)] == "Ascension"
        assert all(calendrier.vacances(zone, pont.le) is None for zone in calendrier.zones)


def test_names_its_origin(ponts: Ponts) -> None:
    donnees = compiler(ponts)
    assert donnees["format"] == "calendrier-clas/1"
    assert set(donnees["origine"]) == {"vacances-scolaires-france", "jours-feries-france"}
