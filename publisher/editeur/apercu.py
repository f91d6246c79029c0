"""The pages of a campaign as they will be: the site's own templates, Markdown and mending, without its frame."""

import json
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from jinja2 import TemplateError
from markdown import Markdown

from publisher.caf import caf
from publisher.depot import NATIONAL, Depot, sans_personnes
from publisher.editeur.debut import nommer
from publisher.errors import Mendable
from publisher.finish.page import mend
from publisher.pages import finir
from publisher.pages.cadre import base
from publisher.pages.departement import ESSENTIEL, TITRES, chapitres, essentiel, page
from publisher.pages.page import Page
from publisher.typographie import espaces

ATTEND = "<p>Cette page ne peut pas encore être montrée\u202f: corrigez d’abord les erreurs signalées.</p>"
FAUTES = (ArithmeticError, AttributeError, LookupError, TemplateError, TypeError, ValueError)
"""What templates meet in a campaign that has errors: a source that is not there, an amount that is none."""


def apercu(depot: Depot, slug: str, annee: str, extensions: list[Any]) -> Iterator[dict[str, str]]:
    """Title, address and HTML of each page. Raises Mendable where the campaign cannot be read at all."""
    fiche = nommer(depot, slug)
    if (slug, annee) not in depot.campagnes or not all(hasattr(depot, attribut) for attribut in NATIONAL):
        raise Mendable("la campagne ne se lit pas encore ; corriger d’abord les erreurs de forme")
    if depot.publication.contacts == "roles":
        depot = sans_personnes(depot)
    markdown = lecteur(json.dumps(extensions))
    for nom in ("", *chapitres(depot.campagnes[slug, annee])):
        adresse = f"{base(slug, annee)}{nom}/" if nom else base(slug, annee)
        titre = TITRES[nom] if nom else ESSENTIEL
        try:
            faite = page(depot, slug, annee, nom) if nom else essentiel(depot, slug, annee, adresse)
            html = _html(finir(faite, depot), markdown)
        except FAUTES:
            html = ATTEND
        yield {"titre": espaces(titre.format(caf=caf(fiche))), "adresse": adresse, "html": html}


def _html(finie: Page, markdown: Markdown) -> str:
    return mend(markdown.reset().convert(finie.markdown.partition("\n---\n")[2]))


@cache
def lecteur(extensions: str) -> Markdown:
    """Made from what mkdocs.yml says: a name, or a name with its options."""
    noms = [e if isinstance(e, dict) else {e: {}} for e in json.loads(extensions)]
    return Markdown(extensions=[_extension(nom, options) for e in noms for nom, options in e.items()])


def _extension(nom: str, options: dict[str, Any]) -> Any:
    return import_module(nom if "." in nom else f"markdown.extensions.{nom}").makeExtension(**options)
