"""Walk through a tree of records, each with its path."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from calculator.decodage import joindre


def parcourir(valeur: Any, chemin: str = "") -> Iterator[tuple[str, Any]]:
    """Yield (path, record) for every record below `valeur`, itself included, in the order of its fields."""
    if is_dataclass(valeur) and not isinstance(valeur, type):
        yield chemin, valeur
        for champ in fields(valeur):
            yield from parcourir(getattr(valeur, champ.name), joindre(chemin, champ.name))
    elif isinstance(valeur, dict):
        for cle, v in valeur.items():
            yield from parcourir(v, joindre(chemin, cle))
    elif isinstance(valeur, list | tuple):
        for i, v in enumerate(valeur):
            yield from parcourir(v, f"{chemin}[{i}]")
