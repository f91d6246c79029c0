"""The map of the site: every page once, by what it is about. It is made from the pages themselves."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import yaml
from yaml import CSafeLoader

from publisher.depot import Depot
from publisher.pages.accueil import PEU
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer

URL = "plan-du-site/"
TITRE = "Plan du site"
GROUPES = {
    "departements": "Les départements",
    "suis-je-concerne": "Votre projet",
    "mon-dossier": "Votre projet",
    "guides": "Les guides",
    "comparer": "Les départements",
    "donnees": "Reprendre ces informations",
    "aide": "L’aide",
    "mettre-en-ligne": "L’aide",
    "hors-ligne": "L’aide",
    "publier": "Pour les Caf",
}
"""First word of an address → its group; other words are of the site itself, or a department's."""
SITE = "Le site"
_ANNEE = re.compile(r"/(\d{4}-\d{4})/")
_ENTETE = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)


@dataclass
class Groupe:
    """A heading and what stands under it: (title, address)."""

    titre: str
    liens: list[tuple[str, str]] = field(default_factory=list)


def sans_corps(page: Page) -> Page:
    """What the map needs of a page: the texts of all together are what a build would hold most of."""
    lu = _ENTETE.match(page.markdown)
    return replace(page, markdown=lu[0] if lu else "")


def page(vues: Iterable[Page], depot: Depot) -> Page:
    """The map of the pages `vues`; departments that are many are a link away, with their own lists."""
    slugs = {d.slug: d.nom for d in depot.couverts()} if len(depot.couverts()) <= PEU else {}
    autres = {slug for slug, _ in depot.campagnes} - slugs.keys()
    groupes: dict[str, Groupe] = {}
    par_departement = {slug: Groupe(nom) for slug, nom in slugs.items()}
    for vue in vues:
        premier = vue.url.partition("/")[0]
        if premier in autres or not (titre := _titre(vue)):
            continue
        groupe = par_departement.get(premier) or groupes.setdefault(
            GROUPES.get(premier, SITE), Groupe(GROUPES.get(premier, SITE))
        )
        annee = _ANNEE.search(vue.url)
        groupe.liens.append((f"{titre} ({annee[1]})" if annee else titre, vue.url))
    corps = rendre("plan.md.j2", URL, titre=TITRE, groupes=groupes.values(), departements=par_departement.values())
    entete = {"title": TITRE, "description": "Toutes les pages du site, par sujet.", "fil": [], "hide": ["toc"]}
    return composer(URL, entete, corps, sigles=False)


def _titre(vue: Page) -> str:
    """The title of a page; none for one made to stand in another site."""
    lu = _ENTETE.match(vue.markdown)
    entete = yaml.load(lu[1], Loader=CSafeLoader) if lu else {}
    return "" if entete.get("integre") else str(entete.get("title", ""))
