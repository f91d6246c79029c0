"""The school calendar that the calculator reads: two packages and our own ponts, compiled to small plain data."""

from datetime import date, timedelta
from functools import cache
from importlib.metadata import version
from typing import Any

from jours_feries_france import JoursFeries  # type: ignore[import-untyped]
from vacances_scolaires_france import SchoolHolidayDates  # type: ignore[import-untyped]

from publisher.campagne import Ponts

FORMAT = "calendrier-clas/1"
DEBUT = date(2020, 9, 1)
"""First school year shown: 2020-2021."""
ZONES = ("A", "B", "C")
GRANDES_VACANCES = "Vacances d'été"
PAQUETS = ("vacances-scolaires-france", "jours-feries-france")

Plage = list[str]
"""[first day, last day, label], both days included."""


def compiler(ponts: Ponts) -> dict[str, Any]:
    """Build the calendar of zones A, B and C, for métropole without the bank holidays of Alsace-Moselle.

    It covers `du` to `au`: from September 2020 to the end of the last summer holidays that every zone has.
    Holidays are inclusive ranges by zone; bank holidays and ponts hold for all three.
    """
    vacances = _vacances()
    fin = min(_fin(vacances, zone) for zone in ZONES)
    return {
        "format": FORMAT,
        "origine": {paquet: version(paquet) for paquet in PAQUETS},
        "du": DEBUT.isoformat(),
        "au": fin.isoformat(),
        "zones": {zone: _plages(vacances, zone) for zone in ZONES},
        "feries": _feries(fin),
        "ponts": [[pont.le.isoformat(), pont.libelle] for pont in ponts.ponts],
    }


@cache
def _vacances() -> SchoolHolidayDates:
    """The package's table, which takes a tenth of a second to read: every campaign asks."""
    return SchoolHolidayDates()


def _fin(vacances: SchoolHolidayDates, zone: str) -> date:
    """Last day of the last summer holidays known."""
    return max(jour for jour, nom in _jours(vacances, zone) if nom == GRANDES_VACANCES)


def _jours(vacances: SchoolHolidayDates, zone: str) -> list[tuple[date, str]]:
    """Every holiday of the zone since DEBUT, in order, with its name."""
    cle = vacances.zone_key(zone)
    jours = sorted(vacances.data.items())
    return [(jour, fiche["nom_vacances"]) for jour, fiche in jours if fiche[cle] and jour >= DEBUT]


def _plages(vacances: SchoolHolidayDates, zone: str) -> list[Plage]:
    """Holidays of the zone as ranges: days that follow each other under one name."""
    plages: list[Plage] = []
    veille: tuple[date, str] | None = None
    for jour, nom in _jours(vacances, zone):
        if veille == (jour - timedelta(days=1), nom):
            plages[-1][1] = jour.isoformat()
        else:
            plages.append([jour.isoformat(), jour.isoformat(), _typographie(nom)])
        veille = jour, nom
    return plages


def _feries(fin: date) -> list[list[str]]:
    """Bank holidays of métropole in the time covered, in order."""
    annees = range(DEBUT.year, fin.year + 1)
    jours = [(jour, nom) for annee in annees for nom, jour in JoursFeries.for_year(annee).items()]
    return [[jour.isoformat(), _typographie(nom)] for jour, nom in sorted(jours) if DEBUT <= jour <= fin]


def _typographie(libelle: str) -> str:
    return libelle.replace("'", "’")
