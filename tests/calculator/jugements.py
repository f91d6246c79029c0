"""One rule made for a test, held against a dossier: what a mechanism says, without the rules of a department."""

from dataclasses import replace
from datetime import date
from typing import Any

from calculator.constats import Constat
from calculator.contexte import Contexte
from calculator.decodage import decoder
from calculator.dossier import Dossier
from calculator.eligibilite import MECANISMES
from calculator.modele import Citation
from calculator.regles import Mesure, Regle, Reglement
from tests.calculator.projets import LE, Donnees, moteur, projet

CITATION = Citation(source="isere/note-de-cadrage-2025-2026", extrait="Une phrase de la note")


def regle(mesure: Mesure, **faits: Any) -> Regle:
    """An imperative rule « Une règle »; `faits` replace or add."""
    modele: dict[str, Any] = {
        "id": "essai",
        "libelle": "Une règle",
        "origine": "locale",
        "citations": [CITATION],
        "verifie_le": date(2026, 11, 22),
    }
    return Regle(mesure=mesure, **(modele | faits))


def contexte(donnees: Donnees | None = None, **reglement: Any) -> Contexte:
    """A dossier of Isère under its rules; `reglement` replaces parts of them."""
    calcul = moteur("isere")
    regles: Reglement = replace(calcul.reglement, **reglement)
    return Contexte(decoder(Dossier, donnees or projet("isere")), regles, calcul.calendrier, LE)


def juger(regle: Regle, donnees: Donnees, **reglement: Any) -> Constat:
    """The only constat of `regle` about the dossier."""
    (constat,) = MECANISMES[regle.mesure](regle, contexte(donnees, **reglement))
    return constat


def dit(constat: Constat) -> tuple[str, str, str, str, str | None]:
    """All that a reader is told."""
    return constat.etat, constat.attendu, constat.constate, constat.explication, constat.remede
