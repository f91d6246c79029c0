"""`scripts/bench`: run the sections that are asked for, print one table or JSON. No figure makes it fail."""

import json
from dataclasses import asdict
from importlib import import_module

import click
from rich.console import Console
from rich.table import Table

from bench.mesure import Measure

SECTIONS = {
    "commande": "Ligne de commande",
    "reponse": "Réponse",
    "demarrage": "Démarrage dans Chromium",
    "navigation": "De page en page",
    "recherche": "Recherche",
    "poids": "Poids (brotli 11)",
    "lighthouse": "Lighthouse, sur téléphone",
    "construction": "Construction du site",
}


@click.command()
@click.argument("sections", nargs=-1, type=click.Choice(list(SECTIONS)))
@click.option("--json", "json_", is_flag=True, help="Les mesures en JSON.")
@click.option("--complet", is_flag=True, help="Construction : 101 départements, trois campagnes (une demi-heure).")
def main(sections: tuple[str, ...], json_: bool, complet: bool) -> None:
    """Mesure le projet ; sans SECTIONS, tout."""
    console = Console(stderr=True)
    found: dict[str, list[Measure]] = {}
    for section in sections or SECTIONS:
        with console.status(SECTIONS[section]):
            found[section] = import_module(f"bench.{section}").measure(
                **({"complet": complet} if section == "construction" else {})
            )
    if json_:
        click.echo(
            json.dumps(
                {name: [asdict(m) for m in lines] for name, lines in found.items()}, ensure_ascii=False, indent=2
            )
        )
    else:
        Console().print(table(found))


def table(found: dict[str, list[Measure]]) -> Table:
    """Everything in one table, a part for each section."""
    drawn = Table("Mesure", "Valeur", "Objectif")
    drawn.columns[1].justify = drawn.columns[2].justify = "right"
    for section, measures in found.items():
        drawn.add_section()
        drawn.add_row(f"[bold]{SECTIONS[section]}[/bold]")
        for measure in measures:
            drawn.add_row(measure.name, french(measure.value, measure.unit), bound(measure))
    return drawn


def bound(measure: Measure) -> str:
    """The target, and whether it is met."""
    if measure.least is not None:
        sign, wanted, met = "≥", measure.least, measure.value >= measure.least
    elif measure.target is not None:
        sign, wanted, met = "≤", measure.target, measure.value <= measure.target
    else:
        return ""
    return f"{sign} {french(wanted, measure.unit)} {'[green]✓[/green]' if met else '[red]✗[/red]'}"


def french(value: float, unit: str) -> str:
    """A number with three figures, as one writes it in French."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}".replace(",", " ").replace(".", ",") + (f" {unit}" if unit else "")


if __name__ == "__main__":
    main()
