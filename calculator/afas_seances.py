"""Sessions planned and held, slot by slot: what bank holidays, closings and the log tell of the difference."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from calculator.calendrier import CalendrierIndisponible, Decompte, Raison, SeancePerdue
from calculator.contexte import Contexte
from calculator.mesures import decompte
from calculator.phrases import compte, enumerer, jour_court

Seance = tuple[str, date]
"""A collectif and a day."""
RAISONS: dict[Raison, str] = {
    "ferie": "un jour férié",
    "pont": "un pont",
    "fermeture": "un jour de fermeture",
}


@dataclass(frozen=True)
class Rapprochement:
    """The weekly slots outside of school holidays, held against the log."""

    possibles: Counter[Seance]
    perdues: tuple[SeancePerdue, ...]
    """Slots on a bank holiday, a pont or a closing day."""
    tenues: Counter[Seance]

    @property
    def prevues(self) -> int:
        """Slots in all."""
        return self.possibles.total() + len(self.perdues)

    @property
    def manquees(self) -> Counter[Seance]:
        """Slots that could be held, and that the log does not have."""
        return self.possibles - self.tenues

    @property
    def ajoutees(self) -> Counter[Seance]:
        """Sessions of the log on no slot."""
        return self.tenues - self.possibles


def rapprocher(contexte: Contexte) -> Rapprochement | None:
    """None where the dates or weekdays of a collectif are not told, or the calendar is not known."""
    lus: dict[str, Decompte | None] = {}
    try:
        for nom, collectif in contexte.collectifs():
            lus[nom] = decompte(collectif, contexte)
    except CalendrierIndisponible:
        return None
    connus = {nom: lu for nom, lu in lus.items() if lu}
    if not connus or len(connus) < len(lus):
        return None
    return Rapprochement(
        possibles=Counter((nom, jour) for nom, lu in connus.items() for jour in lu.seances),
        perdues=tuple(p for lu in connus.values() for p in lu.perdues if p.raison in RAISONS),
        tenues=Counter((s.collectif, s.date) for s in contexte.dossier.journal or []),
    )


def prevues(contexte: Contexte) -> int | None:
    """Weekly slots of the year outside of school holidays."""
    trouve = rapprocher(contexte)
    return trouve.prevues if trouve else None


def expliquer_seances(contexte: Contexte) -> str:
    """« 3 séances de moins que prévu : 2 un jour férié, 1 prévue n’est pas dans le journal. »"""
    trouve = rapprocher(contexte)
    if trouve is None or not trouve.tenues:
        return ""
    ecart = trouve.tenues.total() - trouve.prevues
    raisons = Counter(p.raison for p in trouve.perdues)
    mots = [f"{raisons[raison]} sur {mot}" for raison, mot in RAISONS.items() if raisons[raison]]
    a_venir, passees = _a_venir(trouve.manquees, contexte.le)
    for seances, quoi in ((a_venir, "encore à venir"), (passees, "sans trace au journal")):
        if seances:
            mots.append(f"{seances.total()} {quoi}{_jours(seances)}")
    if trouve.ajoutees:
        mots.append(f"{trouve.ajoutees.total()} de plus, hors des jours prévus{_jours(trouve.ajoutees)}")
    if not mots:
        return "Comme prévu."
    sens = "plus" if ecart > 0 else "moins"
    bilan = f"{compte(abs(ecart), 'séances')} de {sens} que prévu" if ecart else "Le nombre prévu"
    return f"{bilan} : {enumerer(mots)}."


def _a_venir(seances: Counter[Seance], le: date) -> tuple[Counter[Seance], Counter[Seance]]:
    """Those from `le` on, and those before."""
    suite = Counter({s: n for s, n in seances.items() if s[1] >= le})
    return suite, seances - suite


def _jours(seances: Counter[Seance]) -> str:
    """« (le 3 novembre 2025) », where there are few."""
    jours = sorted({jour for _, jour in seances})
    return f" ({enumerer([f'le {jour_court(jour)}' for jour in jours])})" if len(jours) <= 3 else ""


def expliquer_semaines(contexte: Contexte, *, automne: bool) -> str:
    """Which weeks had no session of any collectif, and which had one that was not planned."""
    trouve = rapprocher(contexte)
    if trouve is None or not trouve.tenues:
        return ""
    possibles, tenues = (_semaines((jour for _, jour in s), automne) for s in (trouve.possibles, trouve.tenues))
    sans, en_plus = sorted(possibles - tenues), sorted(tenues - possibles)
    cette_semaine = date.fromordinal(contexte.le.toordinal() - contexte.le.weekday())
    mots = [
        f"{compte(len(lundis), 'semaines')} {quoi}{_celles(lundis)}"
        for lundis, quoi in (
            ([lundi for lundi in sans if lundi >= cette_semaine], "encore à venir"),
            ([lundi for lundi in sans if lundi < cette_semaine], "sans séance au journal"),
            (en_plus, "de plus, hors des semaines prévues"),
        )
        if lundis
    ]
    return f"{enumerer(mots)}." if mots else "Comme prévu."


def _celles(lundis: list[date]) -> str:
    """« (celle du 3 novembre 2025) », where there are few."""
    return f" ({enumerer([f'celle du {jour_court(lundi)}' for lundi in lundis])})" if len(lundis) <= 5 else ""


def _semaines(jours: Iterable[date], automne: bool) -> set[date]:
    """The Mondays of the weeks of one half of the year, each week in the half of its first session."""
    premiers: dict[date, date] = {}
    for jour in sorted(jours):
        premiers.setdefault(date.fromordinal(jour.toordinal() - jour.weekday()), jour)
    return {lundi for lundi, premier in premiers.items() if (premier.month >= 9) == automne}
