"""`clas reprise`: last year's dossier for the next campaign."""

from datetime import date
from pathlib import Path

import click

from calculator.decodage import Erreur
from calculator.rapports import en_json
from calculator.reprise import reprise
from publisher.commands import reponse
from publisher.errors import Mendable
from publisher.ouverture import ouvrir
from publisher.place import ROOT


@click.command()
@reponse.dossier
@click.option("--campagne", required=True, help="La campagne qui suit, par exemple 2026-2027.")
@reponse.le
@reponse.en_francais
def command(dossier: Path, campagne: str, le: date) -> None:
    """Écrit sur la sortie le DOSSIER (fichier JSON) repris pour une autre campagne, et à part ce qu’il faut revoir."""
    lu, calculateur = ouvrir(dossier, ROOT)
    fait = reprise(calculateur.contexte(lu, le), campagne)
    if fait["erreurs"]:
        raise Mendable("\n".join(str(Erreur(**e)) for e in fait["erreurs"]))
    click.echo(en_json(fait["dossier"]).encode("utf-8"), nl=False)
    click.echo("À revoir :", err=True)
    for point in fait["a_revoir"]:
        click.echo(f"  {point['chemin']} : {point['libelle']}", err=True)
