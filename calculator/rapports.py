"""Reports as the contract writes them: the same JSON, to the byte, on the command line and in the browser."""

import json
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from calculator.calendrier import Decompte
from calculator.constats import Constat
from calculator.decodage import DonneesInvalides
from calculator.eligibilite import Verification
from calculator.financement import Estimation, Etape
from calculator.modele import Citation
from calculator.phrases import typographier
from calculator.regles import Reglement


def en_json(rapport: Any) -> str:
    """UTF-8 text: keys in order, two spaces of indent, no ASCII escapes, one newline at the end."""
    return json.dumps(rapport, ensure_ascii=False, indent=2) + "\n"


def verification(resultat: Verification, reglement: Reglement) -> dict[str, Any]:
    """`verification-clas/1`."""
    return {
        "format": "verification-clas/1",
        "departement": reglement.departement,
        "campagne": reglement.campagne,
        "campagne_etat": resultat.campagne_etat,
        "verdict": resultat.verdict,
        "constats": [_constat(c, reglement) for c in resultat.constats],
        "non_verifie": [typographier(n) for n in resultat.non_verifie],
    }


def _constat(constat: Constat, reglement: Reglement) -> dict[str, Any]:
    return {
        "regle": constat.regle,
        "collectif": constat.collectif,
        "etat": constat.etat,
        "attendu": typographier(constat.attendu),
        "constate": typographier(constat.constate),
        "explication": typographier(constat.explication),
        "remede": typographier(constat.remede) if constat.remede else None,
        "origine": constat.origine,
        "force": constat.force,
        "sources": sources(constat.citations, reglement),
    }


def sources(citations: tuple[Citation, ...], reglement: Reglement) -> list[dict[str, str]]:
    """Each quote with the label of its document and its place there."""
    return [{"document": document(c, reglement), "extrait": c.extrait} for c in citations]


def document(citation: Citation, reglement: Reglement) -> str:
    """« Note de cadrage 2025-2026, §2 »."""
    titre = reglement.documents.get(citation.source, citation.source)
    return f"{titre}, {citation.lieu}" if citation.lieu else titre


def estimation(resultat: Estimation) -> dict[str, Any]:
    """`estimation-clas/1`."""
    bareme = resultat.bareme
    return {
        "format": "estimation-clas/1",
        "bareme": {
            "campagne": bareme.campagne,
            "prix_plafond": montant(bareme.prix_plafond),
            "taux": str(bareme.taux),
            "ps_max": montant(bareme.ps_max),
            "bonus_enfants": montant(bareme.bonus_enfants),
            "bonus_parents": montant(bareme.bonus_parents),
            "certitude": resultat.certitude,
        },
        "collectifs_payes": "non_renseigne" if resultat.collectifs_payes is None else resultat.collectifs_payes,
        "depenses_par_collectif": montant(resultat.depenses_par_collectif),
        "prestation_service": montant(resultat.prestation_service),
        "bonus_enfants": montant(resultat.bonus_enfants),
        "bonus_parents": montant(resultat.bonus_parents),
        "total": montant(resultat.total),
        "etapes": [_etape(e) for e in resultat.etapes],
        "hypotheses": [typographier(h) for h in resultat.hypotheses],
        "avertissements": [typographier(a) for a in resultat.avertissements],
    }


def _etape(etape: Etape) -> dict[str, str]:
    valeur = str(etape.valeur) if isinstance(etape.valeur, int) else montant(etape.valeur)
    return {"libelle": etape.libelle, "calcul": typographier(etape.calcul), "valeur": valeur}


def semaines(decompte: Decompte) -> dict[str, Any]:
    """`semaines-clas/1`."""
    return {
        "format": "semaines-clas/1",
        "semaines": decompte.semaines,
        "semaines_sept_dec": decompte.semaines_sept_dec,
        "semaines_janv_aout": decompte.semaines_janv_aout,
        "seances": len(decompte.seances),
    }


def erreurs(invalide: DonneesInvalides) -> list[dict[str, str]]:
    """Every error as a page shows it: `chemin`, `constat`, `remede`."""
    return [{nom: typographier(mot) for nom, mot in asdict(e).items()} for e in invalide.erreurs]


def montant(valeur: Decimal | None) -> str:
    """« 2758.28 », or `non_renseigne`."""
    return "non_renseigne" if valeur is None else f"{valeur:.2f}"


def chiffre(valeur: int | Decimal | None) -> str:
    """A count as it is, an amount with two places, or `non_renseigne`."""
    return str(valeur) if isinstance(valeur, int) else montant(valeur)
