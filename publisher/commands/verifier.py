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
    rapport = calculateur.verifier(lu, le)
    reponse.dire(rapport, json_, texte.verification(rapport, calculateur.traces(lu, le)["derogations"]))
