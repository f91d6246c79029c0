"""The source texts as pages: their exact words, an anchor on each paragraph."""

from collections.abc import Iterator

from publisher.depot import Depot
from publisher.pages.cadre import base, cadre
from publisher.pages.citations import page_de
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer
from publisher.pages.texte_source import blocs


def pages(depot: Depot) -> Iterator[Page]:
    """One page for each document."""
    for cle, source in depot.sources.items():
        slug, url = cle.partition("/")[0], page_de(cle)
        departement = depot.departements[slug]
        entete = {
            "title": f"{source.titre_court}, {source.editeur}",
            "description": f"Le texte entier du document « {source.titre} », paragraphe par paragraphe.",
            **_cadre(depot, slug, source.campagne, url),
            "pied": f"Texte de la campagne {source.campagne}, tel que nous l’avons reçu",
            "hide": ["toc"],
        }
        corps = rendre(
            "source.md.j2",
            url,
            base=_base(depot, slug, source.campagne),
            source=source,
            departement=departement,
            blocs=blocs(depot.textes[cle]),
        )
        yield composer(url, entete, corps, verbatim=True)


def _cadre(depot: Depot, slug: str, annee: str, url: str) -> dict[str, object]:
    """The frame of the campaign that this document belongs to, where we have it."""
    if (slug, annee) in depot.campagnes:
        return cadre(depot, slug, annee, url)
    return {"fil": [{"titre": depot.departements[slug].nom, "url": f"{slug}/"}]}


def _base(depot: Depot, slug: str, annee: str) -> str:
    return base(slug, annee) if (slug, annee) in depot.campagnes else f"{slug}/"
