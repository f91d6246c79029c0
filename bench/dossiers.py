"""The dossier that is measured: twelve collectifs in Isère, with dates, budget and bonus."""

import json
from typing import Any

SLUG, ANNEE = "isere", "2025-2026"
DAY = "2025-06-15"
COLLECTIFS = 12


def douze(enfants: int = 10) -> str:
    """The dossier as JSON; `enfants`: of its first collectif."""
    collectif: dict[str, Any] = {
        "niveau": "elementaire",
        "milieu_rural": False,
        "handicap": False,
        "encadrants": 2,
        "seances": [{"jour": "lundi", "minutes": 90}, {"jour": "jeudi", "minutes": 90}],
        "debut": "2025-11-03",
        "fin": "2026-06-26",
    }
    return json.dumps(
        {
            "format": "dossier-clas/1",
            "departement": SLUG,
            "campagne": ANNEE,
            "structure": {"type": "association", "renouvellement": True, "bilan_qualitatif_transmis": True},
            "projet": {
                "axes": {"enfants": True, "parents": True, "ecole": True, "territoire": True},
                "aide_aux_devoirs_seule": False,
            },
            "collectifs": [
                {**collectif, "nom": f"Collectif {n}", "enfants": enfants if n == 1 else 10}
                for n in range(1, COLLECTIFS + 1)
            ],
            "budget": {
                "charges": [{"compte": "64", "montant": "84000.00"}],
                "produits": [{"compte": "74", "financeur": "caf", "montant": "27300.00"}],
            },
            "bonus": {"enfants": {"projet_annuel": True, "criteres": ["materiel"]}},
        }
    )
