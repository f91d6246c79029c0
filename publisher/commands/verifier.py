"""`clas verifier`: is the project eligible?"""

from datetime import date
from pathlib import Path

import click

from publisher import texte
from publisher.commands import reponse
from publisher.ouverture import ouvrir
from publisher.place import ROOT


@click.command()
@reponse.dossier
@reponse.le
@reponse.json
@reponse.en_francais
def command(dossier: Path, le: date, json_: bool) -> None:
    """Vérifie un DOSSIER (fichier JSON) avec les règles de sa campagne."""
    lu, calculateur = ouvrir(dossier, ROOT)
    complete = calculateur.reponse(lu, le)
    rapport = complete["verification"]
    reponse.dire(rapport, json_, texte.verification(rapport, complete["traces"]["derogations"]))
