"""What comes out beside the pages: calendars, open data, news feeds, cards to embed, redirections."""

from pathlib import Path

from publisher.depot import charger
from publisher.sorties import actualites, adresses, agenda, donnees, integrer


def publish(root: Path, site: Path) -> None:
    """Write everything into `site`, from `root`/departments; pages are there already, names and policy come after."""
    depot = charger(root)
    for sortie in (agenda, donnees, actualites, integrer, adresses):
        sortie.ecrire(depot, site)
