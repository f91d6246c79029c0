"""The session log, summed up. Counts only, never a name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculator.dossier import SeanceTenue


@dataclass(frozen=True)
class Totaux:
    """What a session log adds up to; None: a session does not tell, so the sum is unknown."""

    seances: int
    presences: int | None
    heures_salariees: Decimal | None
    heures_benevoles: Decimal | None
    jours: tuple[date, ...]


def totaliser(journal: Iterable[SeanceTenue]) -> Totaux:
    """Add up a session log."""
    seances = list(journal)
    presents = [s.presents for s in seances]
    return Totaux(
        seances=len(seances),
        presences=None if None in presents else sum(p for p in presents if p is not None),
        heures_salariees=_somme(s.heures_salariees for s in seances),
        heures_benevoles=_somme(s.heures_benevoles for s in seances),
        jours=tuple(sorted(s.date for s in seances)),
    )


def _somme(heures: Iterable[Decimal | None]) -> Decimal | None:
    connues = list(heures)
    return None if None in connues else sum((h for h in connues if h is not None), Decimal(0))


def semaines_par_moitie(jours: Iterable[date]) -> tuple[int, int]:
    """Distinct ISO weeks of `jours` (September to December, January to August), each in the half of its first day."""
    premiers: dict[tuple[int, int], date] = {}
    for jour in sorted(jours):
        premiers.setdefault(jour.isocalendar()[:2], jour)
    automne = sum(premier.month >= 9 for premier in premiers.values())
    return automne, len(premiers) - automne
