"""`clas depots`: how many dossiers to deposit, and what goes in each?"""

from collections.abc import Iterator
from typing import Any

from calculator.phrases import compte, enumerer
from publisher.commands import reponse


def _lignes(rapport: dict[str, Any]) -> Iterator[str]:
    yield f"{compte(len(rapport['depots']), 'dossiers')} à déposer. {rapport['raison']}"
    for depot in rapport["depots"]:
        yield f"  {depot['niveau'] or 'tous niveaux'} : {enumerer(depot['collectifs'])}"
    yield f"{compte(rapport['questionnaires_sphinx'], 'questionnaires')} SPHINX au moment du bilan."
    yield from rapport["a_verifier"]


command = reponse.commande(
    "Dit combien de dossiers déposer pour un projet (fichier JSON), et quels collectifs mettre dans chacun.",
    lambda calculateur, lu, le: calculateur.depots(lu, le),
    lambda rapport, _: _lignes(rapport),
)
