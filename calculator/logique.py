"""Three-valued logic: true, false, or None where the dossier does not tell."""

from collections.abc import Iterable


def tous(valeurs: Iterable[bool | None]) -> bool | None:
    """True when all are; false as soon as one is; else unknown."""
    vues = list(valeurs)
    if False in vues:
        return False
    return None if None in vues else True


def au_moins_un(valeurs: Iterable[bool | None]) -> bool | None:
    """True as soon as one is; false when all are; else unknown."""
    vues = list(valeurs)
    if True in vues:
        return True
    return None if None in vues else False
