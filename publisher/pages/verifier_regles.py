"""The rules of one campaign beside the questions of the form that they are about."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from calculator.champs import CHAMPS
from calculator.modele import Citation
from calculator.regles import Mesure, Portee, Regle, Reglement
from publisher.depot import Depot
from publisher.pages.citations import Citations, Renvoi
from publisher.pages.phrases import MOTS
from publisher.pages.vues import RegleVue, vue
from publisher.typographie import capitale


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

    @property
    def champ(self) -> str:
        """Where its question is."""
        champ = CHAMPS[self.vue.regle.mesure]
        return champ + self.vue.regle.id if champ.endswith(".") else champ

    @property
    def bref(self) -> str:
        """« Demandé : au moins 8 enfants (milieu rural : au moins 5 enfants). »; what reads alike is told once."""
        mot = capitale(MOTS["oui_non"][self.vue.regle.force])
        derogations = dict.fromkeys(f"{d.titre} : {d.valeur}" for d in self.vue.derogations)
        suite = f" ({' ; '.join(derogations)})" if derogations else ""
        return f"{mot} : {self.vue.valeur}{suite}."


def fiches(regles: Reglement, depot: Depot) -> dict[str, list[Fiche]]:
    """The rules by what they look at; a measure that no rule bounds has an empty list."""
    citer = Citations(depot)
    nationales = {r.id: r for r in regles.nationales}
    table: dict[str, list[Fiche]] = {mesure: [] for mesure in get_args(Mesure)}
    for regle in regles.regles:
        citations = [*_citations(regle), *(_citations(nationales[regle.id]) if regle.id in nationales else [])]
        citations += [c for a in regles.socle if regle.mesure == f"socle_{a.axe}" for c in a.citations]
        table[regle.mesure].append(Fiche(vue(regle, depot), pieces(citations, citer)))
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


def pieces(citations: Iterable[Citation], citer: Citations) -> list[Piece]:
    return list({c.extrait: Piece(c.extrait, citer(c)) for c in citations}.values())
