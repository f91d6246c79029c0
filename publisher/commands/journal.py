"""`clas journal`: what was held, what it comes to, and logs of several devices made one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from calculator.decodage import DonneesInvalides, Erreur
from calculator.dossier import Dossier, SeanceTenue
from calculator.fusion_journaux import Conflit, Fusion, fusionner
from calculator.journal_csv import ecrire_csv, lire_csv, texte_de
from calculator.journal_reponses import par_date, prevision, resume
from calculator.phrases import compte, jour_court
from publisher.commands import reponse
from publisher.errors import Mendable
from publisher.ouverture import ouvrir
from publisher.place import ROOT

FICHIER = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@reponse.dossier
@click.option("--avec", multiple=True, type=FICHIER, help="Un autre journal à réunir : un dossier, ou un CSV.")
@click.option("--csv", "csv_", is_flag=True, help="Le journal en CSV.")
@reponse.le
@reponse.json
@reponse.en_francais
def command(dossier: Path, avec: tuple[Path, ...], csv_: bool, le: date, json_: bool) -> None:
    """Résume le journal des séances d’un DOSSIER (fichier JSON), seul ou réuni avec d’autres."""
    lu, calculateur = ouvrir(dossier, ROOT)
    if avec:
        lu = replace(lu, journal=_sans_conflit(fusionner([lu.journal or [], *(_journal(autre, lu) for autre in avec)])))
    if csv_:
        click.echo(ecrire_csv(par_date(lu.journal or [])).encode("utf-8"), nl=False)
        return
    contexte = calculateur.contexte(lu, le)
    rapport = {"resume": resume(contexte), "prevision": prevision(contexte)}
    reponse.dire(rapport, json_, _lignes(rapport))


def _journal(fichier: Path, ici: Dossier) -> list[SeanceTenue]:
    """The log of another file. Raises DonneesInvalides where it is of another project's campaign."""
    if fichier.suffix.lower() == ".csv":
        return lire_csv(texte_de(fichier.read_bytes()))
    lu, _ = ouvrir(fichier, ROOT)
    if (lu.departement, lu.campagne) != (ici.departement, ici.campagne):
        constat = f"ce dossier est pour « {lu.departement} {lu.campagne} »"
        raise DonneesInvalides([Erreur(fichier.name, constat, f"en donner un pour {ici.departement} {ici.campagne}")])
    return lu.journal or []


def _sans_conflit(fusion: Fusion) -> list[SeanceTenue]:
    """The merged log. Raises Mendable where a person must choose."""
    if fusion.conflits:
        remede = "n’en garder qu’une, ou écrire dans chacune un « creneau » différent"
        dits = [f"{_ou(c)} : {c.raison} {_versions(c)} ; {remede}" for c in fusion.conflits]
        raise Mendable("\n".join(["ces journaux ne disent pas la même chose.", *dits]))
    return list(fusion.journal)


def _ou(conflit: Conflit) -> str:
    seance = conflit.versions[0].seance
    return f"{seance.collectif}, {jour_court(seance.date)}"


def _versions(conflit: Conflit) -> str:
    """« 9 présents / 8 présents »."""
    lus = [v.seance.presents for v in conflit.versions]
    return " / ".join("présents non notés" if n is None else compte(n, "présents") for n in lus)


def _lignes(rapport: dict[str, Any]) -> Iterator[str]:
    for mois in rapport["resume"]["mois"]:
        yield f"{mois['libelle']}, {mois['collectif']} : {_sommes(mois)}"
    yield f"En tout : {_sommes(rapport['resume']['total'])}"
    yield from (f"{p['collectif']} : {p['phrase']}" for p in rapport["prevision"])


def _sommes(lu: dict[str, Any]) -> str:
    presences = "présences non comptées" if lu["presences"] is None else compte(lu["presences"], "présences")
    return f"{compte(lu['seances'], 'séances')}, {presences}, {compte(lu['semaines'], 'semaines')}"
