"""Walk through a tree of records, each with its path."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from calculator.decodage import joindre

FEUILLES = frozenset({str, int, bool, float, type(None), date, Decimal})
"""Types of values that hold no record: most of a tree."""


def parcourir(valeur: object, chemin: str = "") -> Iterator[tuple[str, Any]]:
    """Yield (path, record) for every record below `valeur`, itself included, in the order of its fields."""
    noms = _champs(type(valeur))  # type: ignore[arg-type]
    if noms is not None:
        yield chemin, valeur
        for nom in noms:
            dessous = getattr(valeur, nom)
            if type(dessous) not in FEUILLES:
                yield from parcourir(dessous, joindre(chemin, nom))
    elif isinstance(valeur, dict):
        for cle, v in valeur.items():
            yield from parcourir(v, joindre(chemin, cle))
    elif isinstance(valeur, list | tuple):
        for i, v in enumerate(valeur):
            yield from parcourir(v, f"{chemin}[{i}]")


@cache
def _champs(type_: type) -> tuple[str, ...] | None:
    """The fields of a type of records."""
    return tuple(champ.name for champ in fields(type_)) if is_dataclass(type_) else None
