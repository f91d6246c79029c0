"""The forms of each campaign: the check, « Mon dossier », and the check that stands in a page of the Caf."""

from collections.abc import Iterator

from publisher.depot import Depot
from publisher.pages import dossier, verifier
from publisher.pages.cadre import dossier as adresse_dossier
from publisher.pages.cadre import verifier as adresse_verifier
from publisher.pages.page import Page
from publisher.pages.questions import poser


def pages(depot: Depot) -> Iterator[Page]:
    """The check and the dossier stand side by side: their questions, the same from both, are rendered once."""
    for slug, annee in depot.campagnes:
        url = adresse_verifier(depot, slug, annee)
        questions = poser(depot, slug, annee, url)
        yield verifier.page(depot, questions, url)
        yield dossier.page(depot, questions, adresse_dossier(depot, slug, annee))
    for departement in depot.couverts():
        url = f"{departement.slug}/integrer/verifier/"
        questions = poser(depot, departement.slug, depot.annees(departement.slug)[0], url)
        yield verifier.page(depot, questions, url, integre=True)
