"""`clas adresses`: what was published once still answers."""

import click

from publisher.errors import Mendable
from publisher.place import ROOT, SITE


@click.command()
@click.option(
    "--noter", "renew", is_flag=True, help="Récrit la liste d’après le site construit, avant une publication."
)
def command(renew: bool) -> None:
    """Compare le site construit aux adresses de la dernière version publiée."""
    from publisher.sorties.adresses import LISTE, noter, perdues, publiees

    if not (SITE / "index.html").is_file():
        raise Mendable(f"{SITE} : le site n’est pas construit ; lancer « clas construire »")
    liste = ROOT / LISTE
    if liste.is_file() and (perdus := perdues(SITE, liste)):
        raise Mendable(
            "ces adresses ne répondent plus ; dire où elles mènent dans departments/reference/adresses.yml :\n"
            + "\n".join(perdus)
        )
    if renew:
        noter(SITE, liste)
    click.echo(f"{len(publiees(SITE))} adresses, aucune perdue.")
