"""`clas avancement`: what is done, what is missing, by when?"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from calculator.avancement import avancement
from publisher.commands import reponse
from publisher.ouverture import ouvrir
from publisher.place import ROOT

MARQUES = {"fait": "fait", "en_cours": "en cours", "a_faire": "à faire", "sans_objet": "–"}


@click.command()
@reponse.dossier
@reponse.le
@reponse.json
@reponse.en_francais
def command(dossier: Path, le: date, json_: bool) -> None:
    """Dit où en est un DOSSIER (fichier JSON), étape par étape : ce qui manque, et pour quand."""
    lu, calculateur = ouvrir(dossier, ROOT)
    etapes = avancement(calculateur.contexte(lu, le))
    reponse.dire(etapes, json_, _lignes(etapes))


def _lignes(etapes: list[dict[str, Any]]) -> Iterator[str]:
    for etape in etapes:
        yield f"{etape['etape']} ({MARQUES[etape['etat']]}) : {etape['phrase']}"
        yield from (f"  {m['chemin']} : {m['libelle']}" for m in etape["manque"])
