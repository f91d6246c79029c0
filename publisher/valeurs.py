"""From the events of a YAML text to plain data, with the place of each value and what no editor should write."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.composer import ComposerError

from calculator.decodage import joindre

Place = tuple[int, int]
"""Line and column, from one."""

_ENTIER = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")
_CODE_NU = re.compile(r"0[0-9]+")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Signs that no text of ours needs: they break a feed, or make a reader see other words than those written."""
_MOTS = {"": None, "null": None, "~": None, "true": True, "false": False}


@dataclass(frozen=True)
class Constat:
    """Something wrong with the form of a text, where it stands, and what to write."""

    place: Place
    chemin: str
    constat: str
    remede: str


class Lecteur:
    """Reads the one document of a text; the depth of its events was bounded before."""

    def __init__(self, evenements: Iterable[Any]) -> None:
        self.suite = iter(evenements)
        self.places: dict[str, Place] = {}
        self.constats: list[Constat] = []
        self.ancres: dict[str, Any] = {}
        """What an alias may name: the event that it stands for."""

    def lire(self) -> tuple[bool, Any]:
        """Whether there is a document, and its data. Raises what yaml raises where there are two of them."""
        next(self.suite)
        debut = next(self.suite)
        if isinstance(debut, yaml.StreamEndEvent):
            return False, None
        donnees = self._valeur(next(self.suite), "")
        next(self.suite)
        autre = next(self.suite)
        if not isinstance(autre, yaml.StreamEndEvent):
            raise ComposerError("one document", debut.start_mark, "and another one", autre.start_mark)
        return True, donnees

    def _valeur(self, evenement: Any, chemin: str) -> Any:
        if type(evenement) is yaml.AliasEvent:
            place = _place(self._nomme(evenement))
            self.places.setdefault(chemin, place)
            self._noter(place, chemin, "un renvoi (&, *)", "écrire la valeur elle-même, à plat")
            return None
        place = _place(evenement)
        self.places.setdefault(chemin, place)
        if evenement.anchor is not None:
            self._ancrer(evenement)
        if type(evenement) is yaml.ScalarEvent:
            return self._scalaire(evenement, place, chemin)
        return (self._liste if type(evenement) is yaml.SequenceStartEvent else self._table)(chemin)

    def _liste(self, chemin: str) -> list[Any]:
        liste: list[Any] = []
        while type(evenement := next(self.suite)) is not yaml.SequenceEndEvent:
            liste.append(self._valeur(evenement, f"{chemin}[{len(liste)}]"))
        return liste

    def _table(self, chemin: str) -> dict[str, Any]:
        table: dict[str, Any] = {}
        while type(cle := next(self.suite)) is not yaml.MappingEndEvent:
            nommee = self._cle(cle)
            place = _place(nommee)
            if type(nommee) is not yaml.ScalarEvent:
                self._noter(place, chemin, "le nom d’un champ n’est pas un mot", "écrire « nom: valeur »")
                self._passer(next(self.suite))
                continue
            nom = str(nommee.value)
            ou = joindre(chemin, nom)
            if nom in table:
                self._noter(place, ou, "ce champ est écrit deux fois", "n’en garder qu’un")
            self.places[ou] = place
            table[nom] = self._valeur(next(self.suite), ou)
        return table

    def _cle(self, evenement: Any) -> Any:
        """The event that tells a key; what a key that is no word holds is left out."""
        if type(evenement) is yaml.ScalarEvent and evenement.anchor is None:
            return evenement
        if type(evenement) is yaml.AliasEvent:
            return self._nomme(evenement)
        self._passer(evenement)
        return evenement

    def _passer(self, evenement: Any) -> None:
        """Leave a value out, with all that it holds; aliases may name it still."""
        niveau = 0
        while True:
            if type(evenement) is yaml.AliasEvent:
                self._nomme(evenement)
            elif isinstance(evenement, yaml.NodeEvent) and evenement.anchor is not None:
                self._ancrer(evenement)
            niveau += isinstance(evenement, yaml.CollectionStartEvent) - isinstance(evenement, yaml.CollectionEndEvent)
            if niveau == 0:
                return
            evenement = next(self.suite)

    def _ancrer(self, evenement: Any) -> None:
        premier = self.ancres.setdefault(evenement.anchor, evenement)
        if premier is not evenement:
            raise ComposerError("an anchor", premier.start_mark, "and the same again", evenement.start_mark)

    def _nomme(self, renvoi: Any) -> Any:
        if renvoi.anchor not in self.ancres:
            raise ComposerError(None, None, "an alias of nothing", renvoi.start_mark)
        return self.ancres[renvoi.anchor]

    def _scalaire(self, evenement: Any, place: Place, chemin: str) -> Any:
        texte: str = evenement.value
        if not evenement.style and _CODE_NU.fullmatch(texte):
            self._noter(place, chemin, f"« {texte} » est écrit sans guillemets", f'écrire "{texte}"')
            return texte
        for signe in sorted(set(_INVISIBLE.findall(texte))):
            constat = f"un signe invisible (U+{ord(signe):04X})"
            self._noter(place, chemin, constat, "l’effacer, ou retaper le texte autour")
        return texte if evenement.style else _nu(texte)

    def _noter(self, place: Place, chemin: str, constat: str, remede: str) -> None:
        self.constats.append(Constat(place, chemin, constat, remede))


def _place(evenement: Any) -> Place:
    return evenement.start_mark.line + 1, evenement.start_mark.column + 1


def _nu(texte: str) -> Any:
    """What a word without quotes stands for."""
    if texte in _MOTS:
        return _MOTS[texte]
    if _ENTIER.fullmatch(texte) and len(texte) < 16:
        return int(texte)
    return float(texte) if _DECIMAL.fullmatch(texte) else texte
