"""The questions of one campaign, each beside what its rules ask, as the check and « Mon dossier » show them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from calculator.regles import Bonus
from publisher.depot import Depot
from publisher.fusion import reglement
from publisher.pages.citations import Citations
from publisher.pages.gabarits import rendre
from publisher.pages.verifier_regles import Piece, fiches, pieces, utiles
from publisher.pages.verifier_reperes import reperes

GABARITS = (
    "questions/structure.md.j2",
    "questions/projet.md.j2",
    "questions/collectifs.md.j2",
    "questions/budget.md.j2",
    "questions/bonus.md.j2",
    "verifier/reperes.md.j2",
    "verifier/modeles.md.j2",
)
"""What the pages with these questions have in common."""
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


@dataclass(frozen=True)
class Questions:
    """The questions of one campaign, for pages of one folder: their links are the same."""

    slug: str
    annee: str
    matiere: Mapping[str, object]
    """What they are rendered from."""
    rendus: Mapping[str, Markup]
    """What each of GABARITS says."""


def poser(depot: Depot, slug: str, annee: str, url: str) -> Questions:
    """The questions for the page at `url` and those beside it."""
    matiere = _matiere(depot, slug, annee)
    rendus = {nom: Markup(rendre(nom, url, **matiere)) for nom in GABARITS}  # noqa: S704
    return Questions(slug, annee, matiere, rendus)


def _matiere(depot: Depot, slug: str, annee: str) -> dict[str, object]:
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
