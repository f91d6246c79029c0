"""The pages of a campaign as chapters of one document: the site's own Markdown, for paper."""

from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown

from publisher.campagne import Terme
from publisher.depot import Depot
from publisher.pages.cadre import base
from publisher.pages.departement import chapitres as noms
from publisher.pages.departement import contexte, page
from publisher.pages.gabarits import rendre
from publisher.pages.mise_en_forme import formes, mettre_en_forme

HORS_PAPIER = {"svg", "script", "button", "form", "input", "template", "dialog", "iframe", "img"}
"""What only a screen can use."""
CLASSES_HORS_PAPIER = {"etat", "headerlink", "agenda", "actions", "bouton"}
MOTS_HORS_PAPIER = {"dans le texte", "lire dans son contexte", "Tout le glossaire", "Les sigles de cette page"}
"""Words that only lead elsewhere on the site."""
EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "tables", "toc", "pymdownx.details"]
LIENS = ("http://", "https://", "mailto:", "tel:")


def chapitres(depot: Depot, slug: str, annee: str) -> Iterator[tuple[str, str]]:
    """(name, HTML) of each chapter: the pages, the contacts, and the acronyms that they use."""
    termes = dict[str, Terme]()
    for nom, markdown in _markdown(depot, slug, annee):
        texte, siens = mettre_en_forme(markdown, formes(depot.glossaire.termes))
        termes |= {terme.sigle: terme for terme in siens}
        yield nom, _html(texte)
    if termes:
        liste = rendre("sigles.md.j2", base(slug, annee), termes=[termes[sigle] for sigle in sorted(termes)])
        yield "sigles", _html(f"# Les sigles\n\n{liste}")


def _markdown(depot: Depot, slug: str, annee: str) -> Iterator[tuple[str, str]]:
    for nom in noms(depot.campagnes[slug, annee]):
        yield nom, page(depot, slug, annee, nom).markdown.partition("\n---\n")[2]
    contacts = depot.campagnes[slug, annee].contacts
    donnees = contexte(depot, slug, annee)
    liste = [] if contacts == "non_precise" else contacts
    yield "contacts", rendre("pdf/contacts.md.j2", base(slug, annee), **donnees, contacts=liste)


@cache
def _lecteur() -> Markdown:
    return Markdown(extensions=EXTENSIONS)


def _html(markdown: str) -> str:
    return _lecteur().reset().convert(markdown)


def pour_papier(chapitre: Element, nom: str) -> None:
    """Take out what a screen alone can use; anchors become those of this chapter, links of the site plain words."""
    for parent in list(chapitre.iter()):
        for enfant in list(parent):
            if _hors_papier(enfant):
                _oter(parent, enfant)
    for element in chapitre.iter():
        if "id" in element.attrib:
            element.set("id", f"{nom}-{element.get('id')}")
        cible = element.get("href", "")
        if element.tag == "a" and not cible.startswith(LIENS):
            element.tag = "span"
            element.attrib.pop("href", None)


def _hors_papier(element: Element) -> bool:
    nom = str(element.tag).rpartition("}")[2]
    if nom in HORS_PAPIER or CLASSES_HORS_PAPIER & set(element.get("class", "").split()):
        return True
    return nom in ("a", "summary") and "".join(element.itertext()).strip() in MOTS_HORS_PAPIER


def _oter(parent: Element, enfant: Element) -> None:
    """Remove an element, but not the words that follow it."""
    rang, suite = list(parent).index(enfant), enfant.tail or ""
    if rang:
        parent[rang - 1].tail = (parent[rang - 1].tail or "").removesuffix(" · ") + suite
    else:
        parent.text = (parent.text or "").removesuffix(" · ") + suite
    parent.remove(enfant)
