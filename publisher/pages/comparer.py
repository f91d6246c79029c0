"""All departments side by side, rule by rule."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.depot import Depot
from publisher.pages import vues
from publisher.pages.dates import quand
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer
from publisher.typographie import capitale

URL = "comparer/"


@dataclass(frozen=True)
class Ligne:
    """One rule in every department; None: it asks nothing of the kind."""

    libelle: str
    cellules: list[vues.RegleVue | None]

    @property
    def change(self) -> bool:
        """Tell whether some department differs."""
        return any(c is None or c.regle.origine == "locale" for c in self.cellules)


def pages(depot: Depot) -> Iterator[Page]:
    """The one page."""
    couverts = depot.couverts()
    campagnes = [depot.derniere(d.slug) for d in couverts]
    depots = [[capitale(quand(e)) for e in c.dates if e.etape == "depot"] for c in campagnes]
    toutes = lignes(depot)
    groupes = [
        ("Ce qui change", [ligne for ligne in toutes if ligne.change]),
        ("Partout pareil", [ligne for ligne in toutes if not ligne.change]),
    ]
    corps = rendre("comparer.md.j2", URL, couverts=couverts, campagnes=campagnes, depots=depots, groupes=groupes)
    entete = {
        "title": "Qu’est-ce qui change d’un département à l’autre ?",
        "description": "Les règles du Clas côte à côte, département par département, avec les mots de chaque Caf.",
        "hide": ["toc"],
        "pied": "Règles de la dernière campagne connue de chaque département",
    }
    yield composer(URL, entete, corps)


def lignes(depot: Depot) -> list[Ligne]:
    """Every rule that some department has: national ones first, in their order."""
    colonnes = []
    for departement in depot.couverts():
        regles = vues.applicables(depot, departement.slug, depot.annees(departement.slug)[0])
        colonnes.append({r.id: r for r in regles})
    noms = {r.id: r.libelle for r in depot.regles_nationales.regles}
    for colonne in colonnes:
        for identifiant, regle in colonne.items():
            noms.setdefault(identifiant, regle.libelle)
    return [
        Ligne(libelle, [vues.vue(c[identifiant], depot) if identifiant in c else None for c in colonnes])
        for identifiant, libelle in noms.items()
    ]
