"""The dossiers on a reader's device: what they are, and the way to a new one; the device lists its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.campagne import Departement
from publisher.depot import Depot
from publisher.pages.cadre import dossier
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer

URL = "mon-dossier/"


@dataclass(frozen=True)
class Entree:
    """The page « Mon dossier » of one campaign."""

    fiche: Departement
    annee: str
    url: str
    derniere: bool
    """Of its department: a new dossier is for this one."""


def pages(depot: Depot) -> Iterator[Page]:
    """The one page."""
    entrees = [
        Entree(depot.departements[slug], annee, dossier(depot, slug, annee), derniere=annee == depot.annees(slug)[0])
        for slug, annee in depot.campagnes
    ]
    yield composer(
        URL,
        {
            "title": "Mes dossiers",
            "description": "Les dossiers de Clas gardés sur votre appareil : les ouvrir, les copier, les effacer.",
            "hide": ["toc"],
            "scripts": ["client/dossier/mes-dossiers.js"],
            "styles": ["styles/formulaires.css"],
        },
        rendre("mes_dossiers.md.j2", URL, entrees=sorted(entrees, key=lambda e: (e.fiche.code, e.annee))),
        sigles=False,
    )
