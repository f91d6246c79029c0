"""A ready question for all that the sources leave to the Caf, or do not say, and that this dossier meets."""

from collections.abc import Iterator
from typing import Any

from calculator.champs import CHAMPS
from calculator.contexte import Contexte
from calculator.eligibilite import verifier
from calculator.messages import message
from calculator.phrases import minuscule
from calculator.questions_ouvertes import OUVERTES, Question
from calculator.regles import Regle


def questions(contexte: Contexte) -> list[dict[str, Any]]:
    """Every question, those that decide the verdict first."""
    return [
        {
            "id": q.id,
            "raison": q.raison,
            "chemin": q.chemin,
            **message(contexte, q.objet, q.demande, q.citations, q.sujet, q.collectif),
        }
        for chercher in (_constats, *OUVERTES)
        for q in chercher(contexte)
    ]


def _constats(contexte: Contexte) -> Iterator[Question]:
    """One for each constat that the Caf decides."""
    regles: dict[str, Regle] = {r.id: r for r in contexte.reglement.regles}
    rangs = {nom: rang for rang, (nom, _) in enumerate(contexte.collectifs())}
    collectifs = dict(contexte.collectifs())
    for constat in verifier(contexte).constats:
        if constat.etat != "a_verifier":
            continue
        regle, nom = regles[constat.regle], constat.collectif
        rang = rangs.get(nom, 0) if nom else 0
        ou = f" ({nom})" if nom else ""
        yield Question(
            id=f"{constat.regle}_{rang + 1}" if nom else constat.regle,
            raison="a_verifier",
            objet=f"{minuscule(regle.libelle)}{ou}",
            demande=(
                f"Notre question porte sur : {minuscule(regle.libelle)}{ou}.",
                f"Le texte demande : {minuscule(constat.attendu)}. Notre projet prévoit : {constat.constate}.",
                "L’acceptez-vous pour notre projet ? Faut-il joindre une explication à la demande ?",
            ),
            citations=constat.citations,
            chemin=chemin_de(regle, rang),
            collectif=collectifs.get(nom) if nom else None,
        )


def chemin_de(regle: Regle, rang: int) -> str:
    """Where the dossier tells what a rule looks at."""
    champ = CHAMPS[regle.mesure].replace("[]", f"[{rang}]")
    return champ + regle.id if champ.endswith(".") else champ
