"""The calculator as a page talks to it: JSON text in, JSON text out, and never a traceback for bad input."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from calculator import rapports
from calculator.calendrier import Calendrier
from calculator.contexte import Contexte
from calculator.decodage import DonneesInvalides, Erreur, decoder
from calculator.dossier import Dossier, controler_engagements, lire_dossier
from calculator.eligibilite import phrase_derogations, verifier
from calculator.financement import estimer
from calculator.modele import Citation
from calculator.regles import Reglement


class Calculateur:
    """One campaign, ready to answer about any dossier."""

    def __init__(self, reglement: Reglement, calendrier: Calendrier) -> None:
        self.reglement = reglement
        self.calendrier = calendrier

    def lire(self, texte: str) -> Dossier:
        """Read a dossier of this campaign. Raises DonneesInvalides with every error."""
        dossier = lire_dossier(texte)
        erreurs = controler_engagements(dossier, self.reglement.engagements)
        for champ in ("departement", "campagne"):
            lu, voulu = getattr(dossier, champ), getattr(self.reglement, champ)
            if lu != voulu:
                erreurs.append(
                    Erreur(champ, f"ce dossier est pour « {lu} », ces règles pour « {voulu} »", "ouvrir la bonne page")
                )
        if erreurs:
            raise DonneesInvalides(erreurs)
        return dossier

    def verifier(self, dossier: Dossier, le: date) -> dict[str, Any]:
        """The report `verification-clas/1` on day `le`."""
        contexte = Contexte(dossier, self.reglement, self.calendrier, le)
        return rapports.verification(verifier(contexte), self.reglement)

    def estimer(self, dossier: Dossier) -> dict[str, Any]:
        """The report `estimation-clas/1`."""
        return rapports.estimation(estimer(dossier, self.reglement))

    def traces(self, dossier: Dossier, le: date) -> dict[str, Any]:
        """What a page shows beside the reports: derogations together, and where each quote and step comes from."""
        verification = verifier(Contexte(dossier, self.reglement, self.calendrier, le))
        return {
            "derogations": phrase_derogations(verification.derogations),
            "constats": [[self._lien(c) for c in constat.citations] for constat in verification.constats],
            "etapes": [[self._lien(c) for c in etape.citations] for etape in estimer(dossier, self.reglement).etapes],
        }

    def _lien(self, citation: Citation) -> dict[str, str]:
        document = rapports.document(citation, self.reglement)
        return {"source": citation.source, "document": document, "extrait": citation.extrait}


_calculateur: Calculateur | None = None


def preparer(reglement_json: str, calendrier_json: str) -> None:
    """Load one campaign; whatever is asked afterwards is answered by its rules."""
    global _calculateur
    _calculateur = Calculateur(
        decoder(Reglement, json.loads(reglement_json)), Calendrier.lire(json.loads(calendrier_json))
    )


def repondre(dossier_json: str, le: str) -> str:
    """Both reports and their traces for a dossier on day `le`, or `{"erreurs": […]}`."""
    assert _calculateur is not None, "preparer() first"
    try:
        dossier, jour = _calculateur.lire(dossier_json), date.fromisoformat(le)
    except DonneesInvalides as invalide:
        return rapports.en_json({"erreurs": [asdict(e) for e in invalide.erreurs]})
    return rapports.en_json(
        {
            "verification": _calculateur.verifier(dossier, jour),
            "estimation": _calculateur.estimer(dossier),
            "traces": _calculateur.traces(dossier, jour),
        }
    )


def rapport(commande: str, dossier_json: str, le: str) -> str:
    """Exactly what `clas verifier` or `clas estimer` prints with --json. Raises DonneesInvalides."""
    assert _calculateur is not None, "preparer() first"
    dossier = _calculateur.lire(dossier_json)
    reponse = (
        _calculateur.verifier(dossier, date.fromisoformat(le))
        if commande == "verifier"
        else _calculateur.estimer(dossier)
    )
    return rapports.en_json(reponse)
