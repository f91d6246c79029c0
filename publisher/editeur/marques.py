"""What a text marks « à revoir »: read from the text itself, so that a file that comes back tells it too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.campagnes.nouvelle import MARQUE
from publisher.editeur.pointeurs import pointeur
from publisher.lecture import analyser

_MARQUE = re.compile(rf"\s*(?:- )?# {MARQUE} (.+)")


@dataclass(frozen=True)
class Marque:
    """One thing that a person has to look at again: its line, its JSON pointer, the question."""

    ligne: int
    ou: str
    message: str


def marques(texte: str) -> Iterator[Marque]:
    """Each mark of a YAML text, in order; a mark speaks of what stands below it."""
    document = analyser(texte, "")
    chemins: dict[int, str] = {}
    for chemin, (numero, _) in document.places.items():
        if chemin and len(chemin) < len(chemins.get(numero, chemin + " ")):
            chemins[numero] = chemin
    lignes = texte.splitlines()
    for rang, ligne in enumerate(lignes):
        trouve = _MARQUE.fullmatch(ligne)
        if trouve:
            place = next((r for r in range(rang + 1, len(lignes)) if _dit(lignes[r])), rang)
            yield Marque(place + 1, pointeur(chemins.get(place + 1, ""), document.donnees), trouve[1])


def _dit(ligne: str) -> bool:
    return bool(ligne.strip()) and not ligne.lstrip().startswith("#")
