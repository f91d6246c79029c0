"""What the commands that answer about a dossier share: arguments, errors, output."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec
from zoneinfo import ZoneInfo

import click

from calculator.decodage import DonneesInvalides
from calculator.dossier import Dossier
from calculator.page import Calculateur
from calculator.rapports import en_json
from publisher.depot import DepotInvalide
from publisher.errors import Mendable
from publisher.ouverture import ouvrir
from publisher.place import ROOT

P = ParamSpec("P")

dossier = click.argument("dossier", type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path))
json = click.option("--json", "json_", is_flag=True, help="Le rapport en JSON.")


class Jour(click.ParamType[date]):
    """A day written 2025-06-15."""

    name = "AAAA-MM-JJ"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day, or say what to write."""
        if isinstance(value, date):
            return value
        try:
            if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
                raise ValueError(value)
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"« {value} » n’est pas une date ; écrire par exemple 2025-06-15", param, ctx)


def aujourdhui() -> date:
    """Today in Paris."""
    return datetime.now(ZoneInfo("Europe/Paris")).date()


le = click.option("--le", type=Jour(), default=aujourdhui, help="Le jour dont on parle (par défaut : aujourd’hui).")


def en_francais(commande: Callable[P, None]) -> Callable[P, None]:
    """Turn what is wrong in a file into lines that a person can act on."""

    @wraps(commande)
    def enveloppe(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            commande(*args, **kwargs)
        except (DonneesInvalides, DepotInvalide) as invalide:
            raise Mendable(f"ce fichier ne peut pas être lu.\n{invalide}") from invalide

    return enveloppe


def dire(rapport: Any, json_: bool, lignes: Iterable[str]) -> None:
    """Print the report as JSON, or its lines."""
    if json_:
        click.echo(en_json(rapport).encode("utf-8"), nl=False)
    else:
        click.echo("\n".join(lignes))


def commande(
    aide: str,
    demander: Callable[[Calculateur, Dossier, date], Any],
    lignes: Callable[[Any, date], Iterable[str]],
) -> click.Command:
    """A command that asks one thing about a DOSSIER on one day: its report as JSON, or as `lignes`."""

    @click.command(help=aide)
    @dossier
    @le
    @json
    @en_francais
    def command(dossier: Path, le: date, json_: bool) -> None:
        lu, calculateur = ouvrir(dossier, ROOT)
        rapport = demander(calculateur, lu, le)
        dire(rapport, json_, lignes(rapport, le))

    return command
