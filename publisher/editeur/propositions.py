"""What a document proposes, as the editor shows it: with its line in the text that stands beside the form."""

from typing import Any

from publisher.extraits import numerotes, sans_balises
from publisher.lire.propositions import NOMS, Proposition
from publisher.lire.propositions import proposer as lire


def proposer(texte: str) -> list[dict[str, Any]]:
    """What the text holds, in its order: kind, value as our data write it (None: not whole), quote, line."""
    debuts = list(numerotes(texte, "\n"))
    return [
        {
            "nature": p.genre,
            "nom": NOMS[p.genre],
            "valeur": p.valeur,
            "lu": p.lu,
            "extrait": p.extrait,
            "lieu": p.lieu,
            "endroit": p.endroit,
            "ligne": _ligne(*debuts[p.paragraphe - 1], p),
        }
        for p in lire(texte)
    ]


def _ligne(premiere: int, bloc: str, proposition: Proposition) -> int:
    """The line of the words; where a line end cuts them, the first of the paragraph."""
    for rang, ligne in enumerate(bloc.split("\n")):
        if proposition.lu in " ".join(sans_balises(ligne).split()):
            return premiere + rang
    return premiere
