"""`clas questions`: what to ask the Caf, ready to send."""

from collections.abc import Iterator
from typing import Any

from calculator.questions_caf import questions
from publisher.commands import reponse


def _lignes(trouvees: list[dict[str, Any]]) -> Iterator[str]:
    if not trouvees:
        yield "Aucune question à poser : les documents répondent à tout ce que dit ce dossier."
    for rang, question in enumerate(trouvees, start=1):
        yield from (f"{rang}. {question['sujet']}", *message(question), "")


def message(lu: dict[str, Any]) -> Iterator[str]:
    """A message as a person reads it."""
    qui = lu["contact"]
    coordonnees = [qui[nom] for nom in ("nom", "role", "courriel", "telephone") if qui[nom]] if qui else []
    yield f"À : {', '.join(coordonnees) or 'non précisé'}"
    yield ""
    yield lu["corps"].rstrip()


command = reponse.commande(
    "Prépare les questions à poser à la Caf pour un DOSSIER (fichier JSON) : ce qu’elle décide, ce que rien ne dit.",
    lambda calculateur, lu, le: questions(calculateur.contexte(lu, le)),
    lambda rapport, _: _lignes(rapport),
)
