"""The calculator as a page talks to it: JSON text in, JSON text out, and never a traceback for bad input."""

import json
from collections.abc import Callable
from datetime import date
from types import ModuleType
from typing import Any, Literal

from calculator import rapports
from calculator.calendrier import Calendrier
from calculator.contexte import Contexte
from calculator.decodage import DonneesInvalides, Erreur, decoder
from calculator.dossier import Dossier, lire_dossier
from calculator.eligibilite import derogations, phrase_derogations, verifier
from calculator.financement import estimer
from calculator.memoire import Memoire
from calculator.modele import Citation
from calculator.regles import Reglement


class Calculateur:
    """One campaign, ready to answer about any dossier."""

    def __init__(self, reglement: Reglement, calendrier: Calendrier) -> None:
        self.reglement = reglement
        self.calendrier = calendrier
        self._memoire = Memoire()

    def lire(self, texte: str) -> Dossier:
        """Read a dossier of this campaign. Raises DonneesInvalides with every error."""
        dossier = lire_dossier(texte, self.reglement.engagements)
        erreurs = []
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
        return rapports.verification(verifier(self.contexte(dossier, le)), self.reglement)

    def estimer(self, dossier: Dossier) -> dict[str, Any]:
        """The report `estimation-clas/1`."""
        return rapports.estimation(estimer(dossier, self.reglement))

    def afas(self, dossier: Dossier, type_: Literal["previsionnelle", "reelle"], le: date) -> dict[str, Any]:
        """The report `afas-clas/1`."""
        rapport: dict[str, Any] = _details().afas(self.contexte(dossier, le), type_)
        return rapport

    def echeances(self, dossier: Dossier, le: date) -> dict[str, Any]:
        """The report `echeances-clas/1` on day `le`."""
        rapport: dict[str, Any] = _details().echeances(self.contexte(dossier, le))
        return rapport

    def depots(self, dossier: Dossier, le: date) -> dict[str, Any]:
        """The report `depots-clas/1`: how many dossiers to deposit."""
        rapport: dict[str, Any] = _details().depots(self.contexte(dossier, le))
        return rapport

    def reponse(self, dossier: Dossier, le: date) -> dict[str, Any]:
        """Both reports and their traces: derogations together, and where each quote and each step comes from."""
        verification = verifier(Contexte(dossier, self.reglement, self.calendrier, le, self._memoire.trouves(dossier)))
        estimation = estimer(dossier, self.reglement)
        return {
            "verification": rapports.verification(verification, self.reglement),
            "estimation": rapports.estimation(estimation),
            "traces": {
                "derogations": phrase_derogations(derogations(verification.constats)),
                "constats": [[self._lien(c) for c in constat.citations] for constat in verification.constats],
                "etapes": [[self._lien(c) for c in etape.citations] for etape in estimation.etapes],
            },
        }

    def details(self, dossier: Dossier, le: date) -> dict[str, Any]:
        """What a reader unfolds: the calendar of each collectif, what would change the estimate, dates, dossiers."""
        contexte = self.contexte(dossier, le)
        rapports_details = _details()
        return {
            "calendriers": rapports_details.calendriers(contexte),
            "scenarios": rapports_details.scenarios(contexte),
            "echeances": rapports_details.echeances(contexte),
            "depots": rapports_details.depots(contexte),
        }

    def contexte(self, dossier: Dossier, le: date) -> Contexte:
        """What every rule is judged with."""
        return Contexte(dossier, self.reglement, self.calendrier, le)

    def _lien(self, citation: Citation) -> dict[str, str]:
        document = rapports.document(citation, self.reglement)
        return {"source": citation.source, "document": document, "extrait": citation.extrait}


def _details() -> ModuleType:
    """What only some readers ask for: imported at the first question, so that the first verdict comes sooner."""
    from calculator import rapports_details

    return rapports_details


_calculateur: Calculateur | None = None


def preparer(reglement_json: str, calendrier_json: str) -> None:
    """Load one campaign; whatever is asked afterwards is answered by its rules."""
    global _calculateur
    _calculateur = Calculateur(
        decoder(Reglement, json.loads(reglement_json)), Calendrier.lire(json.loads(calendrier_json))
    )


def repondre(dossier_json: str, le: str) -> str:
    """Both reports and their traces for a dossier on day `le`, or `{"erreurs": […]}`."""
    return _dire(dossier_json, le, Calculateur.reponse)


def detailler(dossier_json: str, le: str) -> str:
    """What a reader unfolds under the reports, or `{"erreurs": […]}`."""
    return _dire(dossier_json, le, Calculateur.details)


def _dire(dossier_json: str, le: str, question: Callable[[Calculateur, Dossier, date], dict[str, Any]]) -> str:
    assert _calculateur is not None, "preparer() first"
    try:
        dossier = _calculateur.lire(dossier_json)
    except DonneesInvalides as invalide:
        return _en_ligne({"erreurs": rapports.erreurs(invalide)})
    return _en_ligne(question(_calculateur, dossier, date.fromisoformat(le)))


def _en_ligne(reponse: dict[str, Any]) -> str:
    """JSON for a program: without indent, which takes as long to write as the verdict to find."""
    return json.dumps(reponse, ensure_ascii=False)


def interroger(question: str, dossier_json: str, le: str, options_json: str) -> str:
    """The answer to one of `calculator.questions.QUESTIONS` for a dossier on day `le`, or `{"erreurs": […]}`."""
    from calculator.questions import repondre_a

    options = json.loads(options_json)
    return _dire(
        dossier_json,
        le,
        lambda calculateur, dossier, jour: repondre_a(question, calculateur.contexte(dossier, jour), options),
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
