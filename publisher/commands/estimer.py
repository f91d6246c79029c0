"""`clas estimer`: what may the Caf pay?"""

from pathlib import Path

import click

from calculator.scenarios import variantes
from publisher import texte
from publisher.commands import reponse
from publisher.ouverture import ouvrir
from publisher.place import ROOT


@click.command()
@reponse.dossier
@reponse.json
@reponse.en_francais
def command(dossier: Path, json_: bool) -> None:
    """Estime l’aide de la Caf pour un DOSSIER (fichier JSON)."""
    lu, calculateur = ouvrir(dossier, ROOT)
    rapport = calculateur.estimer(lu)
    reponse.dire(rapport, json_, texte.estimation(rapport, variantes(lu, calculateur.reglement)))
