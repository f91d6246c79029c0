"""`clas comparer`: what changes from one campaign to another, or from one department to another."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from calculator.phrases import compte
from publisher.commands import reponse
from publisher.depot import Depot, charger
from publisher.place import ROOT

if TYPE_CHECKING:
    from publisher.campagnes.differences import Comparaison


@click.command()
@click.argument(
    "lesquelles", nargs=-1, required=True, metavar="DEPARTEMENT ANNEE ANNEE | DEPARTEMENT/ANNEE DEPARTEMENT/ANNEE"
)
@reponse.json
@reponse.en_francais
def command(lesquelles: tuple[str, ...], json_: bool) -> None:
    """Dit ce qui change : clas comparer isere 2024-2025 2025-2026, ou isere/2025-2026 savoie/2024-2025."""
    from publisher.campagnes.differences import comparer, en_donnees

    depot = charger(ROOT)
    de, vers = (_connue(depot, *une) for une in _nommees(lesquelles))
    comparaison = comparer(depot, de, vers)
    reponse.dire(en_donnees(comparaison), json_, _lignes(depot, comparaison))


def _nommees(lesquelles: tuple[str, ...]) -> list[tuple[str, str]]:
    """The two campaigns that the arguments name, each (department, year)."""
    if len(lesquelles) == 3:
        departement, *annees = lesquelles
        return [(departement, annee) for annee in annees]
    if len(lesquelles) == 2 and all(une.count("/") == 1 for une in lesquelles):
        return [(slug, annee) for slug, _, annee in (une.partition("/") for une in lesquelles)]
    raise click.UsageError("écrire isere 2024-2025 2025-2026, ou isere/2025-2026 savoie/2024-2025")


def _connue(depot: Depot, departement: str, annee: str) -> tuple[str, str]:
    """(slug, year) of a campaign that exists. Raises UsageError."""
    from publisher.commands.campagnes import nommer

    slug = nommer(depot, departement).slug
    if (slug, annee) not in depot.campagnes:
        connues = " ou ".join(depot.annees(slug)) or "aucune campagne n’est publiée ici"
        raise click.UsageError(f"{slug} : pas de campagne « {annee} » ; connues : {connues}")
    return slug, annee


def _lignes(depot: Depot, comparaison: "Comparaison") -> Iterator[str]:
    avant, apres = _cotes(depot, comparaison)
    combien = compte(len(comparaison.differences), "différences")
    pareils = compte(len(comparaison.pareilles), "points pareils")
    yield f"{avant} → {apres} : {combien}, {pareils}"
    mots = {"ajoute": f"Seulement {apres}", "retire": f"Seulement {avant}", "change": "Change"}
    for rubrique, differences in comparaison.rubriques():
        yield f"\n{rubrique}"
        for difference in differences:
            yield f"  {mots[difference.nature]} : {difference.fiche.titre}"
            if difference.personne:
                yield "    ce n’est plus la même personne"
                continue
            for cote, fiche in ((avant, difference.avant), (apres, difference.apres)):
                for rang, texte in enumerate(fiche.affiche if fiche else []):
                    yield f"    {f'{cote} : ' if rang == 0 else '  '}{texte}"


def _cotes(depot: Depot, comparaison: "Comparaison") -> tuple[str, str]:
    """How the two sides are called: their years, or their departments too."""
    (un, annee), (autre, suivante) = comparaison.de, comparaison.vers
    if un == autre:
        return annee, suivante
    noms = depot.departements
    return f"{noms[un].nom} {annee}", f"{noms[autre].nom} {suivante}"
