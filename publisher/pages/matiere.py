"""What each page of a campaign shows beside the sections of its note."""

from collections.abc import Callable
from typing import Any

from calculator.echeances import Echeance
from publisher.campagne import Campagne
from publisher.contenu import Contact, Document
from publisher.depot import Depot
from publisher.fusion import bonus_applicables
from publisher.pages import vues
from publisher.pages.dates import carte
from publisher.pages.etat import bande
from publisher.pages.exemples import exemples

Donnees = Callable[[Depot, str, str], dict[str, Any]]

ETAPES = {
    "deposer": ("depot", "complement", "decision", "demarrage", "convention"),
    "bilan": ("declaration_previsionnelle", "bilan_quantitatif", "bilan_qualitatif", "versement"),
}
"""Which dates stand on which page; the page « essentiel » shows all of them."""
QUOI = {
    "deposer": ("deposer", "modifier", "habilitation"),
    "bilan": ("declarer_previsionnel", "declarer_reel", "bilan_quantitatif", "bilan_qualitatif"),
}
MEME = {"declarer_reel": "bilan_quantitatif"}
"""Two names of one step: the figures of the year that is over."""
BREF = ("enfants", "encadrants", "seances_par_semaine", "minutes_par_seance", "semaines")
"""What the rules in short look at."""


def ordonnees(dates: list[Echeance]) -> list[Echeance]:
    """The deposit first, then as the file has them."""
    return sorted(dates, key=lambda e: e.etape != "depot")


def premier_contact(campagne: Campagne) -> Contact | None:
    """The first contact that can be reached, else the first one."""
    if campagne.contacts == "non_precise" or not campagne.contacts:
        return None
    return next((c for c in campagne.contacts if c.telephones or c.courriels), campagne.contacts[0])


def cartes_publiees(campagne: Campagne) -> list[Document]:
    """The maps that tell who follows which place."""
    return [d for d in campagne.documents if d.theme == "carte"] if campagne.documents != "non_precise" else []


def _regles(depot: Depot, slug: str, annee: str) -> dict[str, Any]:
    regles = vues.applicables(depot, slug, annee)
    campagne = depot.campagnes[slug, annee]
    return {
        "axes": [vues.vue(r, depot, campagne) for r in vues.axes(regles)],
        "bref": [vues.vue(r, depot) for mesure in BREF for r in regles if r.mesure == mesure and not r.quand],
        "groupes": vues.groupes(regles, depot, campagne),
        "exemples": exemples(campagne, regles, estimation=False),
    }


def _financement(depot: Depot, slug: str, annee: str) -> dict[str, Any]:
    campagne = depot.campagnes[slug, annee]
    return {
        "mecanismes": campagne.mecanismes,
        "exemples": exemples(campagne, vues.applicables(depot, slug, annee), estimation=True),
    }


def _bonus(depot: Depot, slug: str, annee: str) -> dict[str, Any]:
    campagne = depot.campagnes[slug, annee]
    return {
        "bonus": bonus_applicables(campagne, depot),
        "nationaux": campagne.bonus == "non_precise",
        "socle": depot.regles_nationales.socle,
    }


def _demarche(nom: str) -> Donnees:
    def donnees(depot: Depot, slug: str, annee: str) -> dict[str, Any]:
        campagne = depot.campagnes[slug, annee]
        etapes = [e for e in campagne.etapes if e.quoi in QUOI[nom]]
        quoi = {MEME.get(e.quoi, e.quoi) for e in etapes}
        nationales = [e for e in depot.plateformes.etapes if e.quoi in QUOI[nom] and e.quoi not in quoi]
        return {
            "bande": bande(campagne, depot),
            "cartes": [carte(e, depot) for e in ordonnees(campagne.dates) if e.etape in ETAPES[nom]],
            "etapes": etapes,
            "nationales": nationales,
            "dites_ici": [e for e in nationales if any(c.source.startswith(f"{slug}/") for c in e.citations)],
            "pieces": [p for p in campagne.pieces if p.etape == ("depot" if nom == "deposer" else "bilan")],
            "paiement": any(e.consequence and e.etape.startswith("bilan") for e in campagne.dates),
            "controles": [p for p in campagne.pieces if p.etape == "controle"] if nom == "deposer" else [],
        }

    return donnees


DONNEES: dict[str, Donnees] = {
    "regles": _regles,
    "financement": _financement,
    "bonus": _bonus,
    "deposer": _demarche("deposer"),
    "bilan": _demarche("bilan"),
}
"""Pages with data of their own beside the sections of the note."""
