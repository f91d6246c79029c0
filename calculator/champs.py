"""Where a dossier tells what each rule looks at, and how a value is found by its path."""

import re
from typing import Any

from calculator.regles import Mesure

CHAMPS: dict[Mesure, str] = {
    "axe_enfants": "projet.axes.enfants",
    "axe_parents": "projet.axes.parents",
    "axe_ecole": "projet.axes.ecole",
    "axe_territoire": "projet.axes.territoire",
    "aide_aux_devoirs": "projet.aide_aux_devoirs_seule",
    "enfants": "collectifs[].enfants",
    "encadrants": "collectifs[].encadrants",
    "seances_par_semaine": "collectifs[].seances",
    "minutes_par_seance": "collectifs[].seances",
    "semaines": "collectifs[].debut",
    "periode": "collectifs[].debut",
    "niveau_unique": "collectifs[].niveau",
    "coordonnateur": "projet.coordonnateur",
    "coordonnateur_bac_2": "projet.coordonnateur_bac_2",
    "besoin_repere_avec_ecole": "projet.besoin_repere_avec_ecole",
    "duree_ans": "projet.duree_ans",
    "socle_enfants": "projet.actions.enfants",
    "socle_parents": "projet.actions.parents",
    "cofinancement_hors_caf": "budget.produits",
    "budget_equilibre": "budget.charges",
    "ps_dans_budget": "budget.produits",
    "renouvellement_bilan": "structure.renouvellement",
    "engagement": "projet.engagements.",
}
"""Where the form asks what each measure looks at: paths of the dossier. An engagement's goes on with the rule's id."""


def lire(racine: object, chemin: str) -> Any:
    """The value at « collectifs[0].seances » in a record, a table or plain data; None where there is none."""
    for nom, rang in re.findall(r"([^.\[\]]+)|\[(\d+)\]", chemin):
        if rang:
            racine = racine[int(rang)] if isinstance(racine, list) and int(rang) < len(racine) else None
        else:
            racine = racine.get(nom) if isinstance(racine, dict) else getattr(racine, nom, None)
    return racine
