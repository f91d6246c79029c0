"""`clas construire`: data and pages to a site."""

import click

from publisher.build import build
from publisher.depot import charger
from publisher.pages.confiance import manquants
from publisher.place import ROOT


@click.command()
def command() -> None:
    """Construit le site à partir des données et des pages."""
    if not build(ROOT):
        click.echo("Le site est à jour.", err=True)
    manques = manquants(charger(ROOT).editeur)
    if manques:
        click.echo(f"À compléter dans departments/reference/editeur.yml : {', '.join(manques)}.", err=True)
