"""`clas nouveau-departement`: a folder for a Caf that publishes nothing here yet."""

from datetime import date

import click

from publisher.commands.campagnes import annee_scolaire, dire_la_suite, ecrire, lire, nommer
from publisher.commands.reponse import aujourdhui
from publisher.errors import Mendable
from publisher.place import ROOT


@click.command()
@click.argument("departement", metavar="DEPARTEMENT")
@click.argument("annee", metavar="[ANNEE]", required=False, callback=annee_scolaire)
def command(departement: str, annee: str | None) -> None:
    """Ouvre un département, par son nom ou son numéro : clas nouveau-departement 26.

    Sa campagne ne dit rien de plus que les règles nationales ; le reste est « non précisé ». Un dossier qui existe
    n’est jamais touché.
    """
    from publisher.caf import caf
    from publisher.campagnes.annees import campagne_du
    from publisher.campagnes.departement import fichiers

    donnees = ROOT / "departments"
    depot = lire(donnees)
    fiche = nommer(depot, departement)
    le: date = aujourdhui()
    annee = annee or campagne_du(le)
    if (donnees / fiche.slug).exists():
        raise Mendable(
            f"{donnees.name}/{fiche.slug} existe déjà ; pour sa prochaine campagne : "
            f"clas nouvelle-campagne {fiche.slug} {annee}"
        )
    ecrits = fichiers(fiche, annee, le)
    ecrire(donnees, ecrits)
    academie = "" if fiche.academie == "non_precise" else f", académie : {fiche.academie}"
    zone = "" if fiche.zone == "non_precise" else f", zone {fiche.zone}"
    click.echo(f"{fiche.nom} ({fiche.code}{academie}{zone}), {caf(fiche)} : campagne {annee}, à confirmer.")
    if fiche.remarque:
        click.echo(fiche.remarque)
    click.echo("\n".join(f"  {donnees.name}/{fichier}" for fichier in ecrits))
    dire_la_suite(donnees.name, fiche.slug, annee)
