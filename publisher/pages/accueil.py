"""The home page and the list of départements: where a reader says whose rules to read."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from calculator.echeances import chronologie
from publisher.campagne import Departement
from publisher.depot import Depot
from publisher.pages.carte import CREDIT, PROJECTION, carte
from publisher.pages.dates import utc
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer

PEU = 12
"""As many departments at most stand on the home page itself; more are a link away, where the map is."""


@dataclass(frozen=True)
class Couvert:
    """A département with a campaign."""

    fiche: Departement
    annee: str
    chronologie: str
    """JSON, as in the band of its page."""


def pages(depot: Depot) -> Iterator[Page]:
    """Home, then the full list."""
    couverts = [_couvert(d, depot) for d in depot.couverts()]
    connus = {c.fiche.slug for c in couverts}
    absents = [d for d in depot.liste.departements if d.slug not in connus]
    contexte = {"couverts": couverts, "absents": absents, "total": len(depot.liste.departements), "liste": depot.liste}
    yield composer(
        "",
        {
            "title": "Quelles sont les règles du Clas chez vous ?",
            "description": "Les règles, les dates et les contacts de votre Caf, et la vérification de votre projet.",
            "hide": ["toc"],
            "scripts": ["client/site/accueil.js"],
        },
        rendre("accueil.md.j2", "", **contexte, ailleurs=True, peu=PEU),
        sigles=False,
    )
    url = "departements/"
    yield composer(
        url,
        {
            "title": "Quels départements sont couverts ?",
            "description": "Les départements dont les règles du Clas sont ici, et ceux qui n’y sont pas encore.",
            "hide": ["toc"],
            "scripts": ["client/site/accueil.js", "client/site/pres_de_moi.js"],
        },
        rendre(
            "departements.md.j2",
            url,
            **contexte,
            ailleurs=False,
            carte=carte(),
            projection=PROJECTION,
            credit=CREDIT,
            codes={c.fiche.code for c in couverts},
        ),
        sigles=False,
    )


def _couvert(departement: Departement, depot: Depot) -> Couvert:
    campagne = depot.derniere(departement.slug)
    suite = [[moment and utc(moment), etat] for moment, etat in chronologie(campagne.dates)]
    return Couvert(departement, campagne.campagne, json.dumps(suite))
