"""Dates of a campaign as cards, and its windows in words."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from calculator.echeances import (
    Approximative,
    Echeance,
    Inconnue,
    JourPrecis,
    Periode,
    Prolongation,
    Relative,
    cloture,
)
from publisher.depot import Depot
from publisher.pages.citations import Citations, Renvoi
from publisher.pages.phrases import NON_PRECISE, annees_de_convention, delai
from publisher.typographie import capitale, enumeration, heure, jour, mois, quantieme

PARIS = ZoneInfo("Europe/Paris")


@dataclass(frozen=True)
class Carte:
    """One date, ready to show."""

    titre: str
    quand: str
    """In words; empty where `flou` says it all."""
    citations: list[Renvoi]
    nombre: str | None = None
    """Day of the month, in large; absent: `flou` is shown in its place."""
    mois: str = ""
    iso: str = ""
    flou: str = ""
    fin: str | None = None
    """First instant after it (UTC), from which the page says « passée »."""
    plateforme: str | None = None
    details: list[str] = field(default_factory=list)


def utc(moment: datetime) -> str:
    """A moment of Paris as the device reads it: « 2025-06-09T22:00:00Z »."""
    return moment.replace(tzinfo=PARIS).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def jusqu_a(periode: Periode | Prolongation) -> str:
    """« jusqu’au vendredi 11 juillet 2025 à minuit », « avant le samedi 1er août 2026 »; empty: not told."""
    if periode.ferme_le is None:
        return ""
    a = f" à {heure(periode.ferme_a)}" if isinstance(periode, Periode) and periode.ferme_a else ""
    return f"{'jusqu’au' if periode.ferme_inclus else 'avant le'} {jour(periode.ferme_le)}{a}"


def a_partir(periode: Periode) -> str:
    """« à partir du mardi 10 juin 2025 »; empty: not told."""
    if periode.ouvre_le is None:
        return ""
    return f"à partir du {jour(periode.ouvre_le)}" + (f" à {heure(periode.ouvre_a)}" if periode.ouvre_a else "")


def entre(periode: Periode) -> str:
    """The window in words; what is not told is said."""
    debut, fin = a_partir(periode), jusqu_a(periode)
    if not debut:
        return f"{fin} (date d’ouverture non précisée)" if periode.etape == "depot" else fin
    return f"{debut}, {fin or f'clôture : {NON_PRECISE}'}"


def quand(echeance: Echeance) -> str:
    """When, in words."""
    if isinstance(echeance, Periode):
        return entre(echeance)
    if isinstance(echeance, JourPrecis):
        return f"le {jour(echeance.le)}" + (f" à {heure(echeance.a)}" if echeance.a else "")
    if isinstance(echeance, Relative):
        return f"{delai(echeance)} après {echeance.apres}"
    texte = echeance.texte.rstrip(".")
    notres = echeance.citations and not any(texte in citation.extrait for citation in echeance.citations)
    return texte if notres and isinstance(echeance, Inconnue) else f"« {texte} »"


def fin_de(echeance: Echeance) -> datetime | None:
    """First moment after it, in Paris; None where nobody knows."""
    if isinstance(echeance, Periode):
        return cloture(echeance)
    if isinstance(echeance, JourPrecis):
        return cloture(Prolongation(pour="tous", ferme_le=echeance.le, citations=[]))
    return None


def _grand(echeance: Echeance) -> date | None:
    if isinstance(echeance, Periode):
        return echeance.ferme_le or echeance.ouvre_le
    return echeance.le if isinstance(echeance, JourPrecis) else None


def _flou(echeance: Echeance) -> str:
    if isinstance(echeance, Relative):
        return delai(echeance)
    if isinstance(echeance, Approximative):
        return echeance.texte
    return "non précisé"


def carte(echeance: Echeance, depot: Depot) -> Carte:
    """The card of one date."""
    le, fin = _grand(echeance), fin_de(echeance)
    details = [f"Pour : {echeance.pour}"] if echeance.pour else []
    if echeance.annees_scolaires:
        s = "s" if len(echeance.annees_scolaires) > 1 else ""
        details.append(f"Année{s} scolaire{s} {enumeration(echeance.annees_scolaires)}")
    if echeance.annees_convention:
        details.append(capitale(annees_de_convention(echeance.annees_convention)))
    if echeance.consequence:
        details.append(echeance.consequence)
    citations = list(echeance.citations)
    for plus in echeance.prolongations if isinstance(echeance, Periode) else []:
        details.append(f"{capitale(plus.pour)} : {jusqu_a(plus)}")
        citations += plus.citations
    return Carte(
        titre=echeance.libelle,
        quand="" if isinstance(echeance, Approximative) else capitale(quand(echeance)),
        citations=Citations(depot).toutes(citations),
        nombre=quantieme(le) if le else None,
        mois=mois(le) if le else "",
        iso=le.isoformat() if le else "",
        flou="" if le else _flou(echeance),
        fin=utc(fin) if fin else None,
        plateforme=nom_plateforme(depot, echeance.plateforme),
        details=details,
    )


def nom_plateforme(depot: Depot, identifiant: str | None) -> str | None:
    """Name of a platform by its id; None where there is none."""
    noms = {p.id: p.nom for p in depot.plateformes.plateformes}
    return noms.get(identifiant) if identifiant and identifiant != "non_precise" else None
