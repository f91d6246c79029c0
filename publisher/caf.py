"""Who pays in a département: the name that every page, file and command gives it."""

from publisher.campagne import Departement


def caf(departement: Departement) -> str:
    """« Caf de la Drôme »; in Mayotte, its own fund. A feminine name, to be read after « la », « à la », « de la »."""
    return departement.caf or f"Caf {departement.article}"
