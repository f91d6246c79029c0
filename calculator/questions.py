"""What the pages of a dossier ask; each question is answered by a module that is loaded when it is asked."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from calculator.contexte import Contexte

QUESTIONS = {
    "afas": "calculator.rapports_details:afas",
    "depots": "calculator.rapports_details:depots",
    "echeances": "calculator.rapports_details:echeances",
    "scenarios": "calculator.rapports_details:scenarios",
    "tableau_budget": "calculator.tableau_budget:tableau_budget",
    "avancement": "calculator.avancement:avancement",
    "journal_resume": "calculator.journal_reponses:resume",
    "prevision": "calculator.journal_reponses:prevision",
    "journal_fusion": "calculator.fusion_reponse:fusion",
    "journal_csv": "calculator.journal_reponses:csv",
    "journal_lire_csv": "calculator.journal_reponses:lire",
    "reprise": "calculator.reprise:reprise",
    "changements": "calculator.changements:changements",
    "questions_caf": "calculator.questions_caf:questions",
    "afas_compare": "calculator.afas_compare:comparer",
    "calendriers": "calculator.rapports_details:calendriers",
    "agenda_personnel": "calculator.agenda_personnel:agenda_personnel",
    "textes": "calculator.textes:textes",
}
"""Name of the question → `module:function`. The function takes the contexte, and the options as named arguments."""


def repondre_a(question: str, contexte: Contexte, options: dict[str, Any]) -> Any:
    """The answer, as plain data. Raises KeyError for a question that does not exist."""
    module, _, nom = QUESTIONS[question].partition(":")
    fonction: Callable[..., Any] = getattr(import_module(module), nom)
    return fonction(contexte, **options)
