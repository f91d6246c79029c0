"""What changes this year: one page for each campaign that another one of its department came before."""

from collections.abc import Iterator

from publisher.caf import caf
from publisher.campagnes.differences import comparer
from publisher.campagnes.reprises import annee_reprise
from publisher.depot import Depot
from publisher.pages.cadre import avertir, base, cadre, precedente
from publisher.pages.citations import Citations
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer

MOTS = {"ajoute": "nouveau", "retire": "n’y est plus", "change": "change"}


def pages(depot: Depot) -> Iterator[Page]:
    """Every such page."""
    for slug, annee in depot.campagnes:
        avant = precedente(depot, slug, annee)
        if avant:
            yield page(depot, slug, avant, annee)


def page(depot: Depot, slug: str, avant: str, annee: str) -> Page:
    """What differs in `annee` from the campaign `avant`."""
    campagne, url = depot.campagnes[slug, annee], f"{base(slug, annee)}changements/"
    comparaison = comparer(depot, (slug, avant), (slug, annee))
    corps = rendre(
        "departement/changements.md.j2",
        url,
        departement=depot.departements[slug],
        avant=avant,
        annee=annee,
        comparaison=comparaison,
        natures=MOTS,
        renvois=Citations(depot).toutes,
        a_confirmer=lambda fiche: annee_reprise(depot, campagne, fiche.citations),
    )
    entete = {
        "title": f"Qu’est-ce qui change en {annee} ?",
        "description": f"{caf(depot.departements[slug])} : ce qui change entre {avant} et {annee}, point par point.",
        **cadre(depot, slug, annee, url),
    }
    return composer(url, entete, avertir(depot, campagne, corps))
