"""Open data: each campaign as JSON, all as JSON and CSV, schemas, a catalogue with hashes. No person is named."""

import csv
import hashlib
import io
import json
from collections.abc import Iterable
from copy import copy
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from publisher.depot import Depot, sans_personnes
from publisher.sorties.donnees.lignes import Exporteur
from publisher.sorties.donnees.modele import TABLES, CampagneOuverte
from publisher.sorties.donnees.schemas import SCHEMAS, schema

DOSSIER = "donnees"
LICENCE = "etalab-2.0"
"""SPDX name of the Licence Ouverte 2.0, for our own work; quotes stay their authors'."""
SEPARATEUR = " | "
_CAMPAGNE = TypeAdapter(CampagneOuverte)


def ecrire(depot: Depot, site: Path) -> None:
    """Write `site`/donnees, beside the page that stands there already."""
    campagnes = exporter(depot)
    empreinte = version(campagnes)
    toutes = {
        "format": "donnees-clas-toutes/1",
        "version": empreinte,
        "licence": LICENCE,
        "campagnes": campagnes,
    }
    fichiers = {f"{c['departement']}/{c['campagne']}.json": _json(c) for c in campagnes}
    fichiers["campagnes.json"] = _json(toutes)
    fichiers |= {f"{nom}.csv": tableau(nom, campagnes) for nom in TABLES}
    fichiers |= {f"schema/{nom}.schema.json": _json(schema(nom)) for nom in SCHEMAS}
    fichiers["catalogue.json"] = _json(catalogue(empreinte, fichiers))
    for nom, contenu in fichiers.items():
        chemin = site / DOSSIER / nom
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_bytes(contenu)


def exporter(depot: Depot) -> list[dict[str, Any]]:
    """Every campaign as plain data, by department and year."""
    exporteur = Exporteur(sans_personnes(_sans_textes(depot)))
    return [_CAMPAGNE.dump_python(exporteur.campagne(*cle), mode="json") for cle in sorted(depot.campagnes)]


def _sans_textes(depot: Depot) -> Depot:
    """Without the long texts, which the open data leave out: looking for people there is most of the work."""
    bref = copy(depot)
    bref.textes = {}
    bref.campagnes = {cle: replace(c, note=[]) for cle, c in depot.campagnes.items()}
    return bref


def version(campagnes: list[dict[str, Any]]) -> str:
    """« 2026-11-22-1f3a5b7c »: the day of the last proofreading, and a hash of what is published."""
    contenu = json.dumps(campagnes, ensure_ascii=False).encode()
    return f"{max(c['verifie_le'] for c in campagnes)}-{hashlib.sha256(contenu).hexdigest()[:8]}"


def tableau(nom: str, campagnes: Iterable[dict[str, Any]]) -> bytes:
    """One table as CSV (RFC 4180, UTF-8 with its mark, which spreadsheets look for): a row for each item."""
    texte = io.StringIO(newline="")
    colonnes = [c.name for c in fields(TABLES[nom][0]) if c.name != "preuves"]
    ecrivain = csv.writer(texte)
    ecrivain.writerow([*colonnes, "document", "lieu", "extrait"])
    for campagne in campagnes:
        for ligne in campagne[nom]:
            ecrivain.writerow([*(_cellule(ligne[c]) for c in colonnes), *_preuves(ligne["preuves"])])
    return b"\xef\xbb\xbf" + texte.getvalue().encode()


def catalogue(version: str, fichiers: dict[str, bytes]) -> dict[str, Any]:
    """What there is to fetch, with size and hash: a reader sees what changed without fetching it."""
    return {
        "format": "catalogue-clas/1",
        "version": version,
        "licence": LICENCE,
        "fichiers": [
            {"chemin": nom, "octets": len(contenu), "sha256": hashlib.sha256(contenu).hexdigest()}
            for nom, contenu in sorted(fichiers.items())
        ],
    }


def _preuves(preuves: list[dict[str, str | None]]) -> list[str]:
    return [
        SEPARATEUR.join(_cellule(p[champ]) for p in preuves) if any(p[champ] for p in preuves) else ""
        for champ in ("document", "lieu", "extrait")
    ]


def _cellule(valeur: object) -> str:
    """A value as one cell. No cell is read as a formula: a spreadsheet would run one."""
    if isinstance(valeur, bool):
        return "vrai" if valeur else "faux"
    if isinstance(valeur, list):
        return SEPARATEUR.join(valeur)
    texte = "" if valeur is None else str(valeur)
    return f"'{texte}" if texte[:1] in ("=", "+", "-", "@", "\t", "\r") else texte


def _json(donnees: Any) -> bytes:
    return (json.dumps(donnees, ensure_ascii=False, indent=1) + "\n").encode()
