"""The page that checks a project: a form made from the rules of one campaign, readable and printable as it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from calculator.modele import Citation
from calculator.regles import Bonus, Mesure, Portee, Regle, Reglement
from publisher.depot import Depot
from publisher.fusion import reglement
from publisher.pages.cadre import cadre
from publisher.pages.citations import Citations, Renvoi
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer
from publisher.pages.vues import RegleVue, vue

QUESTIONS_BONUS = {
    "enfants": "Votre projet pour les enfants est-il structuré et organisé sur toute l’année ?",
    "parents": "Votre projet d’accompagnement des parents est-il organisé sur toute l’année ?",
}


@dataclass(frozen=True)
class Piece:
    """A quote to show, and its exact words: a report that quotes them finds the address again."""

    extrait: str
    renvoi: Renvoi


@dataclass(frozen=True)
class Fiche:
    """One rule beside its question, with every quote that a constat about it may carry."""

    vue: RegleVue
    citations: list[Piece]


@dataclass(frozen=True)
class BonusFiche:
    """One bonus: what it asks, its question, the choices."""

    bonus: Bonus
    question: str
    criteres: list[tuple[str, str]]
    citations: list[Piece]


def pages(depot: Depot) -> Iterator[Page]:
    """« /isere/verifier/ » for the latest campaign of each department, « /isere/2024-2025/verifier/ » for the others."""
    for slug, annee in depot.campagnes:
        derniere = annee == depot.annees(slug)[0]
        yield _page(depot, slug, annee, f"{slug}/verifier/" if derniere else f"{slug}/{annee}/verifier/")


def _page(depot: Depot, slug: str, annee: str, url: str) -> Page:
    regles = reglement(depot, slug, annee)
    citer = Citations(depot)
    article = depot.departements[slug].article
    titre = f"Mon projet respecte-t-il les règles de la Caf {article} ?"
    corps = rendre(
        "verifier.md.j2",
        url,
        titre=titre,
        departement=slug,
        campagne=annee,
        regles=fiches(regles, depot),
        utiles=utiles(regles.regles),
        bareme=regles.bareme,
        sources_bareme=_pieces(regles.bareme.citations, citer),
        bonus={
            cle: _bonus(bonus, QUESTIONS_BONUS[cle], citer)
            for cle, bonus in (("enfants", regles.bonus.enfants), ("parents", regles.bonus.parents))
        },
    )
    entete = {
        "title": "Vérifier mon projet",
        "description": f"Vérifiez un projet Clas avec les règles de la Caf {article}, campagne {annee} : tout reste sur votre appareil.",
        "hide": ["toc"],
        **cadre(depot, slug, annee, url),
        "scripts": ["client/verifier/index.js"],
    }
    return composer(url, entete, corps)


def fiches(regles: Reglement, depot: Depot) -> dict[str, list[Fiche]]:
    """The rules by what they look at; a measure that no rule bounds has an empty list."""
    citer = Citations(depot)
    nationales = {r.id: r for r in regles.nationales}
    table: dict[str, list[Fiche]] = {mesure: [] for mesure in get_args(Mesure)}
    for regle in regles.regles:
        citations = [*_citations(regle), *(_citations(nationales[regle.id]) if regle.id in nationales else [])]
        table[regle.mesure].append(Fiche(vue(regle, depot), _pieces(citations, citer)))
    return table


def utiles(regles: Iterable[Regle]) -> dict[str, bool]:
    """Which facts the scopes of the rules look at, beyond those that every form asks."""
    portees: list[Portee] = [p for r in regles for p in (r.quand, *(d.quand for d in r.derogations)) if p]
    return {
        "soutenue": any(p.soutenue_depuis_ans for p in portees),
        "lieux": any(p.lieux for p in portees),
        "qpv": any(p.qpv is not None for p in portees),
    }


def _citations(regle: Regle) -> list[Citation]:
    return [*regle.citations, *(c for d in regle.derogations for c in d.citations)]


def _pieces(citations: Iterable[Citation], citer: Citations) -> list[Piece]:
    return list({c.extrait: Piece(c.extrait, citer(c)) for c in citations}.values())


def _bonus(bonus: Bonus, question: str, citer: Citations) -> BonusFiche:
    criteres = [(c.id, f"{c.libelle} ({', '.join(c.exemples)})" if c.exemples else c.libelle) for c in bonus.criteres]
    citations = [*bonus.citations, *(c for critere in bonus.criteres for c in critere.citations)]
    return BonusFiche(bonus, question, criteres, _pieces(citations, citer))
