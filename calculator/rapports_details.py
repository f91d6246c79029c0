"""What a reader unfolds under the reports, as plain data for a page."""

from decimal import Decimal
from typing import Any

from calculator.calendrier import CalendrierIndisponible
from calculator.contexte import Contexte
from calculator.mesures import decompte
from calculator.remedes import dates_suffisantes
from calculator.scenarios import autres_financeurs, par_annee, plafond_caf, variantes


def calendriers(contexte: Contexte) -> list[dict[str, Any]]:
    """For each collectif whose dates and weekdays are told: weeks, sessions, what is lost and why, what would do."""
    regle = next((r for r in contexte.reglement.regles if r.mesure == "semaines"), None)
    minimum = int(regle.borne.min) if regle and regle.borne and regle.borne.min is not None else 0
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
