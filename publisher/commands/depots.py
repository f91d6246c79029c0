"""`clas depots`: how many dossiers to deposit, and what goes in each?"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from calculator.phrases import compte, enumerer
from publisher.commands import reponse
from publisher.ouverture import ouvrir
from publisher.place import ROOT


@click.command()
@reponse.dossier
@reponse.le
@reponse.json
@reponse.en_francais
def command(dossier: Path, le: date, json_: bool) -> None:
    """Dit combien de dossiers déposer pour un projet (fichier JSON), et quels collectifs mettre dans chacun."""
    lu, calculateur = ouvrir(dossier, ROOT)
    rapport = calculateur.depots(lu, le)
    reponse.dire(rapport, json_, _lignes(rapport))


def _lignes(rapport: dict[str, Any]) -> Iterator[str]:
    yield f"{compte(len(rapport['depots']), 'dossiers')} à déposer. {rapport['raison']}"
    for depot in rapport["depots"]:
        yield f"  {depot['niveau'] or 'tous niveaux'} : {enumerer(depot['collectifs'])}"
    yield f"{compte(rapport['questionnaires_sphinx'], 'questionnaires')} SPHINX au moment du bilan."
    yield from rapport["a_verifier"]
