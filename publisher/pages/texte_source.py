"""A source text as its page shows it, and where a quote stands there."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from publisher.extraits import paragraphes, premier_mot, replier, situer

_GARDE = "\ue000"
"""Stands for ’ while the text is folded, so that the page keeps the source's own apostrophes."""
_PUCE = re.compile(r"\s*(?:[-•·→➔☑*]|->)\s")


@dataclass(frozen=True)
class Bloc:
    """One paragraph of the source: its anchor, and its lines as (kind, cells)."""

    ancre: str
    lignes: tuple[tuple[str, tuple[str, ...]], ...]


@lru_cache(20_000)
def nettoyer(texte: str) -> str:
    """`texte` without markup and line breaks, its words and signs as they are."""
    return replier(texte.replace("’", _GARDE)).replace(_GARDE, "’")


@cache
def blocs(texte: str) -> tuple[Bloc, ...]:
    """The whole source, paragraph by paragraph; a line is a « ligne », a « puce » or a « rangee » of cells."""
    return tuple(
        Bloc(ancre=f"p{rang}", lignes=tuple(filter(None, map(_ligne, bloc.splitlines()))))
        for rang, bloc in enumerate(paragraphes(texte), 1)
    )


def _ligne(brute: str) -> tuple[str, tuple[str, ...]] | None:
    if _PUCE.match(brute):
        return "puce", (nettoyer(brute),)
    cellules = tuple(nettoyer(cellule) for cellule in brute.strip().split("\t"))
    if not any(signe.isalnum() for cellule in cellules for signe in cellule):
        return None
    return ("rangee" if len(cellules) > 1 else "ligne"), cellules


@cache
def _mots(texte: str) -> tuple[str, ...]:
    return tuple(mot for bloc in paragraphes(texte) for mot in nettoyer(bloc).split())


@cache
def place(extrait: str, texte: str) -> tuple[str, str] | None:
    """Anchor of the paragraph where `extrait` begins, and its whole words as the source's page shows them."""
    rang, premier = situer(extrait, texte), premier_mot(extrait, texte)
    if rang is None or premier is None:
        return None
    dernier = premier + replier(extrait).count(" ")
    return f"p{rang + 1}", " ".join(_mots(texte)[premier : dernier + 1])
