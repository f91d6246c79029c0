"""`clas controler`: is what the Caf publishes well formed?"""

import os
import sys
from pathlib import Path

import click

from publisher.errors import Mendable
from publisher.lecture import Faute
from publisher.place import ROOT


@click.command()
@click.argument("chemins", nargs=-1, metavar="[CHEMIN …]", type=click.Path(exists=True, path_type=Path))
def command(chemins: tuple[Path, ...]) -> None:
    """Contrôle les fichiers de departments/ : toutes les erreurs en une fois, rien à dire si tout va bien."""
    fautes: set[Faute] = set()
    for dossier, choix in _par_depot(chemins or (ROOT / "departments",)).items():
        from publisher.controle import controler

        nom = os.path.relpath(dossier)
        retenus = [os.path.relpath(c) for c in choix]
        fautes |= {
            f
            for f in controler(dossier, nom)
            if any(r in (nom, f.fichier) or f.fichier.startswith(r + os.sep) for r in retenus)
        }
    if fautes:
        click.echo("\n".join(map(str, sorted(fautes))), err=True)
        sys.exit(1)


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
