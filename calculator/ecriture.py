"""From the records of this package to plain data (JSON): the way back of `decodage`."""

from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any


def en_donnees(valeur: Any) -> Any:
    """A record as plain data that its decoder reads back; what is at its default value is left out."""
    if is_dataclass(valeur) and not isinstance(valeur, type):
        return {
            champ.name: en_donnees(getattr(valeur, champ.name))
            for champ in fields(valeur)
            if champ.name in ("nature", "format") or not _au_defaut(champ, getattr(valeur, champ.name))
        }
    if isinstance(valeur, dict):
        return {cle: en_donnees(v) for cle, v in valeur.items()}
    if isinstance(valeur, list | tuple):
        return [en_donnees(v) for v in valeur]
    return str(valeur) if isinstance(valeur, Decimal | date) else valeur


def _au_defaut(champ: Field[Any], valeur: object) -> bool:
    if champ.default is not MISSING:
        return bool(valeur == champ.default)
    return champ.default_factory is not MISSING and bool(valeur == champ.default_factory())
