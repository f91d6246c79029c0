"""The door of the editor: JSON text in, JSON text out. The worker knows no more of Python than this."""

import json
from collections.abc import Callable
from typing import Any

from publisher.editeur.atelier import Atelier, Manque
from publisher.errors import Mendable
from publisher.typographie import capitale, espaces

ATELIERS: list[Atelier] = []
"""The one that was opened."""

DEMANDES: dict[str, Callable[..., Any]] = {
    nom: getattr(Atelier, nom)
    for nom in (
        "departements", "schema", "lire", "commencer", "a_revoir", "comprendre", "ecrire", "controler", "apercu",
        "proposer", "source",
    )
}  # fmt: skip


def ouvrir(donnees: str) -> None:
    """Open the editor on what is published: the JSON that the site holds for it, without any department."""
    ATELIERS[:] = [Atelier(**json.loads(donnees))]


def ajouter(donnees: str) -> None:
    """Take in the JSON that the site holds for one department."""
    ATELIERS[0].ajouter(**json.loads(donnees))


def repondre(sujet: str, arguments: str) -> str:
    """Answer one question: `{"reponse": …}`, or `{"erreur": …}` with what a person can do about it.

    `{"manque": [department, …]}`: these have to be added first, and the question asked again.
    """
    try:
        reponse = {"reponse": DEMANDES[sujet](ATELIERS[0], *json.loads(arguments))}
    except Manque as manque:
        reponse = {"manque": manque.slugs}
    except Mendable as erreur:
        reponse = {"erreur": _phrase(str(erreur))}
    return json.dumps(reponse, ensure_ascii=False)


def _phrase(dit: str) -> str:
    """A sentence of its own: the page puts it after another."""
    return espaces(capitale(dit) + ("" if dit.endswith((".", "!", "?")) else "."))
