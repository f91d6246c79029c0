"""What a reader asks for after the verdict, as plain data: loaded when it is asked, the start does not wait for it."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from calculator.agenda import etablir
from calculator.calendrier import CalendrierIndisponible
from calculator.coherence import controles
from calculator.contexte import Contexte
from calculator.declaration import TypeDeclaration, donnees
from calculator.depots import repartir
from calculator.eligibilite import MIDI
from calculator.mesures import decompte
from calculator.phrases import typographier
from calculator.rapports import chiffre, sources
from calculator.remedes import dates_suffisantes
from calculator.scenarios import autres_financeurs, par_annee, plafond_caf, variantes
from calculator.semaines import minimum_semaines


def echeances(contexte: Contexte) -> dict[str, Any]:
    """`echeances-clas/1`: what is due, what has passed, what comes."""
    reglement = contexte.reglement
    agenda = etablir(contexte.dossier, reglement, datetime.combine(contexte.le, MIDI))
    return {
        "format": "echeances-clas/1",
        "departement": reglement.departement,
        "campagne": reglement.campagne,
        "le": contexte.le.isoformat(),
        "campagne_etat": agenda.campagne_etat,
        "annee_convention": agenda.annee_convention,
        "duree_convention": agenda.duree,
        "echeances": [
            {
                "id": r.echeance.id,
                "libelle": typographier(r.echeance.libelle),
                "etape": r.echeance.etape,
                "plateforme": r.echeance.plateforme,
                "quand": r.quand,
                "phrase": typographier(r.phrase),
                "jours_restants": r.jours_restants,
                "rappels": [jour.isoformat() for jour in r.rappels],
                "pour": r.echeance.pour,
                "consequence": typographier(r.echeance.consequence) if r.echeance.consequence else None,
                "sources": sources(tuple(r.echeance.citations), reglement),
            }
            for r in agenda.rendez_vous
        ],
        "suites": [
            {"cas": typographier(c.cas), "texte": typographier(c.texte), "sources": sources(c.citations, reglement)}
            for c in agenda.consequences
        ],
    }


def depots(contexte: Contexte) -> dict[str, Any]:
    """`depots-clas/1`: how many dossiers to deposit."""
    repartition = repartir(contexte)
    return {
        "format": "depots-clas/1",
        "depots": [
            {"niveau": d.niveau, "collectifs": list(d.collectifs), "lieux": list(d.lieux)} for d in repartition.depots
        ],
        "questionnaires_sphinx": repartition.questionnaires,
        "raison": typographier(repartition.raison),
        "a_verifier": [typographier(a) for a in repartition.a_verifier],
        "sources": sources(repartition.citations, contexte.reglement),
    }


def afas(contexte: Contexte, type_: TypeDeclaration) -> dict[str, Any]:
    """`afas-clas/1`: what to type into AFAS."""
    return {
        "format": "afas-clas/1",
        "type": type_,
        "donnees": [
            {"id": d.id, "libelle": d.libelle, "valeur": chiffre(d.valeur), "origine": d.origine}
            for d in donnees(contexte, type_)
        ],
        "controles": [{"etat": c.etat, "message": typographier(c.message)} for c in controles(contexte, type_)],
    }


def calendriers(contexte: Contexte) -> list[dict[str, Any]]:
    """For each collectif whose dates and weekdays are told: weeks, sessions, what is lost and why, what would do."""
    minimum = minimum_semaines(contexte.reglement)
    trouves: list[dict[str, Any]] = []
    for nom, collectif in contexte.collectifs():
        try:
            lu = decompte(collectif, contexte)
        except CalendrierIndisponible as erreur:
            trouves.append({"collectif": nom, "indisponible": str(erreur)})
            continue
        if lu is None:
            continue
        debut, fin = dates_suffisantes(collectif, contexte, minimum)
        trouves.append(
            {
                "collectif": nom,
                "semaines": lu.semaines,
                "semaines_sept_dec": lu.semaines_sept_dec,
                "semaines_janv_aout": lu.semaines_janv_aout,
                "seances": [jour.isoformat() for jour in lu.seances],
                "perdues": [{"le": p.le.isoformat(), "raison": p.raison, "libelle": p.libelle} for p in lu.perdues],
                "debut_suffisant": debut.isoformat() if debut else None,
                "fin_suffisante": fin.isoformat() if fin else None,
            }
        )
    return trouves


def scenarios(contexte: Contexte) -> dict[str, Any]:
    """What would change the estimate."""
    dossier, reglement = contexte.dossier, contexte.reglement
    return {
        "variantes": [
            {"libelle": v.libelle, "total": _montant(v.total), "ecart": _montant(v.ecart)}
            for v in variantes(dossier, reglement)
        ],
        "par_annee": [
            {"annee": annee, "total": _montant(e.total), "certitude": e.certitude}
            for annee, e in par_annee(dossier, reglement).items()
        ],
        "plafond_caf": _montant(plafond_caf(dossier, reglement)),
        "autres_financeurs": [
            {"nom": a.nom, "montant": _montant(a.montant), "calcul": a.calcul} for a in autres_financeurs(contexte)
        ],
    }


def _montant(valeur: Decimal | None) -> str | None:
    return None if valeur is None else f"{valeur:.2f}"
