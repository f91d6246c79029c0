"""Find a quote in its source, whatever the white space, the markup and the apostrophes of either."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate

_BALISE = re.compile(r"</?(?!https?:)[a-zA-Z][^<>]*>")
_SIGNET = re.compile(r"\[bookmark:[^\]]*\]")
_PUCE = re.compile(r"(?m)^[ \t]*(?:[-•·→➔☑]|->)[ \t]+")
_EMPHASE = re.compile(r"[*#]")
_CASE = re.compile(r"\|_\||[|\t]")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200b": None})


def sans_balises(texte: str) -> str:
    """The text without tags, bookmarks and bullets: what is left are its words and their emphasis."""
    return _PUCE.sub(" ", _SIGNET.sub(" ", _BALISE.sub("", texte)))


@lru_cache(20_000)
def replier(texte: str) -> str:
    """Fold what a quote need not keep: tags, emphasis, bullets, white space, the kind of apostrophe."""
    texte = _EMPHASE.sub("", _CASE.sub(" ", sans_balises(texte).translate(_APOSTROPHES)))
    return " ".join(texte.split())


@cache
def paragraphes(texte: str) -> tuple[str, ...]:
    """The blocks of a source text, cut at blank lines and where a page ends (a form feed).

    The n-th one has the anchor `p<n>` on the page of the source (from 1).
    """
    return tuple(bloc.strip("\n") for bloc in re.split(r"\f|\n[ \t]*(?:\n[ \t]*)+", texte) if bloc.strip())


def numerotes(texte: str, fin: str) -> Iterator[tuple[int, str]]:
    """Each paragraph with the number, from 1, of the line or page on which it begins: the sign `fin` ends each."""
    depuis, numero = 0, 1
    for bloc in paragraphes(texte):
        debut = texte.index(bloc, depuis)
        numero += texte.count(fin, depuis, debut)
        yield numero, bloc
        numero += bloc.count(fin)
        depuis = debut + len(bloc)


@cache
def _plie(texte: str) -> tuple[str, tuple[int, ...]]:
    """The whole text folded, with the place at which each paragraph begins."""
    morceaux, debuts, longueur = [], [], 0
    for bloc in paragraphes(texte):
        plie = replier(bloc)
        debuts.append(longueur)
        morceaux.append(plie)
        longueur += len(plie) + 1
    return " ".join(morceaux), tuple(debuts)


@lru_cache(20_000)
def chercher(extrait: str, texte: str) -> tuple[int, int] | None:
    """Place of the quote in the folded text (start, end), or None."""
    plie = replier(extrait)
    debut = _plie(texte)[0].find(plie)
    return (debut, debut + len(plie)) if plie and debut >= 0 else None


def situer(extrait: str, texte: str) -> int | None:
    """Index (from 0) of the paragraph in which the quote begins; None when the source does not say this."""
    place = chercher(extrait, texte)
    return bisect_right(_plie(texte)[1], place[0]) - 1 if place else None


def premier_mot(extrait: str, texte: str) -> int | None:
    """Rank (from 0) of the word in which the quote begins, among those of the source."""
    paragraphe, place = situer(extrait, texte), chercher(extrait, texte)
    if paragraphe is None or place is None:
        return None
    plie, debuts = _plie(texte)
    return _mots_avant(texte)[paragraphe] + plie.count(" ", debuts[paragraphe], place[0])


@cache
def _mots_avant(texte: str) -> tuple[int, ...]:
    """How many words stand before each paragraph."""
    return tuple(accumulate((len(replier(bloc).split()) for bloc in paragraphes(texte)), initial=0))


def restes(texte: str, extraits: list[str]) -> list[tuple[int, str, float]]:
    """Paragraphs that the quotes do not carry whole: (index, folded text, share of its characters left out)."""
    plie, debuts = _plie(texte)
    couvert = bytearray(len(plie))
    for extrait in extraits:
        cherche = replier(extrait)
        depuis = plie.find(cherche)
        while cherche and depuis >= 0:
            couvert[depuis : depuis + len(cherche)] = b"\x01" * len(cherche)
            depuis = plie.find(cherche, depuis + 1)
    trouves = []
    for i, bloc in enumerate(paragraphes(texte)):
        contenu = replier(bloc)
        signes = [p for p in range(debuts[i], debuts[i] + len(contenu)) if plie[p].isalnum()]
        manque = sum(not couvert[p] for p in signes)
        if manque:
            trouves.append((i, contenu, manque / len(signes)))
    return trouves
