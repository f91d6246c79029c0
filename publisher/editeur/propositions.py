"""What a document proposes, as the editor shows it: with its line in the text that stands beside the form."""

from collections.abc import Iterator
from typing import Any

from publisher.extraits import paragraphes, sans_balises
from publisher.lire.propositions import NOMS, Proposition
from publisher.lire.propositions import proposer as lire


def proposer(texte: str) -> list[dict[str, Any]]:
    """What the text holds, in its order: kind, value as our data write it (None: not whole), quote, line."""
    debuts = list(_debuts(texte))
    return [
        {
            "nature": p.genre,
            "nom": NOMS[p.genre],
            "valeur": p.valeur,
            "lu": p.lu,
            "extrait": p.extrait,
            "lieu": p.lieu,
            "ligne": _ligne(*debuts[p.paragraphe - 1], p),
        }
        for p in lire(texte)
    ]


def _debuts(texte: str) -> Iterator[tuple[int, str]]:
    """Each paragraph with the line, from 1, on which it begins."""
    depuis, ligne = 0, 1
    for bloc in paragraphes(texte):
        debut = texte.index(bloc, depuis)
        ligne += texte.count("\n", depuis, debut)
        depuis = debut
        yield ligne, bloc


def _ligne(premiere: int, bloc: str, proposition: Proposition) -> int:
    """The line of the words; where a line end cuts them, the first of the paragraph."""
    for rang, ligne in enumerate(bloc.split("\n")):
        if proposition.lu in " ".join(sans_balises(ligne).split()):
            return premiere + rang
    return premiere
