"""The events and the nodes of a YAML text, each with its place: depth and aliases are bounded while it is read."""

from functools import lru_cache
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.resolver import Resolver

PROFONDEUR_MAX = 30
RENVOIS_MAX = 20
"""Aliases that are told one by one; beyond, the file is not read at all."""
Chargeur: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The C one reads the same, faster; the browser has none."""
_NIVEAUX = {
    yaml.MappingStartEvent: 1,
    yaml.SequenceStartEvent: 1,
    yaml.MappingEndEvent: -1,
    yaml.SequenceEndEvent: -1,
}


class Exces(ValueError):
    """A text goes below PROFONDEUR_MAX levels or above RENVOIS_MAX aliases."""

    def __init__(self, constat: str, place: Any) -> None:
        super().__init__(constat)
        self.place = place


@lru_cache(2)
def evenements(texte: str) -> list[Any]:
    """What yaml reads in a text, one by one; kept: who changes a text reads it again.

    Raises Exces before anything is built, which would exhaust the stack, and what yaml raises.
    """
    lus, niveau, renvois = list[Any](), 0, 0
    chargeur = Chargeur(texte)
    while chargeur.check_event():
        evenement = chargeur.get_event()
        niveau += _NIVEAUX.get(type(evenement), 0)
        renvois += type(evenement) is yaml.AliasEvent
        if niveau > PROFONDEUR_MAX:
            raise Exces("trop de niveaux emboîtés", evenement.start_mark)
        if renvois > RENVOIS_MAX:
            raise Exces(f"plus de {RENVOIS_MAX} renvois (&, *)", evenement.start_mark)
        lus.append(evenement)
    return lus


def composer(texte: str) -> Any:
    """The nodes of a YAML text, each with its place; None: it holds nothing. Raises as `evenements` does."""
    return _Rejeu(evenements(texte)).get_single_node()


class _Rejeu(Composer, Resolver):
    """Nodes from events that were read already."""

    def __init__(self, evenements: list[Any]) -> None:
        Composer.__init__(self)
        Resolver.__init__(self)
        self.suite = evenements[::-1]

    def check_event(self, *choix: type) -> bool:
        """Tell whether the next event is one of these kinds."""
        return not choix or isinstance(self.suite[-1], choix)

    def peek_event(self) -> Any:
        """The next event, which stays."""
        return self.suite[-1]

    def get_event(self) -> Any:
        """The next event."""
        return self.suite.pop()
