"""A card for another site's page: the state of a campaign, its dates and the way in, small and without menus."""

from pathlib import Path

from publisher.campagne import Campagne, Departement
from publisher.depot import Depot
from publisher.pages.cadre import verifier
from publisher.pages.dates import carte
from publisher.pages.etat import bande
from publisher.pages.gabarits import rendre
from publisher.pages.matiere import ordonnees

DATES = 4
"""A card shows so many, of those that have a day; the department's page has them all."""


def ecrire(depot: Depot, site: Path) -> None:
    """Write `site`/<slug>/integrer/index.html for each department."""
    for departement in depot.couverts():
        chemin = site / departement.slug / "integrer" / "index.html"
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_text(page(departement, depot.derniere(departement.slug), depot), "utf-8")


def page(departement: Departement, campagne: Campagne, depot: Depot) -> str:
    """The card of one department."""
    slug = departement.slug
    return rendre(
        "integrer.html.j2",
        f"{slug}/integrer/",
        departement=departement,
        campagne=campagne,
        bande=bande(campagne, depot),
        cartes=[une for e in ordonnees(campagne.dates) if (une := carte(e, depot)).fin][:DATES],
        verifier=verifier(depot, slug, campagne.campagne),
    )
