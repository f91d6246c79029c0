"""Published files as they were read when the site was made: plain Python would take seconds to read them again."""

from collections.abc import Iterator
from typing import Any

from calculator.decodage import joindre
from publisher.lecture import Document

Lu = tuple[Any, list[int]]
"""The data of a file, and the place of each key and item in order: lines from the one before, columns."""


def aplatir(document: Document) -> Lu:
    """A document without fault, as JSON can hold it."""
    assert list(document.places) == list(_chemins(document.donnees, ""))
    nombres, derniere = [], 0
    for ligne, colonne in document.places.values():
        nombres += [ligne - derniere, colonne]
        derniere = ligne
    return document.donnees, nombres


def relever(fichier: str, lu: Lu) -> Document:
    """The document that was flattened."""
    donnees, nombres = lu
    places, ligne = {}, 0
    for rang, chemin in enumerate(_chemins(donnees, "")):
        ligne += nombres[2 * rang]
        places[chemin] = (ligne, nombres[2 * rang + 1])
    return Document(fichier, donnees, places)


def _chemins(donnees: Any, chemin: str) -> Iterator[str]:
    """Every path, in the order in which a file is read."""
    yield chemin
    if isinstance(donnees, dict):
        for cle, valeur in donnees.items():
            yield from _chemins(valeur, joindre(chemin, cle))
    elif isinstance(donnees, list):
        for rang, valeur in enumerate(donnees):
            yield from _chemins(valeur, f"{chemin}[{rang}]")
