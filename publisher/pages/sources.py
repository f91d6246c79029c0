"""The source texts as pages: their exact words, an anchor on each paragraph."""

from collections.abc import Iterator

from publisher.depot import Depot
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
            "fil": [{"titre": departement.nom, "url": f"{slug}/"}],
            "pied": f"Texte de la campagne {source.campagne}, tel que nous l’avons reçu",
            "hide": ["toc"],
        }
        corps = rendre("source.md.j2", url, source=source, departement=departement, blocs=blocs(depot.textes[cle]))
        yield composer(url, entete, corps, verbatim=True)
