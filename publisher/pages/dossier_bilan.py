"""What the steps AFAS, SPHINX and bilan of « Mon dossier » show of one campaign."""

from functools import lru_cache
from typing import Any

from publisher.caf import caf
from publisher.depot import Depot
from publisher.pages.cadre import a_la_page, base
from publisher.pages.citations import Citations
from publisher.pages.dates import nom_plateforme
from publisher.pages.matiere import DONNEES
from publisher.pages.questionnaires import Questionnaire, questionnaire

SPHINX = "guides/sphinx.json"
"""Address of the questionnaire as the browser reads it: the same for all departments."""
PREFIXE = "sphinx_"


@lru_cache(1)
def sphinx(depot: Depot) -> Questionnaire:
    """The national qualitative questionnaire, in the edition that was published."""
    return questionnaire(depot.sphinx.formulaire, PREFIXE)


def formulaire(depot: Depot, slug: str, annee: str) -> Questionnaire | None:
    """The department's own form of bilan; None where its documents publish none."""
    propre = depot.campagnes[slug, annee].formulaire
    return questionnaire(propre) if propre else None


def adresse(slug: str, annee: str) -> str:
    """Address of the department's form as the browser reads it."""
    return f"{base(slug, annee)}bilan.json"


def rendre_compte(depot: Depot, slug: str, annee: str) -> dict[str, Any]:
    """What the templates of the three steps may name."""
    return {
        **DONNEES["bilan"](depot, slug, annee),
        "formulaire": formulaire(depot, slug, annee),
        "formulaire_json": adresse(slug, annee),
        "sphinx": sphinx(depot),
        "sphinx_json": SPHINX,
        "sphinx_ici": any(e.plateforme == "sphinx" for e in depot.campagnes[slug, annee].etapes),
        "caf": caf(depot.departements[slug]),
        "donnees": depot.afas.donnees,
        "page": f"{base(slug, annee)}bilan/" if a_la_page(depot.campagnes[slug, annee], "bilan") else None,
        "renvois": Citations(depot).toutes,
        "plateforme": lambda identifiant: nom_plateforme(depot, identifiant),
    }
