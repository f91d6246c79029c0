"""`clas nouvelle-campagne`: the file of the next campaign, from the last one."""

from itertools import groupby

import click

from publisher.commands.campagnes import annee_scolaire, dire_la_suite, ecrire, lire, nommer
from publisher.errors import Mendable
from publisher.place import ROOT


@click.command()
@click.argument("departement", metavar="DEPARTEMENT")
@click.argument("annee", metavar="ANNEE", callback=annee_scolaire)
def command(departement: str, annee: str) -> None:
    """Commence une campagne d’après la précédente : clas nouvelle-campagne isere 2026-2027.

    Les dates deviennent « à confirmer », ce qui n’était vrai que l’année passée est laissé de côté, et tout ce qui
    est à revoir est marqué dans le fichier et listé ici. Un fichier qui existe n’est jamais touché.
    """
    from publisher.campagnes.nouvelle import commencer

    donnees = ROOT / "departments"
    depot = lire(donnees)
    fiche = nommer(depot, departement)
    avant = [a for a in depot.annees(fiche.slug) if a < annee]
    if (donnees / fiche.slug / f"{annee}.yml").exists():
        raise Mendable(f"{donnees.name}/{fiche.slug}/{annee}.yml existe déjà ; il n’a pas été touché")
    if not avant:
        raise Mendable(
            f"pas de campagne lisible avant {annee} dans {donnees.name}/{fiche.slug} ; "
            f"lancer clas controler {donnees.name}/{fiche.slug}, ou clas nouveau-departement {fiche.slug} {annee}"
        )
    ancienne = (donnees / fiche.slug / f"{avant[0]}.yml").read_text("utf-8-sig")
    nouvelle = commencer(ancienne, annee)
    ecrire(donnees, {f"{fiche.slug}/{annee}.yml": nouvelle.texte})
    click.echo(f"{donnees.name}/{fiche.slug}/{annee}.yml est écrit, d’après {avant[0]}.")
    click.echo(f"\nÀ revoir ({len(nouvelle.a_revoir)} endroits, marqués « à revoir » dans le fichier) :")
    for quoi, groupe in groupby(nouvelle.a_revoir, lambda r: r.quoi):
        lignes = [str(r.ligne) for r in groupe]
        click.echo(f"  ligne{'s' if len(lignes) > 1 else ''} {', '.join(lignes)} : {quoi}")
    if nouvelle.retires:
        click.echo(f"\nLaissé dans {avant[0]}.yml, à reprendre si votre document le dit encore :")
        click.echo("\n".join(f"  {quoi}" for quoi in nouvelle.retires))
    if not any(b.campagne == annee for b in depot.baremes.baremes):
        click.echo(
            f"\nAucun barème pour {annee} dans {donnees.name}/national/baremes.yml : à ajouter quand il est publié."
        )
    dire_la_suite(donnees.name, fiche.slug, annee)
