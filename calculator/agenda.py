"""Where am I? What is due now, what has passed, what comes next, in this department and year of the convention."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from calculator.calendrier import annee_scolaire
from calculator.dossier import Dossier
from calculator.echeances import (
    Approximative,
    Echeance,
    EtatFenetre,
    Inconnue,
    JourPrecis,
    Periode,
    Relative,
    cloture,
    etat_campagne,
    etat_periode,
    ouverture,
)
from calculator.modele import Citation
from calculator.phrases import compte, jour_long
from calculator.regles import Reglement, Suite

Quand = Literal["maintenant", "a_venir", "passe", "a_confirmer", "apres_evenement"]
BILANS = ("bilan_quantitatif", "bilan_qualitatif", "versement")
RAPPELS = (30, 7, 1)
"""Days before a closing on which it is worth a reminder. Ours, stated by no source."""
CAS: dict[Literal["depot_tardif", "refus", "accord_moindre"], str] = {
    "depot_tardif": "Si vous déposez trop tard",
    "refus": "Si votre demande est refusée",
    "accord_moindre": "Si la Caf agrée moins de collectifs que demandé",
}


@dataclass(frozen=True)
class RendezVous:
    """One date as it stands for this holder on this day."""

    echeance: Echeance
    quand: Quand
    phrase: str
    """« jusqu’au vendredi 11 juillet 2025 », « entre mai et juillet »."""
    jours_restants: int | None = None
    """Days before its last day (0: today is the last), or before it opens; None where no day is known."""
    rappels: tuple[date, ...] = ()


@dataclass(frozen=True)
class Consequence:
    """What the sources say of one case, or that they say nothing (`citations` is empty)."""

    cas: str
    texte: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Agenda:
    """Where the holder stands."""

    campagne_etat: EtatFenetre
    annee_convention: int | None
    """1 in the first school year; None outside of the convention."""
    duree: int | None
    rendez_vous: tuple[RendezVous, ...]
    consequences: tuple[Consequence, ...]


def etablir(dossier: Dossier, reglement: Reglement, moment: datetime) -> Agenda:
    """Sort every date of the campaign for the holder of `dossier` at `moment` (naive, Europe/Paris)."""
    duree = duree_convention(dossier, reglement)
    rang = rang_annee(reglement.campagne, moment.date())
    en_cours = rang if rang is not None and (duree is None or rang <= duree) else None
    trouves = [_situer(e, moment) for e in reglement.echeances if _concerne(e, rang, moment.date())]
    ordre: list[Quand] = ["maintenant", "a_venir", "a_confirmer", "apres_evenement", "passe"]
    return Agenda(
        campagne_etat=etat_campagne(reglement.echeances, moment),
        annee_convention=en_cours,
        duree=duree,
        rendez_vous=tuple(sorted(trouves, key=lambda r: (ordre.index(r.quand), _cle(r)))),
        consequences=tuple(_consequences(reglement.suites)),
    )


def duree_convention(dossier: Dossier, reglement: Reglement) -> int | None:
    """Years of the convention: as the dossier says, else as the department fixes it; None: not told."""
    if dossier.projet and dossier.projet.duree_ans:
        return dossier.projet.duree_ans
    regle = next((r for r in reglement.regles if r.mesure == "duree_ans"), None)
    if regle and regle.borne and regle.borne.min is not None and regle.borne.min == regle.borne.max:
        return int(regle.borne.min)
    return None


def rang_annee(campagne: str, jour: date) -> int | None:
    """Which school year of the convention `jour` lies in, from 1; None before the first one.

    July and August still belong to the year that ends, when bilans are handed in.
    """
    rang = annee_scolaire(jour) - int(campagne[:4]) + 1
    return rang if rang >= 1 else None


def _concerne(echeance: Echeance, rang: int | None, jour: date) -> bool:
    """A date with a day always shows; one without shows in the years that it is about (bilans: the year after too)."""
    if isinstance(echeance, Periode | JourPrecis | Relative):
        return True
    if echeance.annees_convention and rang is not None:
        retard = 1 if echeance.etape in BILANS else 0
        return any(rang - retard <= annee <= rang for annee in echeance.annees_convention)
    if echeance.annees_scolaires:
        annee = annee_scolaire(jour)
        retard = 1 if echeance.etape in BILANS else 0
        return any(annee - retard <= int(a[:4]) <= annee for a in echeance.annees_scolaires)
    return True


def _situer(echeance: Echeance, moment: datetime) -> RendezVous:
    match echeance:
        case Periode():
            return _periode(echeance, moment)
        case JourPrecis():
            ecart = (echeance.le - moment.date()).days
            quand: Quand = "a_venir" if ecart > 0 else "maintenant" if ecart == 0 else "passe"
            heure = f" à {echeance.a.replace(':', ' h ').removesuffix(' 00')}" if echeance.a else ""
            return RendezVous(
                echeance, quand, f"le {jour_long(echeance.le)}{heure}", max(ecart, 0) if ecart >= 0 else None
            )
        case Approximative():
            return RendezVous(echeance, _approximative(echeance, moment.date()), echeance.texte)
        case Relative():
            delai = f"{compte(echeance.duree, PLURIELS[echeance.unite])} après {echeance.apres}"
            return RendezVous(echeance, "apres_evenement", delai)
        case Inconnue():
            return RendezVous(echeance, "a_confirmer", echeance.texte)


PLURIELS = {"jour": "jours", "semaine": "semaines", "mois": "mois"}


def echeance_relative(echeance: Relative, evenement: date) -> date:
    """The last day of a delay that runs from `evenement`: one week after a Tuesday is the next Tuesday."""
    if echeance.unite == "mois":
        rang = evenement.month - 1 + echeance.duree
        annee, mois = evenement.year + rang // 12, rang % 12 + 1
        fin_du_mois = (date(annee + mois // 12, mois % 12 + 1, 1) - timedelta(days=1)).day
        return date(annee, mois, min(evenement.day, fin_du_mois))
    return evenement + timedelta(days=echeance.duree * (7 if echeance.unite == "semaine" else 1))


def _periode(echeance: Periode, moment: datetime) -> RendezVous:
    etats: dict[EtatFenetre, Quand] = {
        "a_venir": "a_venir",
        "ouvert": "maintenant",
        "clos": "passe",
        "a_confirmer": "a_confirmer",
    }
    etat = etat_periode(echeance, moment)
    debut, fin = ouverture(echeance), cloture(echeance)
    dernier = (fin - timedelta(microseconds=1)).date() if fin else None
    borne = debut.date() if debut and etat == "a_venir" else dernier
    restants = (borne - moment.date()).days if borne and borne >= moment.date() else None
    rappels = (
        tuple(dernier - timedelta(days=n) for n in RAPPELS if dernier - timedelta(days=n) > moment.date())
        if dernier
        else ()
    )
    return RendezVous(echeance, etats[etat], phrase_periode(echeance), restants, rappels)


def phrase_periode(echeance: Periode) -> str:
    """« du mardi 10 juin 2025 au vendredi 11 juillet 2025 », « avant le samedi 1er août 2026 »."""
    minuit = " à minuit" if echeance.ferme_a == "24:00" else f" à {echeance.ferme_a}" if echeance.ferme_a else ""
    if echeance.ouvre_le and echeance.ferme_le:
        au = "au" if echeance.ferme_inclus else "à la veille du"
        return f"du {jour_long(echeance.ouvre_le)} {au} {jour_long(echeance.ferme_le)}{minuit}"
    if echeance.ferme_le:
        avant = "jusqu’au" if echeance.ferme_inclus else "avant le"
        return f"{avant} {jour_long(echeance.ferme_le)}{minuit}"
    assert echeance.ouvre_le
    return f"à partir du {jour_long(echeance.ouvre_le)} ; fin non précisée"


def _approximative(echeance: Approximative, jour: date) -> Quand:
    """A vague date is to come before its first month, to be confirmed within, and past after its last one."""
    if echeance.du_mois is None:
        return "a_confirmer"
    annee = echeance.annee or (annee_scolaire(jour) + (echeance.du_mois < 9))
    if (jour.year, jour.month) < (annee, echeance.du_mois):
        return "a_venir"
    if echeance.au_mois is not None:
        fin = annee + (echeance.au_mois < echeance.du_mois)
        if (jour.year, jour.month) > (fin, echeance.au_mois):
            return "passe"
    return "a_confirmer"


def _cle(rendez_vous: RendezVous) -> tuple[date, str]:
    echeance = rendez_vous.echeance
    match echeance:
        case Periode():
            jour = echeance.ferme_le or echeance.ouvre_le
        case JourPrecis():
            jour = echeance.le
        case _:
            jour = None
    return jour or date.max, echeance.id


def _consequences(suites: Iterable[Suite]) -> Iterator[Consequence]:
    dites = {s.cas: s for s in suites}
    for cas, titre in CAS.items():
        suite = dites.get(cas)
        texte = suite.texte if suite else "Non précisé dans les documents publiés ; demandez à votre Caf."
        yield Consequence(titre, texte, tuple(suite.citations) if suite else ())
