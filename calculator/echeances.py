"""Dates of a campaign: the kinds of date that a Caf writes, and the state of a window at a moment.

Every moment is a naive datetime in Europe/Paris; whoever calls tells it, there is no clock here.
"""

from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime, time, timedelta
from typing import Annotated, Literal

from calculator.modele import Citation, Heure, Identifiant, Intervalle, Jour, NonPrecise, Texte, modele

EtatFenetre = Literal["a_venir", "ouvert", "clos", "a_confirmer"]
Etape = Literal[
    "depot", "complement", "decision", "demarrage", "declaration_previsionnelle",
    "bilan_quantitatif", "bilan_qualitatif", "versement", "evenement", "convention", "autre",
]  # fmt: skip
Mois = Annotated[int, Intervalle(1, 12)]


@modele
class Prolongation:
    """A later closing for some holders."""

    pour: Texte
    """For whom, in the source's words."""
    ferme_le: Jour
    ferme_inclus: bool = True
    citations: list[Citation]


@modele
class _Echeance:
    id: Identifiant
    libelle: Texte
    etape: Etape
    plateforme: Identifiant | None = None
    """Id of a platform of national/plateformes.yml."""
    annees_convention: list[Annotated[int, Intervalle(1, 10)]] = field(default_factory=list)
    """Years of the convention concerned; empty: all."""
    annees_scolaires: list[str] = field(default_factory=list)
    """School years concerned (« 2023-2024 » for a bilan asked in 2024); empty: the campaign's own."""
    pour: Texte | None = None
    """For whom, when it is not for all holders."""
    consequence: Texte | None = None
    """What happens to those who are late, as the source says it."""
    citations: list[Citation]


@modele
class Periode(_Echeance):
    """A window with an opening, a closing or both; a missing bound is « non précisé »."""

    nature: Literal["periode"] = "periode"
    ouvre_le: Jour | None = None
    ouvre_a: Heure | None = None
    ferme_le: Jour | None = None
    ferme_a: Heure | None = None
    """« à minuit » is 24:00, the end of that day."""
    ferme_inclus: bool = True
    """true: « jusqu’au », that day included; false: « avant le », that day excluded."""
    prolongations: list[Prolongation] = field(default_factory=list)

    def verifier(self) -> list[tuple[str, str, str]]:
        """A window closes after it opens, and has one bound at least."""
        if not (self.ouvre_le or self.ferme_le):
            return [("ferme_le", "ni ouverture ni clôture", "écrire ferme_le ou ouvre_le, ou choisir nature: inconnue")]
        if self.ouvre_le and self.ferme_le and self.ferme_le < self.ouvre_le:
            return [
                (
                    "ferme_le",
                    f"« {self.ferme_le} » vient avant l’ouverture ({self.ouvre_le})",
                    "corriger l’une des deux dates",
                )
            ]
        return []


@modele
class JourPrecis(_Echeance):
    """Something that happens on one day: a meeting, a webinar, a call for data."""

    nature: Literal["jour"] = "jour"
    le: Jour
    a: Heure | None = None


@modele
class Approximative(_Echeance):
    """A date that the source leaves vague: « à compter de septembre 2025 », « entre mai et juillet » each year."""

    nature: Literal["approximative"] = "approximative"
    texte: Texte
    """The source's own words."""
    du_mois: Mois | None = None
    au_mois: Mois | None = None
    annee: Annotated[int, Intervalle(2000, 2100)] | None = None
    """Absent: every year."""


@modele
class Relative(_Echeance):
    """A delay that runs from an event: « une semaine » after the Caf's request."""

    nature: Literal["relative"] = "relative"
    duree: Annotated[int, Intervalle(1, 3650)]
    unite: Literal["jour", "semaine", "mois"]
    apres: Texte
    """The event from which it runs."""


@modele
class Inconnue(_Echeance):
    """A date that the source announces without giving it."""

    nature: Literal["inconnue"] = "inconnue"
    texte: Texte


Echeance = Periode | JourPrecis | Approximative | Relative | Inconnue


def ouverture(periode: Periode) -> datetime | None:
    """First moment of the window; None: non précisé."""
    if periode.ouvre_le is None:
        return None
    return _moment(periode.ouvre_le, periode.ouvre_a or "00:00")


def cloture(periode: Periode | Prolongation) -> datetime | None:
    """First moment after the window; None: non précisé. « jusqu’au 11 » ends when the 12th begins."""
    if periode.ferme_le is None:
        return None
    heure = periode.ferme_a if isinstance(periode, Periode) else None
    return _moment(periode.ferme_le, heure or ("24:00" if periode.ferme_inclus else "00:00"))


def _moment(jour: Jour, heure: str) -> datetime:
    if heure == "24:00":
        return datetime.combine(jour, time()) + timedelta(days=1)
    return datetime.combine(jour, time.fromisoformat(heure))


def etat_periode(periode: Periode, moment: datetime) -> EtatFenetre:
    """State of one window. With only a closing it is open up to it; with only an opening nobody says when it closes."""
    debut, fin = ouverture(periode), cloture(periode)
    if debut and moment < debut:
        return "a_venir"
    if fin is None:
        return "a_confirmer"
    return "ouvert" if moment < fin else "clos"


def depots(echeances: Iterable[Echeance]) -> list[Periode]:
    """The windows in which a request may be deposited."""
    return [e for e in echeances if isinstance(e, Periode) and e.etape == "depot"]


def etat_campagne(echeances: Iterable[Echeance], moment: datetime) -> EtatFenetre:
    """State of a campaign: that of its most welcoming deposit window; a_confirmer when it has none."""
    etats = {etat_periode(p, moment) for p in depots(echeances)}
    ordre: tuple[EtatFenetre, ...] = ("ouvert", "a_venir", "a_confirmer", "clos")
    return next((etat for etat in ordre if etat in etats), "a_confirmer")


def chronologie(echeances: Iterable[Echeance]) -> list[tuple[datetime | None, EtatFenetre]]:
    """Each moment at which the state of the campaign changes, with the state from then on; the first has no moment.

    A page that knows no rule shows the last state whose moment has passed.
    """
    fenetres = depots(echeances)
    moments = sorted({m for p in fenetres for m in (ouverture(p), cloture(p)) if m})
    suite: list[tuple[datetime | None, EtatFenetre]] = [
        (None, etat_campagne(fenetres, datetime.combine(date.min, time())))
    ]
    for moment in moments:
        etat = etat_campagne(fenetres, moment)
        if etat != suite[-1][1]:
            suite.append((moment, etat))
    return suite


__all__ = [
    "Approximative", "Echeance", "Etape", "EtatFenetre", "Inconnue", "JourPrecis", "NonPrecise", "Periode",
    "Prolongation", "Relative", "chronologie", "cloture", "depots", "etat_campagne", "etat_periode", "ouverture",
]  # fmt: skip
