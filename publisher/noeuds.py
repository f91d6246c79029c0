"""The nodes of a YAML text, each with its place: depth and aliases are bounded before anything is built."""

from collections.abc import Iterator
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


class Exces(ValueError):
    """A text goes below PROFONDEUR_MAX levels or above RENVOIS_MAX aliases."""

    def __init__(self, constat: str, place: Any) -> None:
        super().__init__(constat)
        self.place = place


@lru_cache(2)
def composer(texte: str) -> Any:
    """The nodes of a YAML text, each with its place; None: it holds nothing. Kept: who changes a text reads it again.

    Raises Exces before anything is built, which would exhaust the stack, and what yaml raises.
    """
    evenements = _mesurer(texte)
    if Chargeur is yaml.SafeLoader:
        return _Rejeu([*evenements]).get_single_node()
    for _ in evenements:
        pass
    return yaml.compose(texte, Loader=Chargeur)


def _mesurer(texte: str) -> Iterator[Any]:
    """What yaml reads, one by one, as long as it is within bounds; aliases multiply what they name."""
    niveau = renvois = 0
    for evenement in yaml.parse(texte, Loader=Chargeur):
        niveau += isinstance(evenement, yaml.CollectionStartEvent) - isinstance(evenement, yaml.CollectionEndEvent)
        renvois += isinstance(evenement, yaml.AliasEvent)
        if niveau > PROFONDEUR_MAX:
            raise Exces("trop de niveaux emboîtés", evenement.start_mark)
        if renvois > RENVOIS_MAX:
            raise Exces(f"plus de {RENVOIS_MAX} renvois (&, *)", evenement.start_mark)
        yield evenement


class _Rejeu(Composer, Resolver):
    """Nodes from events that were read already: in plain Python, reading takes nearly all of the time."""

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
