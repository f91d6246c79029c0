"""Does a derogation help a quantity that is out of bounds? Readings of one derogation are weighed together."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from calculator.logique import tous
from calculator.mesures import Valeur
from calculator.regles import Borne, Derogation, Portee, Regle

Issue = Literal["accordee", "a_decider", "inconnue", "refusee"]


@dataclass(frozen=True)
class Recours:
    """One derogation of a rule, all its readings, and what they come to for this collectif."""

    issue: Issue
    lectures: tuple[Derogation, ...]

    @property
    def libelle(self) -> str:
        """« milieu rural »."""
        return self.lectures[0].libelle


def dans(borne: Borne, valeur: Valeur) -> bool | None:
    """Tell whether the quantity lies within; None where its two ends disagree or nothing is told."""
    if valeur.bas is None or valeur.haut is None:
        return None
    bas, haut = borne.contient(valeur.bas), borne.contient(valeur.haut)
    return bas if bas == haut else None


def recours(regle: Regle, valeur: Valeur, tient: Callable[[Portee], bool | None]) -> list[Recours]:
    """Each derogation of the rule with its issue, in the order of the rule."""
    par_id: dict[str, list[Derogation]] = {}
    for derogation in regle.derogations:
        par_id.setdefault(derogation.id, []).append(derogation)
    return [Recours(_issue(lectures, valeur, tient), tuple(lectures)) for lectures in par_id.values()]


def _issue(lectures: list[Derogation], valeur: Valeur, tient: Callable[[Portee], bool | None]) -> Issue:
    """Sure where all readings grant it; the Caf's to decide where some do, or where it « can be validated »."""
    avis = [tous([tient(d.quand), dans(d.borne, valeur)]) for d in lectures]
    if all(avis) and all(d.force == "imperatif" for d in lectures):
        return "accordee"
    if True in avis:
        return "a_decider"
    return "inconnue" if None in avis else "refusee"


def meilleure(trouves: list[Recours]) -> Issue:
    """The best issue among several derogations: each stands alone, they do not add up."""
    issues = {r.issue for r in trouves}
    ordre: tuple[Issue, ...] = ("accordee", "a_decider", "inconnue")
    return next((issue for issue in ordre if issue in issues), "refusee")
