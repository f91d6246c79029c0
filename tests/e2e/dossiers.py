"""Dossiers that the browser tests use, and what the command line says of them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from publisher.place import ROOT

LE = "2025-06-15"
"""The day on which the tests ask."""

ISERE: dict[str, Any] = {
    "format": "dossier-clas/1",
    "departement": "isere",
    "campagne": "2025-2026",
    "structure": {
        "nom": "Centre social des Alpins",
        "type": "association",
        "renouvellement": True,
        "bilan_qualitatif_transmis": True,
    },
    "projet": {
        "intitule": "Grandir ensemble",
        "axes": {"enfants": True, "parents": True, "ecole": True, "territoire": True},
        "aide_aux_devoirs_seule": False,
    },
    "collectifs": [
        {
            "nom": "Primaire",
            "niveau": "elementaire",
            "enfants": 10,
            "milieu_rural": False,
            "handicap": False,
            "encadrants": 2,
            "seances": [{"jour": "lundi", "minutes": 90}, {"jour": "jeudi", "minutes": 90}],
            "debut": "2025-09-09",
            "fin": "2026-06-06",
        }
    ],
    "collectifs_agrees": 2,
    "budget": {
        "charges": [{"compte": "64", "libelle": "Salaires", "montant": "7000.00"}],
        "produits": [
            {"compte": "74", "libelle": "PS et bonus", "financeur": "caf", "montant": "2933.00"},
            {"compte": "74", "libelle": "Commune", "financeur": "commune", "montant": "4067.00"},
        ],
    },
    "bonus": {
        "enfants": {"projet_annuel": True, "criteres": ["materiel"], "collectifs": 1},
        "parents": {"projet_annuel": True, "criteres": ["acces_aux_droits"]},
    },
}
"""Eligible, renewed, with both bonus. Its dates have the day and the month alike: any order of typing will do."""


def rural(departement: str, campagne: str) -> dict[str, Any]:
    """A small rural project: faults, gaps, an account and a funder that the form does not list, fields of later."""
    return {
        "format": "dossier-clas/1",
        "departement": departement,
        "campagne": campagne,
        "projet": {"axes": {"enfants": True, "parents": False}, "actions": {"enfants": ["aide_methodologique"]}},
        "collectifs": [
            {"nom": "Village", "enfants": 7, "milieu_rural": True, "encadrants": 1, "seances": [{"minutes": 120}]},
            {
                "niveau": "college",
                "enfants": 14,
                "handicap": True,
                "seances": [],
                "semaines": 26,
                "fermetures": ["2026-05-15"],
            },
        ],
        "collectifs_reels": 3,
        "budget": {
            "charges": [{"compte": "6411", "montant": "12000.5"}, {"compte": "86", "montant": "900"}],
            "produits": [{"compte": "74", "financeur": "fondation", "montant": "12000.50"}],
        },
        "bonus": {"enfants": {"projet_annuel": True, "criteres": []}},
        "journal": [{"date": "2025-11-03", "collectif": "Village", "presents": 6}],
    }


def clas(commande: str, dossier: Path) -> str:
    """What `clas verifier` (on the day of the tests) or `clas estimer` prints for the file `dossier`, to the byte."""
    jour = ["--le", LE] if commande == "verifier" else []
    appel = [sys.executable, "-c", "from publisher.cli import main; main()", commande, str(dossier), "--json", *jour]
    return subprocess.run(appel, cwd=ROOT, capture_output=True, check=True).stdout.decode()


def ecrire(dossier: dict[str, Any], dossier_temporaire: Path) -> Path:
    """Write `dossier` as the page saves it."""
    chemin = dossier_temporaire / "dossier.json"
    chemin.write_text(json.dumps(dossier, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return chemin
