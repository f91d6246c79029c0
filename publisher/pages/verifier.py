"""The page that checks a project: a form made from the rules of one campaign, readable and printable as it stands."""

from publisher.caf import caf
from publisher.depot import Depot
from publisher.pages.cadre import avertir, cadre, dossier
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer
from publisher.pages.questions import Questions


def page(depot: Depot, questions: Questions, url: str, *, integre: bool = False) -> Page:
    """The check of one campaign; `integre`: to stand in a page of the Caf."""
    slug, annee = questions.slug, questions.annee
    organisme = caf(depot.departements[slug])
    titre = f"Mon projet respecte-t-il les règles de la {organisme} ?"
    suite = None if integre else dossier(depot, slug, annee)
    corps = rendre("verifier.md.j2", url, titre=titre, suite=suite, communs=questions.rendus, **questions.matiere)
    entete = {
        "title": "Vérifier mon projet",
        "description": f"Vérifiez votre projet sur votre appareil : règles de la {organisme}, campagne {annee}.",
        "hide": ["toc"],
        **cadre(depot, slug, annee, url),
        "scripts": ["client/verifier/index.js"],
        "styles": ["styles/formulaires.css"],
        "integre": integre,
    }
    return composer(url, entete, avertir(depot, depot.campagnes[slug, annee], corps))
