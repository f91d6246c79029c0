"""The page where an agent of a Caf reads the dossiers that holders sent her: on her device only."""

from collections.abc import Iterator

from publisher.depot import Depot
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer

URL = "publier/lire/"


def pages(depot: Depot) -> Iterator[Page]:  # noqa: ARG001 (every module of pages is asked alike)
    """The one page, for every campaign: the rules of each come with the dossier that is opened."""
    yield composer(
        URL,
        {
            "title": "Lire un dossier reçu",
            "description": "Pour les Caf : ouvrir le dossier d’un porteur, voir le même avis que lui, et lui répondre.",
            "hide": ["toc"],
            "fil": [{"titre": "Publier une campagne", "url": "publier/"}],
            "scripts": ["client/lire/index.js"],
            "styles": ["styles/formulaires.css"],
        },
        rendre("publier_lire.md.j2", URL),
        sigles=False,
    )
