"""`clas semaines`: how many weeks and sessions between two days?"""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

import click

from calculator.calendrier import CalendrierIndisponible, Decompte, compter
from calculator.phrases import JOURS, enumerer, jour_court
from calculator.phrases import compte as accorder
from calculator.rapports import semaines
from publisher.commands import reponse
from publisher.errors import Mendable
from publisher.moteur import charger_calendrier
from publisher.place import ROOT


class Jours(click.ParamType[list[str]]):
    """Weekdays, separated by commas."""

    name = "JOURS"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> list[str]:
        """Read « lundi,jeudi », or say what to write."""
        jours = [jour.strip().lower() for jour in value.split(",")] if isinstance(value, str) else value
        for jour in jours:
            if jour not in JOURS[:6]:
                self.fail(f"« {jour} » n’est pas un jour de séance ; écrire par exemple lundi,jeudi", param, ctx)
        return list(jours)


@click.command()
@click.option("--zone", required=True, help="Zone des vacances scolaires : A, B ou C.")
@click.option("--debut", type=reponse.Jour(), required=True, help="Premier jour.")
@click.option("--fin", type=reponse.Jour(), required=True, help="Dernier jour.")
@click.option("--jours", type=Jours(), required=True, help="Jours de séance : lundi,jeudi.")
@reponse.json
def command(zone: str, debut: date, fin: date, jours: list[Any], json_: bool) -> None:
    """Compte les semaines et les séances possibles entre deux jours."""
    if fin < debut:
        raise click.UsageError(f"--fin ({fin}) vient avant --debut ({debut}) ; écrire une fin qui suit le début")
    try:
        decompte = compter(charger_calendrier(ROOT), zone.strip().upper(), debut, fin, jours)
    except CalendrierIndisponible as erreur:
        raise Mendable(f"{erreur} ; comptez les semaines à la main") from erreur
    reponse.dire(semaines(decompte), json_, _lignes(decompte))


def _lignes(decompte: Decompte) -> Iterator[str]:
    yield f"{accorder(decompte.semaines, 'semaines')}, {accorder(len(decompte.seances), 'séances')}"
    yield f"  de septembre à décembre : {accorder(decompte.semaines_sept_dec, 'semaines')}"
    yield f"  de janvier à août : {accorder(decompte.semaines_janv_aout, 'semaines')}"
    if decompte.perdues:
        yield f"\n{accorder(len(decompte.perdues), 'séances')} qui ne peuvent pas se tenir"
    for raison, groupe in groupby(decompte.perdues, lambda perdue: perdue.libelle):
        yield f"  {raison} : {enumerer([jour_court(perdue.le) for perdue in groupe])}"
