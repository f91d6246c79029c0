"""The page of the open data: what there is to fetch, a dictionary made from the schemas, an example that is run."""

from collections.abc import Iterator
from pathlib import Path

from publisher.depot import Depot
from publisher.pages.gabarits import DOSSIER, rendre
from publisher.pages.page import Page, composer
from publisher.sorties.donnees import exporter, version
from publisher.sorties.donnees.modele import TABLES
from publisher.sorties.donnees.schemas import colonnes

URL = "donnees/"
EXEMPLE: Path = DOSSIER / "donnees_exemple.py"


def pages(depot: Depot) -> Iterator[Page]:
    """The one page; it does not grow with the departments."""
    corps = rendre(
        "donnees.md.j2",
        URL,
        version=version(exporter(depot)),
        tables=[(nom, titre, colonnes(nom)) for nom, (_, titre) in TABLES.items()],
        exemple=EXEMPLE.read_text("utf-8"),
    )
    entete = {
        "title": "Quelles données sont ouvertes ?",
        "description": "Règles, dates, montants et contacts du Clas en JSON et en CSV, avec leur dictionnaire.",
        "fil": [],
    }
    yield composer(URL, entete, corps)
