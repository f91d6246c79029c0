"""`clas controler`: is what the Caf publishes well formed, and what should a person look at again?"""

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands.reponse import le
from publisher.errors import Mendable
from publisher.place import ROOT

if TYPE_CHECKING:
    from publisher.controle import Avis


@click.command()
@click.argument("chemins", nargs=-1, metavar="[CHEMIN …]", type=click.Path(exists=True, path_type=Path))
@le
@click.option(
    "--format",
    "format_",
    type=click.Choice(["texte", "json", "sarif", "github"]),
    default="texte",
    show_default=True,
    help="texte : erreurs et avertissements, une ligne chacun ; les autres sont pour les machines.",
)
@click.option(
    "--liens",
    is_flag=True,
    help="Demande aussi à chaque lien, et au domaine de chaque courriel, s’il répond (il faut le réseau).",
)
def command(chemins: tuple[Path, ...], le: date, format_: str, liens: bool) -> None:
    """Relit les fichiers de departments/ : toutes les remarques en une fois, chacune avec son remède.

    Une erreur empêche de publier : elle va sur la sortie d’erreur, et le code est 1. Un avertissement demande de
    regarder : il va sur la sortie ordinaire, et ne change pas le code.
    """
    from publisher.controle.formats import MACHINES, ligne

    avis = sorted({a for depot, choix in _par_depot(chemins or (ROOT / "departments",)).items()
                   for a in _retenus(depot, choix, le, liens)})  # fmt: skip
    erreurs = [a for a in avis if a.gravite == "erreur"]
    if format_ in MACHINES:
        for texte in MACHINES[format_](avis, le):
            click.echo(texte)
    else:
        for a in avis:
            click.echo(ligne(a), err=a.gravite == "erreur")
    if erreurs:
        sys.exit(1)


def _retenus(dossier: Path, choix: list[Path], le: date, liens: bool) -> "Iterator[Avis]":
    """The remarks about one data folder, on the paths that were asked for."""
    from publisher.calendrier_scolaire import compiler
    from publisher.controle.revue import examiner
    from publisher.depot import explorer

    nom = os.path.relpath(dossier)
    retenus = [os.path.relpath(c) for c in choix]

    def retenu(fichier: str) -> bool:
        return any(r in (nom, fichier) or fichier.startswith(r + os.sep) for r in retenus)

    depot, fautes = explorer(dossier, nom)
    tous = examiner(depot, fautes, le, compiler)
    if liens:
        from publisher.controle.reseau import adresses_mortes

        tous += adresses_mortes(depot, lambda fichier: retenu(f"{nom}{os.sep}{fichier}"))
    yield from (avis for avis in tous if retenu(avis.faute.fichier))


def _par_depot(chemins: tuple[Path, ...]) -> dict[Path, list[Path]]:
    """Each path under the data folder that holds it: the one with `national/` inside."""
    depots: dict[Path, list[Path]] = {}
    for chemin in map(Path.resolve, chemins):
        candidats = [chemin, *chemin.parents, *([chemin / "departments"] if chemin.is_dir() else [])]
        depot = next((p for p in candidats if (p / "national").is_dir()), None)
        if depot is None:
            raise Mendable(f"{chemin} : ce n’est pas un dossier de données ; il y faut un dossier « national »")
        depots.setdefault(depot, []).append(chemin if chemin.is_relative_to(depot) else depot)
    return depots
