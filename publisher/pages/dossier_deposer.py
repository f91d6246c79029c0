"""What the steps « Déposer » and the exchanges with the Caf show of one campaign in « Mon dossier »."""

from functools import lru_cache
from typing import Any

from calculator.changements import SUJETS
from calculator.echeances import Relative
from publisher.caf import caf
from publisher.campagne import Campagne
from publisher.contenu import Contact
from publisher.depot import Depot
from publisher.fusion import textes
from publisher.pages import vues
from publisher.pages.cadre import base
from publisher.pages.citations import Citations
from publisher.pages.dates import carte, nom_plateforme
from publisher.pages.matiere import DONNEES, ordonnees
from publisher.pages.questionnaires import Questionnaire, cle, questionnaire

CONTACTS_MAX = 3
"""More would hide whom to write to; the page of the department has all."""
FICHE = "guides/habilitation.json"
"""Address of the fiche d’habilitation as the browser reads it: the same for all departments."""
SUJETS_DEPOT = {"projet", "plateforme"}


def deposer(depot: Depot, slug: str, annee: str) -> dict[str, Any]:
    """What the templates of these steps may name."""
    campagne = depot.campagnes[slug, annee]
    regles = vues.applicables(depot, slug, annee)
    joignables = contacts(campagne)
    return {
        **DONNEES["deposer"](depot, slug, annee),
        "contacts": joignables[:CONTACTS_MAX],
        "autres_contacts": campagne.contacts != "non_precise"
        and len(campagne.contacts) > len(joignables[:CONTACTS_MAX]),
        "engagements": [r for r in regles if r.mesure == "engagement"],
        "modifications": campagne.modifications,
        "sujets": SUJETS,
        "habilitation": depot.habilitation,
        "cas": [(cas, [(cle(piece), piece) for piece in cas.pieces]) for cas in depot.habilitation.cas],
        "fiche": fiche(depot),
        "fiche_json": FICHE,
        "caf": caf(depot.departements[slug]),
        "reflexes": depot.guides.reflexes,
        "textes": textes(campagne, depot),
        "textes_demandes": bool(campagne.textes),
        "toutes_les_dates": [carte(e, depot) for e in ordonnees(campagne.dates)],
        "delais": [e for e in campagne.dates if isinstance(e, Relative)],
        "ics": f"{slug}/calendrier.ics",
        "page": f"{base(slug, annee)}deposer/",
        "tous_les_contacts": f"{base(slug, annee)}#contacts",
        "renvois": Citations(depot).toutes,
        "plateforme": lambda identifiant: nom_plateforme(depot, identifiant),
    }


@lru_cache(1)
def fiche(depot: Depot) -> Questionnaire:
    """The paper that names who may declare (pièce justificative 3)."""
    return questionnaire(depot.habilitation.fiche, racine="checklists.habilitation.fiche")


def contacts(campagne: Campagne) -> list[Contact]:
    """Whom to reach about a deposit: those with an e-mail, else those with a telephone; none where none can be."""
    if campagne.contacts == "non_precise":
        return []
    joignables = [
        c for c in campagne.contacts if (c.courriels or c.telephones) and (not c.sujets or SUJETS_DEPOT & set(c.sujets))
    ]
    return [c for c in joignables if c.courriels] or joignables
