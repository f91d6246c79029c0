"""`clas changements`: what is no longer as it was agreed?"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from calculator.changements import changements
from calculator.ecriture import en_donnees
from publisher.commands import reponse
from publisher.commands.questions import message
from publisher.ouverture import ouvrir
from publisher.place import ROOT


@click.command()
@reponse.dossier
@click.option(
    "--reference",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    required=True,
    help="Le dossier tel que déposé ou agréé.",
)
@reponse.le
@reponse.json
@reponse.en_francais
def command(dossier: Path, reference: Path, le: date, json_: bool) -> None:
    """Compare un DOSSIER (fichier JSON) à ce qui a été agréé, et prépare le message à la Caf."""
    lu, calculateur = ouvrir(dossier, ROOT)
    avant, _ = ouvrir(reference, ROOT)
    rapport = changements(calculateur.contexte(lu, le), en_donnees(avant))
    reponse.dire(rapport, json_, _lignes(rapport))


def _lignes(rapport: dict[str, Any]) -> Iterator[str]:
    if not rapport["changements"]:
        yield "Rien n’a changé de ce que la Caf a pu agréer."
        return
    for c in rapport["changements"]:
        ou = f" ({c['collectif']})" if c["collectif"] else ""
        yield f"{c['libelle']}{ou} : {c['avant']} → {c['apres']}"
        yield f"  {c['explication']}"
    yield ""
    yield from message(rapport["ensemble"] or rapport["changements"][0]["message"])
