"""`clas avancement`: what is done, what is missing, by when?"""

from collections.abc import Iterator
from typing import Any

from calculator.avancement import avancement
from publisher.commands import reponse

MARQUES = {"fait": "fait", "en_cours": "en cours", "a_faire": "à faire", "sans_objet": "–"}


def _lignes(etapes: list[dict[str, Any]]) -> Iterator[str]:
    for etape in etapes:
        yield f"{etape['etape']} ({MARQUES[etape['etat']]}) : {etape['phrase']}"
        yield from (f"  {m['chemin']} : {m['libelle']}" for m in etape["manque"])


command = reponse.commande(
    "Dit où en est un DOSSIER (fichier JSON), étape par étape : ce qui manque, et pour quand.",
    lambda calculateur, lu, le: avancement(calculateur.contexte(lu, le)),
    lambda rapport, _: _lignes(rapport),
)
