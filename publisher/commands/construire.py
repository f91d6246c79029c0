"""`clas construire`: data and pages to a site."""

import click

from publisher.build import build
from publisher.place import ROOT


@click.command()
def command() -> None:
    """Construit le site à partir des données et des pages."""
    if not build(ROOT):
        click.echo("Le site est à jour.", err=True)
