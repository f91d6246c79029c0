"""`clas pdf`: the framing note of one campaign as a PDF."""

from pathlib import Path

import click

from publisher.commands import reponse
from publisher.commands.campagnes import annee_scolaire
from publisher.depot import charger
from publisher.place import ROOT


@click.command()
@click.argument("departement", metavar="DEPARTEMENT")
@click.argument("annee", metavar="ANNEE", callback=annee_scolaire)
@click.option(
    "-o", "sortie", type=click.Path(dir_okay=False, path_type=Path), help="Le fichier (par défaut : clas-isere-….pdf)."
)
@reponse.en_francais
def command(departement: str, annee: str, sortie: Path | None) -> None:
    """Écrit la note d’une campagne en PDF : clas pdf isere 2025-2026 -o note.pdf."""
    from publisher.commands.campagnes import nommer
    from publisher.pdf.note import en_pdf

    depot = charger(ROOT)
    slug = nommer(depot, departement).slug
    if (slug, annee) not in depot.campagnes:
        connues = " ou ".join(depot.annees(slug)) or "aucune campagne n’est publiée ici"
        raise click.UsageError(f"{slug} : pas de campagne « {annee} » ; connues : {connues}")
    chemin = sortie or Path(f"clas-{slug}-{annee}.pdf")
    octets = en_pdf(depot, slug, annee)
    chemin.write_bytes(octets)
    click.echo(f"Écrit : {chemin} ({len(octets) // 1000} ko)")
