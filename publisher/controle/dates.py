"""Dates: in order, on a day that someone works, of this campaign."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from calculator.decodage import Erreur, joindre
from calculator.echeances import JourPrecis, Periode, Prolongation
from calculator.phrases import jour_court, jour_long
from publisher.campagne import Campagne
from publisher.contenu import Evenement
from publisher.controle.avis import Regard
from publisher.parcours import parcourir

DIMANCHE = 6
APRES_LE_DEPOT = ("decision", "demarrage", "bilan_quantitatif", "bilan_qualitatif", "versement")
"""What can only come after requests were deposited."""


@dataclass(frozen=True)
class Date:
    """One day of a campaign: its place, the day, and whether it is the last one of something."""

    chemin: str
    le: date
    fin: bool


def dates(echeance: Any, chemin: str) -> list[Date]:
    """The days that a record names; « avant le » ends the day before."""
    if isinstance(echeance, Periode | Prolongation):
        ouvre_le = echeance.ouvre_le if isinstance(echeance, Periode) else None
        jours = [Date(joindre(chemin, "ouvre_le"), ouvre_le, False)] if ouvre_le else []
        if echeance.ferme_le:
            dernier = echeance.ferme_le - timedelta(days=not echeance.ferme_inclus)
            jours.append(Date(joindre(chemin, "ferme_le"), dernier, True))
        return jours
    if isinstance(echeance, JourPrecis):
        return [Date(joindre(chemin, "le"), echeance.le, True)]
    if isinstance(echeance, Evenement) and isinstance(echeance.le, date):
        return [Date(joindre(chemin, "le"), echeance.le, True)]
    return []


def _propres(campagne: Campagne) -> Iterator[tuple[str, Any]]:
    """The dates of the campaign's own year: not those of a past year, nor of a convention that runs on."""
    for rang, echeance in enumerate(campagne.dates):
        if not echeance.annees_scolaires and not echeance.annees_convention and echeance.etape != "convention":
            yield f"dates[{rang}]", echeance


def annee_scolaire(campagne: str) -> tuple[date, date]:
    """First and last day of the school year of a campaign."""
    premiere, derniere = map(int, campagne.split("-"))
    return date(premiere, 9, 1), date(derniere, 8, 31)


def ordre(_regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """Inside one record, what ends does not end before it begins."""
    for chemin, fiche in parcourir(contenu):
        if isinstance(fiche, Periode):
            meme_jour = fiche.ouvre_le and fiche.ouvre_le == fiche.ferme_le
            if meme_jour and (fiche.ouvre_a or "00:00") >= (fiche.ferme_a or "24:00"):
                constat = (
                    f"« {fiche.ferme_a} » ne vient pas après l’ouverture, le même jour à {fiche.ouvre_a or '00:00'}"
                )
                yield Erreur(joindre(chemin, "ferme_a"), constat, "corriger l’une des deux heures")
            for rang, plus in enumerate(fiche.prolongations):
                if fiche.ferme_le and plus.ferme_le < fiche.ferme_le:
                    constat = f"« {plus.ferme_le} » vient avant la clôture qu’elle prolonge ({fiche.ferme_le})"
                    yield Erreur(joindre(chemin, f"prolongations[{rang}].ferme_le"), constat, "corriger cette date")
        du, au = getattr(fiche, "valable_du", None), getattr(fiche, "valable_au", None)
        if du and au and au < du:
            yield Erreur(
                joindre(chemin, "valable_au"), f"« {au} » vient avant valable_du ({du})", "corriger l’une des deux"
            )


def suite(_regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """A decision, the sessions and their bilan come after the deposit."""
    if not isinstance(contenu, Campagne):
        return
    propres = [(e, jour) for chemin, e in _propres(contenu) for jour in dates(e, chemin)]
    clotures = [jour.le for e, jour in propres if e.etape == "depot" and jour.fin]
    for echeance, jour in propres:
        if clotures and echeance.etape in APRES_LE_DEPOT and jour.le < min(clotures):
            constat = f"« {echeance.libelle} » ({jour_court(jour.le)}) vient avant la clôture du dépôt"
            remede = f"vérifier cette date et celle du dépôt ({jour_court(min(clotures))}), ou écrire annees_scolaires"
            yield Erreur(jour.chemin, constat, remede)


def dimanche(_regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """Nobody answers on a Sunday: the day may be mistyped. A convention begins and ends on any day."""
    for chemin, fiche in parcourir(contenu) if isinstance(contenu, Campagne) else ():
        for jour in [] if getattr(fiche, "etape", "") == "convention" else dates(fiche, chemin):
            if jour.le.weekday() == DIMANCHE:
                voisins = " ou ".join(jour_long(jour.le + timedelta(days=ecart)) for ecart in (-2, 1))
                remede = f"relire le document : c’est peut-être {voisins} ; sinon, ne rien changer"
                yield Erreur(jour.chemin, f"« {jour.le} » est un dimanche", remede)


def passee(regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """A deposit that is over while its campaign is not: the year may be last year's."""
    if not isinstance(contenu, Campagne) or regard.le > annee_scolaire(contenu.campagne)[1]:
        return
    for chemin, echeance in _propres(contenu):
        for jour in dates(echeance, chemin):
            if echeance.etape == "depot" and jour.fin and jour.le < regard.le:
                constat = f"« {jour.le} » est passé, et la campagne {contenu.campagne} n’est pas finie"
                yield Erreur(jour.chemin, constat, "vérifier l’année ; si elle est juste, ne rien changer")


def lointaine(_regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """A date of the campaign lies between the January before its school year and the December after it."""
    if not isinstance(contenu, Campagne):
        return
    debut, fin = annee_scolaire(contenu.campagne)
    for chemin, echeance in _propres(contenu):
        for jour in dates(echeance, chemin):
            if not date(debut.year, 1, 1) <= jour.le <= date(fin.year, 12, 31):
                constat = f"« {jour.le} » est loin de la campagne {contenu.campagne}"
                yield Erreur(jour.chemin, constat, "corriger l’année, ou écrire annees_scolaires si elle est voulue")
