"""School weeks: how many weeks and sessions are possible between two days, and what is lost to what.

The calendar is compiled data (school holidays by zone, bank holidays, ponts); nothing here knows a date by itself.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Literal

from calculator.dossier import JourSemaine
from calculator.phrases import JOURS, jour_court

Zone = Literal["A", "B", "C"]
Raison = Literal["vacances", "ferie", "pont", "fermeture"]
UN_JOUR = timedelta(days=1)
DECOMPTES_MAX = 512
"""Counts that a calendar remembers: many times those of the largest dossier."""
INDICATION: tuple[Raison, str] = ("fermeture", "jour de fermeture que vous avez indiqué")


class CalendrierIndisponible(LookupError):
    """No calendar for that zone or that year: the holder counts the weeks by hand."""


@dataclass(frozen=True)
class Plage:
    """School holidays, first and last day included."""

    du: date
    au: date
    libelle: str


@dataclass(frozen=True)
class Calendrier:
    """Compiled reference data: school holidays by zone, bank holidays, ponts, and the first and last day covered."""

    du: date
    au: date
    zones: dict[str, list[Plage]]
    feries: dict[date, str]
    ponts: dict[date, str]
    _fermes: dict[str, dict[date, tuple[Raison, str]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _decomptes: dict[tuple[object, ...], "Decompte"] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What was counted: an answer seldom changes more than one collectif."""

    @classmethod
    def lire(cls, donnees: dict[str, Any]) -> "Calendrier":
        """Read `calendrier.json` (`calendrier-clas/1`): plain lists of ISO days and labels."""
        lu = date.fromisoformat
        return cls(
            du=lu(donnees["du"]),
            au=lu(donnees["au"]),
            zones={
                zone: [Plage(lu(du), lu(au), libelle) for du, au, libelle in plages]
                for zone, plages in donnees["zones"].items()
            },
            feries={lu(le): libelle for le, libelle in donnees["feries"]},
            ponts={lu(le): libelle for le, libelle in donnees["ponts"]},
        )

    def vacances(self, zone: str, jour: date) -> Plage | None:
        """The school holidays of `zone` in which `jour` lies."""
        return next((p for p in self.zones[zone] if p.du <= jour <= p.au), None)

    def fermes(self, zone: str) -> dict[date, tuple[Raison, str]]:
        """Every day without school in `zone`, with the reason: holidays first, then bank holidays, then ponts."""
        if zone not in self._fermes:
            jours: dict[date, tuple[Raison, str]] = {le: ("pont", libelle) for le, libelle in self.ponts.items()}
            jours |= {le: ("ferie", libelle) for le, libelle in self.feries.items()}
            for plage in self.zones[zone]:
                jours |= dict.fromkeys(jours_entre(plage.du, plage.au), ("vacances", plage.libelle))
            self._fermes[zone] = jours
        return self._fermes[zone]

    def couvre(self, zone: str, debut: date, fin: date) -> None:
        """Raise CalendrierIndisponible unless `zone` is known from `debut` to `fin`."""
        if zone not in self.zones:
            connues = ", ".join(self.zones)
            raise CalendrierIndisponible(
                f"calendrier non disponible pour la zone « {zone} » (zones connues : {connues})"
            )
        if debut < self.du or fin > self.au:
            raise CalendrierIndisponible(
                f"calendrier non disponible du {jour_court(debut)} au {jour_court(fin)} "
                f"(jours connus : du {jour_court(self.du)} au {jour_court(self.au)})"
            )

    def connait(self, annee: int) -> None:
        """Raise CalendrierIndisponible unless the school year that begins in `annee` is among those known."""
        if not self.du.year <= annee < self.au.year:
            raise CalendrierIndisponible(f"calendrier non disponible pour l’année scolaire {annee}-{annee + 1}")


@dataclass(frozen=True)
class SeancePerdue:
    """A session that cannot be held, and why."""

    le: date
    raison: Raison
    libelle: str


@dataclass(frozen=True)
class Decompte:
    """What is possible between two days: counts of ISO weeks and of sessions, and the sessions lost."""

    semaines_sept_dec: int
    semaines_janv_aout: int
    seances: tuple[date, ...]
    perdues: tuple[SeancePerdue, ...]

    @property
    def semaines(self) -> int:
        """Weeks in which at least one session can be held."""
        return self.semaines_sept_dec + self.semaines_janv_aout


def jours_entre(debut: date, fin: date) -> Iterator[date]:
    """Each day from `debut` to `fin`, both included."""
    for n in range((fin - debut).days + 1):
        yield debut + n * UN_JOUR


def compter(
    calendrier: Calendrier,
    zone: str,
    debut: date,
    fin: date,
    jours: Iterable[JourSemaine],
    fermetures: Iterable[date] = (),
) -> Decompte:
    """Count the weeks and sessions between `debut` and `fin` (both included) on the weekdays `jours` (one per session).

    A week counts when at least one session can be held: not in the school holidays of the zone, not on a bank
    holiday, not on a pont, not on a closing day of the place. It counts in the half of the year of its first session.
    Raises CalendrierIndisponible.
    """
    demande = (zone, debut, fin, tuple(jours), tuple(fermetures))
    connus = calendrier._decomptes
    if demande not in connus:
        if len(connus) >= DECOMPTES_MAX:
            connus.clear()
        connus[demande] = _compter(calendrier, *demande)
    return connus[demande]


def _compter(
    calendrier: Calendrier,
    zone: str,
    debut: date,
    fin: date,
    jours: tuple[JourSemaine, ...],
    fermetures: tuple[date, ...],
) -> Decompte:
    calendrier.couvre(zone, debut, fin)
    par_jour = sorted(Counter(JOURS.index(j) for j in jours).items())
    propres = dict.fromkeys(fermetures, INDICATION)
    fermes = calendrier.fermes(zone) | propres if propres else calendrier.fermes(zone)
    tenues: list[date] = []
    perdues: list[SeancePerdue] = []
    premiers: list[date] = []
    for lundi in range(debut.toordinal() - debut.weekday(), fin.toordinal() + 1, 7):
        premier = len(tenues)
        for rang, fois in par_jour:
            jour = date.fromordinal(lundi + rang)
            if not debut <= jour <= fin:
                continue
            if jour in fermes:
                perdues.append(SeancePerdue(jour, *fermes[jour]))
            else:
                tenues.extend([jour] * fois)
        premiers.extend(tenues[premier : premier + 1])
    automne = sum(premier.month >= 9 for premier in premiers)
    return Decompte(automne, len(premiers) - automne, tuple(tenues), tuple(perdues))


def annee_scolaire(jour: date) -> int:
    """2025 for any day from 1 September 2025 to 31 August 2026."""
    return jour.year if jour.month >= 9 else jour.year - 1


def periode_conseillee(calendrier: Calendrier, zone: str, annee: int) -> tuple[date, date]:
    """From the first school day after the Toussaint holidays to 15 June, for the school year that begins in `annee`.

    Source: Savoie 2024-2025, "après les vacances de la Toussaint de l'année N et jusqu'au 15 juin de l'année N+1".
    Raises CalendrierIndisponible.
    """
    calendrier.connait(annee)
    novembre = date(annee, 11, 1)
    calendrier.couvre(zone, novembre, date(annee + 1, 6, 15))
    toussaint = calendrier.vacances(zone, novembre)
    if toussaint is None:
        raise CalendrierIndisponible(f"vacances de la Toussaint {annee} inconnues")
    reprise = toussaint.au + UN_JOUR
    return reprise, date(annee + 1, 6, 15)
