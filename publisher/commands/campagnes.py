"""What the commands that begin a campaign share: which department, which year, writing without overwriting."""

from collections.abc import Mapping
from pathlib import Path

import click

from publisher.campagne import Departement
from publisher.campagnes.annees import est_annee_scolaire
from publisher.campagnes.departement import chercher, entree_de_source
from publisher.depot import Depot, assembler, ouvrir
from publisher.errors import Mendable


def lire(donnees: Path) -> Depot:
    """What can be read of the data folder; the list of départements must be."""
    depot, fautes = assembler(ouvrir(donnees), donnees.name)
    if not hasattr(depot, "liste"):
        raise Mendable("la liste des départements ne peut pas être lue.\n" + "\n".join(map(str, fautes)))
    return depot


def nommer(depot: Depot, dit: str) -> Departement:
    """The département that `dit` names. Raises UsageError, with the names that look like it."""
    trouve = chercher(depot, dit)
    if isinstance(trouve, Departement):
        return trouve
    choix = " ou ".join(f"{d.slug} ({d.code})" for d in trouve)
    remede = f"écrire {choix}" if choix else "écrire son nom ou son numéro, par exemple isere ou 38"
    raise click.UsageError(f"« {dit} » n’est pas un département connu ; {remede}")


def annee_scolaire(_contexte: click.Context, _parametre: click.Parameter, annee: str | None) -> str | None:
    """A campaign as an argument. Raises BadParameter."""
    if annee is not None and not est_annee_scolaire(annee):
        raise click.BadParameter(f"« {annee} » n’est pas une année scolaire ; écrire par exemple 2026-2027")
    return annee


def ecrire(donnees: Path, fichiers: Mapping[str, str]) -> None:
    """Write new files, all or none; what they hold must be readable, and no file is ever written over."""
    for fichier in fichiers:
        if (donnees / fichier).exists():
            raise Mendable(f"{donnees.name}/{fichier} existe déjà ; il n’a pas été touché")
    _, fautes = assembler({**ouvrir(donnees), **fichiers}, donnees.name)
    miennes = [str(f) for f in fautes if f.fichier.removeprefix(f"{donnees.name}/") in fichiers]
    if miennes:
        raise Mendable("ces fichiers ne peuvent pas être écrits.\n" + "\n".join(miennes))
    for fichier, texte in fichiers.items():
        chemin = donnees / fichier
        chemin.parent.mkdir(parents=True, exist_ok=True)
        with chemin.open("x", encoding="utf-8") as sortie:
            sortie.write(texte)


def dire_la_suite(nom: str, slug: str, annee: str) -> None:
    """What a person does next."""
    click.echo(f"\nSource à ajouter : le texte du document va dans {nom}/{slug}/sources/, sous le nom de sa fiche")
    click.echo(f"(par exemple note-de-cadrage-{annee}.txt) ; sa fiche va dans {nom}/{slug}/sources/sources.yml :")
    click.echo("\n".join(f"  {ligne}" for ligne in entree_de_source(annee).splitlines()))
    click.echo(f"\nEnsuite : clas controler {nom}/{slug}, puis clas construire.")
