"""Dossiers of other formats: an older one is brought to ours step by step, a newer one is refused with its reason."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from calculator.decodage import DonneesInvalides, Erreur

Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: dict[str, Migration] = {}
"""Old format → what makes of it the next one (its `format` included), keeping every answer. None is older yet."""

_FORME = re.compile(r"dossier-clas/([1-9][0-9]{0,5})")


def migrer(donnees: dict[str, Any], format_: str, migrations: Mapping[str, Migration] = MIGRATIONS) -> dict[str, Any]:
    """Plain `donnees` in the format `format_`; those that are no dossier at all come back as they are.

    Raises DonneesInvalides for a dossier of a later format.
    """
    lu = donnees.get("format")
    if isinstance(lu, str) and _version(lu) > _version(format_):
        constat = f"« {lu} » vient d’une version plus récente de cet outil, qui lit « {format_} »"
        remede = f"mettre l’outil à jour (recharger la page), puis ouvrir ce fichier à nouveau, ou écrire {format_}"
        raise DonneesInvalides([Erreur("format", constat, remede)])
    while isinstance(lu, str) and lu in migrations:
        donnees = migrations[lu](donnees)
        lu = donnees["format"]
    return donnees


def _version(nom: str) -> int:
    forme = _FORME.fullmatch(nom)
    return int(forme[1]) if forme else 0
