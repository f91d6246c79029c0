"""The page that checks a project: a form made from the rules of one campaign, readable and printable as it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from calculator.regles import Bonus
from publisher.depot import Depot
from publisher.fusion import reglement
from publisher.pages.cadre import avertir, cadre, dossier, verifier
from publisher.pages.citations import Citations
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer
from publisher.pages.verifier_regles import Piece, fiches, pieces, utiles
from publisher.pages.verifier_reperes import reperes

QUESTIONS_BONUS = {
    "enfants": "Votre projet pour les enfants est-il structuré et organisé sur toute l’année ?",
    "parents": "Votre projet d’accompagnement des parents est-il organisé sur toute l’année ?",
}


@dataclass(frozen=True)
class BonusFiche:
    """One bonus: what it asks, its question, the choices."""

    bonus: Bonus
    question: str
    criteres: Sequence[tuple[str, str]]
    citations: list[Piece]


def pages(depot: Depot) -> Iterator[Page]:
    """The check of every campaign."""
    for slug, annee in depot.campagnes:
        yield _page(depot, slug, annee, verifier(depot, slug, annee))
    for departement in depot.couverts():
        slug = departement.slug
        yield _page(depot, slug, depot.annees(slug)[0], f"{slug}/integrer/verifier/", integre=True)


def _page(depot: Depot, slug: str, annee: str, url: str, *, integre: bool = False) -> Page:
    article = depot.departements[slug].article
    titre = f"Mon projet respecte-t-il les règles de la Caf {article} ?"
    suite = None if integre else dossier(depot, slug, annee)
    corps = rendre("verifier.md.j2", url, titre=titre, suite=suite, **questions(depot, slug, annee))
    entete = {
        "title": "Vérifier mon projet",
        "description": f"Vérifiez votre projet sur votre appareil : règles de la Caf {article}, campagne {annee}.",
        "hide": ["toc"],
        **cadre(depot, slug, annee, url),
        "scripts": ["client/verifier/index.js"],
        "integre": integre,
    }
    return composer(url, entete, avertir(depot, depot.campagnes[slug, annee], corps))


def questions(depot: Depot, slug: str, annee: str) -> dict[str, object]:
    """What the questions of one campaign are rendered from: its rules, its bonus, its quotes."""
    regles = reglement(depot, slug, annee)
    citer = Citations(depot)
    return {
        "departement": slug,
        "campagne": annee,
        "regles": fiches(regles, depot),
        "utiles": utiles(regles.regles),
        "socle": {axe: [(a.id, a.libelle) for a in regles.socle if a.axe == axe] for axe in ("enfants", "parents")},
        "bareme": regles.bareme,
        "reperes": reperes(regles, depot),
        "sources_bareme": pieces(regles.bareme.citations, citer),
        "bonus": {
            cle: _bonus(bonus, QUESTIONS_BONUS[cle], citer)
            for cle, bonus in (("enfants", regles.bonus.enfants), ("parents", regles.bonus.parents))
        },
    }


def _bonus(bonus: Bonus, question: str, citer: Citations) -> BonusFiche:
    criteres = [(c.id, f"{c.libelle} ({', '.join(c.exemples)})" if c.exemples else c.libelle) for c in bonus.criteres]
    citations = [*bonus.citations, *(c for critere in bonus.criteres for c in critere.citations)]
    return BonusFiche(bonus, question, criteres, pieces(citations, citer))
