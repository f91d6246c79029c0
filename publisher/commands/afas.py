"""`clas afas`: what to type into AFAS."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

import click

from calculator.journal_csv import lire_csv, texte_de
from publisher.commands import reponse
from publisher.ouverture import ouvrir
from publisher.place import ROOT


@click.command()
@reponse.dossier
@click.option("--type", "type_", type=click.Choice(["previsionnelle", "reelle"]), required=True, help="La déclaration.")
@click.option(
    "--journal", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Le journal des séances, en CSV."
)
@reponse.le
@reponse.json
@reponse.en_francais
def command(
    dossier: Path, type_: Literal["previsionnelle", "reelle"], journal: Path | None, le: date, json_: bool
) -> None:
    """Prépare les chiffres à saisir dans AFAS, d’après un DOSSIER (fichier JSON) et le journal des séances."""
    lu, calculateur = ouvrir(dossier, ROOT)
    if journal:
        lu = replace(lu, journal=lire_csv(texte_de(journal.read_bytes())))
    rapport = calculateur.afas(lu, type_, le)
    reponse.dire(rapport, json_, _lignes(rapport))


def _lignes(rapport: dict[str, Any]) -> Iterator[str]:
    for donnee in rapport["donnees"]:
        yield f"{donnee['libelle']} : {donnee['valeur']} ({donnee['origine']})"
    yield ""
    for controle in rapport["controles"]:
        yield f"{controle['etat']} : {controle['message']}"
