"""Departments side by side, rule by rule: all of them while they are few, then those of one académie at a time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.campagne import Departement
from publisher.depot import Depot
from publisher.pages import vues
from publisher.pages.accueil import PEU
from publisher.pages.dates import quand
from publisher.pages.gabarits import rendre
from publisher.pages.liens import identifiant
from publisher.pages.page import Page, composer
from publisher.typographie import capitale

URL = "comparer/"
AUTRES = "autres"
TITRE = "Qu’est-ce qui change d’un département à l’autre ?"


@dataclass(frozen=True)
class Ligne:
    """One rule in every department; None: it asks nothing of the kind."""

    libelle: str
    cellules: list[vues.RegleVue | None]

    @property
    def change(self) -> bool:
        """Tell whether some department differs."""
        return any(c is None or c.regle.origine == "locale" for c in self.cellules)


@dataclass(frozen=True)
class Groupe:
    """The covered departments of one académie (« autres »: of none), which a reader can hold side by side."""

    academie: str
    departements: list[Departement]

    @property
    def nom(self) -> str:
        """« Académie de Lyon », « Académie d’Amiens »."""
        if self.academie == AUTRES:
            return "Autres départements"
        de = "d’" if self.academie[0] in "AEIOU" else "de "
        return f"Académie {de}{self.academie}"

    @property
    def url(self) -> str:
        """Address of its page."""
        return f"{URL}{identifiant(self.academie)}/"


def pages(depot: Depot) -> Iterator[Page]:
    """The one page, or one for each académie and their list."""
    couverts = depot.couverts()
    if len(couverts) <= PEU:
        yield _tableau(depot, URL, couverts, {"title": TITRE})
        return
    groupes = academies(couverts)
    entete = {"title": TITRE, "description": "Les règles du Clas côte à côte, académie par académie.", "hide": ["toc"]}
    yield composer(URL, entete, rendre("comparer_academies.md.j2", URL, titre=TITRE, groupes=groupes))
    for groupe in groupes:
        propre = {"title": f"{TITRE} {groupe.nom}", "fil": [{"titre": "Comparer", "url": URL}]}
        yield _tableau(depot, groupe.url, groupe.departements, propre)


def academies(couverts: Sequence[Departement]) -> list[Groupe]:
    """One group for each académie, by name; those of which none is told come last."""
    groupes: dict[str, Groupe] = {}
    for departement in couverts:
        academie = AUTRES if departement.academie == "non_precise" else departement.academie
        groupes.setdefault(academie, Groupe(academie, [])).departements.append(departement)
    return sorted(groupes.values(), key=lambda g: (g.academie == AUTRES, identifiant(g.academie)))


def _tableau(depot: Depot, url: str, couverts: Sequence[Departement], propre: Mapping[str, object]) -> Page:
    """A page with a column for each of `couverts`; `propre`: what its front matter has of its own."""
    campagnes = [depot.derniere(d.slug) for d in couverts]
    depots = [[capitale(quand(e)) for e in c.dates if e.etape == "depot"] for c in campagnes]
    toutes = lignes(depot, couverts)
    groupes = [
        ("Ce qui change", [ligne for ligne in toutes if ligne.change]),
        ("Partout pareil", [ligne for ligne in toutes if not ligne.change]),
    ]
    contexte = {"titre": propre["title"], "couverts": couverts, "campagnes": campagnes, "depots": depots}
    corps = rendre("comparer.md.j2", url, **contexte, groupes=groupes)
    entete = {
        **propre,
        "description": "Les règles du Clas côte à côte, département par département, avec les mots de chaque Caf.",
        "hide": ["toc"],
        "pied": "Règles de la dernière campagne connue de chaque département",
    }
    return composer(url, entete, corps)


def lignes(depot: Depot, couverts: Sequence[Departement]) -> list[Ligne]:
    """Every rule that some of these departments has: national ones first, in their order."""
    colonnes = []
    for departement in couverts:
        regles = vues.applicables(depot, departement.slug, depot.annees(departement.slug)[0])
        colonnes.append({r.id: r for r in regles})
    noms = {r.id: r.libelle for r in depot.regles_nationales.regles}
    for colonne in colonnes:
        for id_, regle in colonne.items():
            noms.setdefault(id_, regle.libelle)
    return [
        Ligne(libelle, [vues.vue(c[id_], depot) if id_ in c else None for c in colonnes])
        for id_, libelle in noms.items()
    ]
