"""Last year's dossier carried to another campaign: what is kept, what is emptied, what must be looked at again."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from calculator.champs import lire
from calculator.contexte import Contexte
from calculator.decodage import DonneesInvalides, Erreur, decoder
from calculator.ecriture import en_donnees
from calculator.modele import Annee, modele
from calculator.phrases import typographier
from calculator.rapports import erreurs

Donnees = dict[str, Any]

GARDE = {
    "structure": "La structure : nom, type.",
    "projet": "Le projet : axes, actions, coordination, engagements.",
    "collectifs": "Les collectifs : nom, niveau, lieu, adultes, jours et durées des séances.",
    "budget": "Les lignes du budget, comme point de départ.",
    "bonus": "Les bonus demandés.",
    "textes": "Les textes du dépôt.",
}
"""What is kept of each group of the dossier."""

VIDE = {
    "journal": "Le journal des séances.",
    "declaration": "Les chiffres de la déclaration.",
    "bilan": "Les réponses du bilan.",
    "checklists": "Les listes à cocher.",
    "collectifs_agrees": "Le nombre de collectifs agréés.",
    "collectifs_reels": "Le nombre réel de collectifs.",
}
"""What belongs to the past year: it stays in the file of that year."""

A_REVOIR: tuple[tuple[str, str, str], ...] = (
    ("structure.bilan_qualitatif_transmis", "", "Le bilan qualitatif de l’année passée a-t-il été transmis ?"),
    ("structure.soutenue_depuis_ans", "structure.soutenue_depuis_ans", "Les années de soutien ont été augmentées."),
    ("projet.engagements", "projet.engagements", "Les engagements (assurance, casier, chartes) valent-ils encore ?"),
    ("projet.duree_ans", "projet.duree_ans", "La durée : nouvelle demande, ou suite d’une convention ?"),
    ("collectifs[].enfants", "enfants", "le nombre d’enfants de cette année."),
    ("collectifs[].handicap", "handicap", "accueille-t-il cette année un enfant en situation de handicap ?"),
    ("collectifs[].debut", "debut", "les dates, avancées au même jour de semaine : voyez le calendrier scolaire."),
    ("collectifs[].semaines", "semaines", "le nombre de semaines de cette année."),
    ("collectifs[].fermetures", "fermetures", "les jours de fermeture de cette année."),
    ("budget.charges", "budget", "Les montants du budget."),
    ("budget.produits", "budget", "Les financements : le barème de la Caf a pu changer."),
    ("textes", "textes", "Les textes du dépôt : disent-ils encore vrai cette année ?"),
    ("bonus", "bonus", "Les bonus : le projet va-t-il encore plus loin que le projet de base ?"),
)
"""(where to look, the answer of last year without which there is nothing to look at, why)."""


@modele
class Cible:
    """The option of the question."""

    campagne: Annee


def reprise(contexte: Contexte, campagne: str) -> dict[str, Any]:
    """The dossier of `campagne` made from this one; in words, what was kept, emptied, and must be looked at again."""
    ancien = en_donnees(contexte.dossier)
    try:
        ans = int(decoder(Cible, {"campagne": campagne}).campagne[:4]) - int(ancien["campagne"][:4])
        if ans <= 0:
            faute = f"« {campagne} » ne vient pas après {ancien['campagne']}"
            raise DonneesInvalides([Erreur("campagne", faute, "choisir une campagne qui suit")])
    except DonneesInvalides as invalide:
        return {"dossier": None, "garde": [], "vide": [], "a_revoir": [], "erreurs": erreurs(invalide)}
    nouveau = {nom: valeur for nom, valeur in ancien.items() if nom not in VIDE} | {
        "campagne": campagne,
        "structure": _structure(ancien.get("structure", {}), ans),
    }
    if "collectifs" in ancien:
        nouveau["collectifs"] = [_collectif(c, ans) for c in ancien["collectifs"]]
    suivants = nouveau.pop("budgets_suivants", {})
    if campagne in suivants:
        nouveau["budget"] = suivants[campagne]
    restants = {annee: budget for annee, budget in suivants.items() if annee > campagne}
    return {
        "dossier": nouveau | ({"budgets_suivants": restants} if restants else {}),
        "garde": [typographier(mot) for nom, mot in GARDE.items() if ancien.get(nom)],
        "vide": [typographier(mot) for nom, mot in VIDE.items() if ancien.get(nom) not in (None, [], {})],
        "a_revoir": [
            {"chemin": chemin, "libelle": typographier(mot)}
            for fiche in A_REVOIR
            for chemin, mot in _a_revoir(*fiche, ancien)
        ],
        "erreurs": [],
    }


def _structure(structure: Donnees, ans: int) -> Donnees:
    """A renewed project, supported for longer; whether its bilan was handed in must be told again."""
    depuis = structure.get("soutenue_depuis_ans")
    gardee = {nom: valeur for nom, valeur in structure.items() if nom != "bilan_qualitatif_transmis"}
    plus = {} if depuis is None else {"soutenue_depuis_ans": min(depuis + ans, 200)}
    return gardee | plus | {"renouvellement": True}


def _collectif(collectif: Donnees, ans: int) -> Donnees:
    """The same group a year on; what only the children of the past year tell is emptied."""
    garde = {nom: valeur for nom, valeur in collectif.items() if nom not in ("handicap", "fermetures")}
    dates = {nom: avancer(date.fromisoformat(garde[nom]), ans) for nom in ("debut", "fin") if nom in garde}
    return garde | {nom: jour.isoformat() for nom, jour in dates.items()}


def avancer(jour: date, ans: int) -> date:
    """The nearest day of the same weekday, `ans` years later; the calendar's last day where there is no later one."""
    try:
        cible = jour.replace(year=jour.year + ans, day=min(jour.day, 28) if jour.month == 2 else jour.day)
        ecart = (jour.weekday() - cible.weekday() + 3) % 7 - 3
        return cible + timedelta(days=ecart)
    except (ValueError, OverflowError):
        return date.max


def _a_revoir(chemin: str, source: str, mot: str, ancien: Donnees) -> Iterator[tuple[str, str]]:
    if "[]" in chemin:
        for rang, collectif in enumerate(ancien.get("collectifs") or []):
            if source in collectif:
                yield chemin.replace("[]", f"[{rang}]"), f"{collectif.get('nom') or f'Collectif {rang + 1}'} : {mot}"
    elif not source or lire(ancien, source) is not None:
        yield chemin, mot
