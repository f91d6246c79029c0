"""`clas schema`: the JSON Schemas that editors read."""

import click

from publisher.place import ROOT


@click.command()
def command() -> None:
    """Écrit les schémas JSON de departments/schema/, à partir des types du calculateur."""
    from publisher.schema import ecrire

    ecrire(ROOT / "departments" / "schema")
