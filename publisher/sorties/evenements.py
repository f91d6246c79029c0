"""Dated things of a campaign as what a calendar can hold: an instant or a day, a title, words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Literal

from calculator.echeances import Echeance, JourPrecis, Periode, cloture, ouverture
from calculator.modele import Citation
from publisher.campagne import Campagne, Plateforme
from publisher.contenu import Evenement
from publisher.pages.dates import quand
from publisher.pages.liens import identifiant
from publisher.typographie import capitale, enumeration, heure

Sens = Literal["ouvre", "ferme", "jour"]


@dataclass(frozen=True)
class Rendezvous:
    """One event of a calendar. A day: `quand` is a date; an hour: it is a moment of Paris."""

    uid: str
    titre: str
    quand: date | datetime
    sens: Sens
    description: list[str]
    """Paragraphs."""
    plateforme: Plateforme | None = None
    citations: list[Citation] = field(default_factory=list)


def rendezvous(campagne: Campagne, plateformes: dict[str, Plateforme]) -> Iterator[Rendezvous]:
    """Every dated thing of `campagne`, in the order of its file; what has no sure day is left to `sans_jour`."""
    base = f"{campagne.departement}-{campagne.campagne}"
    for echeance in campagne.dates:
        yield from _de_echeance(echeance, f"{base}-{echeance.id.replace('_', '-')}", plateformes)
    deja = {(e.le, e.etape) for e in campagne.dates if isinstance(e, JourPrecis)}
    for rencontre in campagne.evenements:
        if rencontre.le != "non_precise" and (rencontre.le, "evenement") not in deja:
            yield _de_rencontre(rencontre, rencontre.le, f"{base}-rencontre-{rencontre.id.replace('_', '-')}")


def sans_jour(campagne: Campagne) -> dict[str, str]:
    """What the Caf leaves without a day, and its words about it: it is in no calendar."""
    flous = {e.libelle: quand(e) for e in campagne.dates if not isinstance(e, Periode | JourPrecis)}
    return flous | {r.titre: "date non précisée" for r in campagne.evenements if r.le == "non_precise"}


def _de_echeance(echeance: Echeance, base: str, plateformes: dict[str, Plateforme]) -> Iterator[Rendezvous]:
    def un(uid: str, titre: str, moment: date | datetime, sens: Sens, citations: list[Citation]) -> Rendezvous:
        plateforme = plateformes.get(echeance.plateforme or "")
        return Rendezvous(f"{base}-{uid}", titre, moment, sens, _paroles(echeance), plateforme, citations)

    nom = echeance.libelle
    if isinstance(echeance, JourPrecis):
        yield un("jour", nom, _instant(echeance.le, echeance.a), "jour", echeance.citations)
    if not isinstance(echeance, Periode):
        return
    if debut := ouverture(echeance):
        yield un("ouvre", f"Ouverture : {nom}", _jour_ou_heure(debut), "ouvre", echeance.citations)
    if fin := cloture(echeance):
        yield un("ferme", _dernier(fin, nom), _veille_ou_heure(fin), "ferme", echeance.citations)
    for plus in echeance.prolongations:
        fin = cloture(plus)
        assert fin
        titre = _dernier(fin, f"{nom} ({plus.pour})")
        yield un(f"ferme-{identifiant(plus.pour)}", titre, _veille_ou_heure(fin), "ferme", plus.citations)


def _de_rencontre(rencontre: Evenement, le: date, uid: str) -> Rendezvous:
    paroles = [f"Pour : {rencontre.public}"] if rencontre.public else []
    if rencontre.organisateur:
        paroles.append(f"Avec : {rencontre.organisateur}")
    return Rendezvous(uid, rencontre.titre, _instant(le, rencontre.a), "jour", paroles, citations=rencontre.citations)


def _paroles(echeance: Echeance) -> list[str]:
    paroles = [f"{capitale(quand(echeance))}."]
    if echeance.pour:
        paroles.append(f"Pour : {echeance.pour}.")
    if echeance.annees_scolaires:
        s = "s" if len(echeance.annees_scolaires) > 1 else ""
        paroles.append(f"Année{s} scolaire{s} {enumeration(echeance.annees_scolaires)}.")
    return paroles + ([echeance.consequence] if echeance.consequence else [])


def _dernier(fin: datetime, nom: str) -> str:
    return f"Dernier jour : {nom}" if fin.time() == time() else f"Jusqu’à {heure(f'{fin:%H:%M}')} : {nom}"


def _instant(le: date, a: str | None) -> date | datetime:
    return datetime.combine(le, time.fromisoformat(a)) if a else le


def _jour_ou_heure(moment: datetime) -> date | datetime:
    """An opening at midnight is that whole day."""
    return moment.date() if moment.time() == time() else moment


def _veille_ou_heure(fin: datetime) -> date | datetime:
    """A closing at midnight is the whole day that ends there: « à minuit » on the 12th is no matter of the 13th."""
    return (fin - timedelta(days=1)).date() if fin.time() == time() else fin
