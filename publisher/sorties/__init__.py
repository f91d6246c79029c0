"""What comes out beside the pages: calendars, open data, news feeds, cards to embed, redirections."""

from importlib import import_module
from pathlib import Path

from publisher.depot import charger

SORTIES = ("agenda", "donnees", "actualites", "integrer", "adresses")
"""Modules that write something; imported only then, since pages name what is beside them."""


def publish(root: Path, site: Path) -> None:
    """Write everything into `site`, from `root`/departments; pages are there already, names and policy come after."""
    depot = charger(root)
    for sortie in SORTIES:
        import_module(f"publisher.sorties.{sortie}").ecrire(depot, site)
