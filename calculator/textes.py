"""Texts of the deposit: for each one, what the dossier already says, in sentences to begin with."""

from collections.abc import Callable, Iterator

from calculator.contexte import Contexte
from calculator.messages import decrire
from calculator.phrases import compte, minuscule, typographier
from calculator.regles import ActionSocle


def textes(contexte: Contexte) -> dict[str, list[str]]:
    """Sentences by id of a text; a text of which the dossier says nothing has an empty list."""
    return {nom: [typographier(phrase) for phrase in dire(contexte)] for nom, dire in PROPOSITIONS.items()}


def _organisation(contexte: Contexte) -> Iterator[str]:
    collectifs = list(contexte.collectifs())
    if collectifs:
        yield f"Le projet réunit {compte(len(collectifs), 'collectifs')}."
    for nom, collectif in collectifs:
        jours = [s.jour for s in collectif.seances or [] if s.jour]
        quand = f", le {' et le '.join(jours)}" if jours else ""
        lieu = f", à {collectif.lieu}" if collectif.lieu else ""
        yield f"{nom} : {decrire(collectif)}{quand}{lieu}."
    projet = contexte.dossier.projet
    if projet and projet.coordonnateur:
        yield "Une personne coordonne le projet."


def _actions(axe: str) -> Callable[[Contexte], Iterator[str]]:
    def dire(contexte: Contexte) -> Iterator[str]:
        projet = contexte.dossier.projet
        choisies = getattr(projet.actions, axe) if projet and projet.actions else None
        socle: dict[str, ActionSocle] = {a.id: a for a in contexte.reglement.socle if a.axe == axe}
        libelles = [minuscule(socle[c].libelle) for c in choisies or [] if c in socle]
        if libelles:
            yield f"Nos actions : {' ; '.join(libelles)}."

    return dire


def _ecole(contexte: Contexte) -> Iterator[str]:
    yield from _actions("ecole")(contexte)
    projet = contexte.dossier.projet
    if projet and projet.besoin_repere_avec_ecole:
        yield "Le besoin de chaque enfant est repéré avec son école."


PROPOSITIONS: dict[str, Callable[[Contexte], Iterator[str]]] = {
    "organisation": _organisation,
    "enfants": _actions("enfants"),
    "parents": _actions("parents"),
    "ecole": _ecole,
    "territoire": _actions("territoire"),
}
