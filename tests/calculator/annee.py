"""A project in the middle of its year: one collectif on Mondays and Thursdays, and a log."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from calculator.contexte import Contexte
from calculator.decodage import decoder
from calculator.dossier import Dossier
from calculator.questions import repondre_a
from tests.calculator.projets import Donnees, collectif, moteur, projet

LUNDI = "2025-11-03"


def en_cours(**faits: Any) -> Donnees:
    """The collectif « Primaire », from 3 November 2025 to 26 June 2026."""
    dates = {"debut": LUNDI, "fin": "2026-06-26", "semaines": None}
    return collectif(**(dates | faits))


def tenue(jour: str, **faits: Any) -> Donnees:
    """A session of « Primaire » in the log."""
    return {"date": jour, "collectif": "Primaire", "presents": 9} | faits


def suivi(
    *journal: Donnees, departement: str = "isere", collectifs: Iterable[Donnees] | None = None, **faits: Any
) -> Donnees:
    """A project of this department with this log."""
    propres = [en_cours()] if collectifs is None else collectifs
    return projet(departement, *propres, journal=list(journal), **faits)


def demander(question: str, donnees: Donnees, le: date = date(2025, 12, 1), **options: Any) -> Any:
    """The answer to a question of a page."""
    calcul = moteur(donnees["departement"])
    return repondre_a(question, Contexte(decoder(Dossier, donnees), calcul.reglement, calcul.calendrier, le), options)
