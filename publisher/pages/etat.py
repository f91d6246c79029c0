"""The band that tells the state of a campaign: its words by state, for a device that knows no rule."""

import json
from dataclasses import dataclass
from datetime import datetime, time

from calculator.echeances import (
    Echeance,
    EtatFenetre,
    Periode,
    chronologie,
    cloture,
    depots,
    etat_campagne,
    etat_periode,
    ouverture,
)
from publisher.caf import caf
from publisher.campagne import Campagne
from publisher.depot import Depot
from publisher.pages.cadre import base
from publisher.pages.dates import a_partir, entre, fin_de, jusqu_a, nom_plateforme, quand, utc
from publisher.pages.phrases import MOTS, NON_PRECISE
from publisher.typographie import capitale, enumeration, jour

DEBUT_DES_TEMPS, FIN_DES_TEMPS = datetime(1, 1, 1), datetime(9999, 12, 31)  # noqa: DTZ001 - Paris time, as the data has it
BILAN = "Déjà financé ? Pensez au bilan."


@dataclass(frozen=True)
class Bande:
    """What the page says before any script runs, and what the script needs to say the rest."""

    etat: EtatFenetre | None
    """Known for good (a closed campaign stays closed); None: the device tells."""
    mot: str
    date: str
    suite: str
    chronologie: str
    """JSON: [[instant or null, state], …]."""
    phrases: str
    """JSON, one for each item of the chronologie: {mot, date, suite}."""
    suivantes: str
    """JSON: [[instant after which it is over, sentence], …], for a campaign that takes no more requests."""
    recente: dict[str, str] | None
    """The latest campaign of the department and where its dates are, when it comes after this one."""


def bande(campagne: Campagne, depot: Depot) -> Bande:
    """The band of one campaign."""
    suite = chronologie(campagne.dates)
    phrases = [_phrases(campagne, moment, etat, depot) for moment, etat in suite]
    verifie = datetime.combine(campagne.verifie_le, time(12))
    definitif = etat_campagne(campagne.dates, verifie) == "clos"
    apres = _suivantes(campagne, depot)
    prochaine = next((texte for moment, texte in apres if moment > verifie), phrases[-1]["suite"])
    statique = phrases[-1] if definitif or len(suite) == 1 else _neutre(campagne)
    return Bande(
        etat=suite[-1][1] if definitif or len(suite) == 1 else None,
        mot=statique["mot"],
        date=statique["date"],
        suite=prochaine if definitif else statique["suite"],
        chronologie=json.dumps([[moment and utc(moment), etat] for moment, etat in suite]),
        phrases=json.dumps(phrases, ensure_ascii=False),
        suivantes=json.dumps([[utc(moment), texte] for moment, texte in apres], ensure_ascii=False),
        recente=_recente(campagne, depot),
    )


def _recente(campagne: Campagne, depot: Depot) -> dict[str, str] | None:
    slug = campagne.departement
    derniere = depot.annees(slug)[0]
    return {"annee": derniere, "url": f"{base(slug, derniere)}#dates"} if derniere > campagne.campagne else None


def _phrases(campagne: Campagne, moment: datetime | None, etat: EtatFenetre, depot: Depot) -> dict[str, str]:
    fenetres = depots(campagne.dates)
    vues = [p for p in fenetres if etat_periode(p, moment or DEBUT_DES_TEMPS) == etat]
    return {"mot": MOTS["etat"][etat], "date": _date(etat, vues), "suite": _suite(etat, vues, campagne, depot)}


def _date(etat: EtatFenetre, fenetres: list[Periode]) -> str:
    if not fenetres:
        return f"Dates de dépôt : {NON_PRECISE}"
    if etat == "a_venir":
        return f"Dépôt {entre(min(fenetres, key=lambda p: ouverture(p) or FIN_DES_TEMPS))}"
    derniere = max(fenetres, key=lambda p: cloture(p) or DEBUT_DES_TEMPS)
    if etat == "ouvert":
        return f"Dépôt {jusqu_a(derniere)}"
    if etat == "clos" and derniere.ferme_le:
        fini = f"Le dépôt s’est terminé le {jour(derniere.ferme_le)}"
        return fini if derniere.ferme_inclus else f"Dépôt {jusqu_a(derniere)}"
    return f"Dépôt {a_partir(derniere)} ; date de clôture : {NON_PRECISE}"


def _suite(etat: EtatFenetre, fenetres: list[Periode], campagne: Campagne, depot: Depot) -> str:
    if etat == "ouvert":
        ou = [nom for nom in (nom_plateforme(depot, p.plateforme) for p in fenetres) if nom]
        return f"Prochaine étape : déposez votre dossier{f' sur {enumeration(ou)}' if ou else ''}."
    if etat == "a_venir":
        return "Prochaine étape : préparez votre projet et vérifiez-le avant l’ouverture."
    if _recente(campagne, depot):
        return "Une campagne plus récente est publiée ici." if etat == "a_confirmer" else BILAN
    demande = f"Demandez à la {_caf(campagne, depot)} les dates du prochain dépôt"
    if etat == "a_confirmer":
        return f"{demande}."
    return f"{demande} : elles ne sont pas encore publiées ici. {BILAN}"


def _caf(campagne: Campagne, depot: Depot) -> str:
    return caf(depot.departements[campagne.departement])


def _neutre(campagne: Campagne) -> dict[str, str]:
    dates = enumeration([entre(p) for p in depots(campagne.dates)], "puis")
    return {"mot": "Dates de dépôt", "date": capitale(dates), "suite": "Vérifiez votre projet avant de le déposer."}


def _suivantes(campagne: Campagne, depot: Depot) -> list[tuple[datetime, str]]:
    """Dated things other than the deposit, by the moment at which they are over."""
    fins = [(fin_de(e), e) for e in campagne.dates if e.etape not in ("depot", "evenement")]
    datees = sorted(((fin, e) for fin, e in fins if fin), key=lambda paire: paire[0])
    return [(fin, _ensuite(e, campagne, depot)) for fin, e in datees]


def _ensuite(echeance: Echeance, campagne: Campagne, depot: Depot) -> str:
    """One dated thing to come; for a convention that runs, what its holder and the others can do."""
    terme = jusqu_a(echeance) if isinstance(echeance, Periode) else quand(echeance)
    if echeance.etape != "convention":
        return f"Ensuite : {echeance.libelle}, {terme}."
    signee = (
        f"Convention signée ? Elle court {terme} : pas de nouveau dépôt d’ici là, mais une déclaration chaque année."
    )
    if recente := _recente(campagne, depot):
        return f"{signee} Sinon, voyez la campagne {recente['annee']}."
    return f"{signee} Sinon, demandez à la {_caf(campagne, depot)} les dates du prochain dépôt."
