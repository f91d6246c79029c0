"""Rules, scopes and delays in words."""

from collections.abc import Callable
from decimal import Decimal

from calculator.echeances import Relative
from calculator.regles import Borne, Portee, Regle
from publisher.typographie import duree, enumeration, nombre, pluriel

MOTS: dict[str, dict[str, str]] = {
    "force": {
        "imperatif": "impératif",
        "preconise": "préconisé",
        "indicatif": "à titre indicatif",
        "sur_validation": "sur validation de la Caf",
    },
    "oui_non": {
        "imperatif": "demandé",
        "preconise": "conseillé",
        "indicatif": "souhaité",
        "sur_validation": "à faire valider",
    },
    "origine": {"nationale": "national", "locale": "propre à ce département"},
    "etat": {
        "ouvert": "Campagne ouverte",
        "clos": "Campagne close",
        "a_venir": "Campagne à venir",
        "a_confirmer": "Dates à confirmer",
    },
    "niveau": {"elementaire": "école élémentaire", "college": "collège", "lycee": "lycée", "autre": "autre niveau"},
    "structure": {
        "association": "associations",
        "centre_social": "centres sociaux",
        "collectivite": "collectivités",
        "autre": "autres structures",
    },
    "theme": {
        "plateforme": "Plateformes",
        "guide": "Guides",
        "reglementation": "Textes de référence",
        "charte": "Chartes",
        "strategie": "Stratégie",
        "carte": "Cartes",
        "video": "Vidéos",
        "information": "Pour s’informer",
    },
    "existe": {"oui": "oui", "non": "non", "non_precise": "non précisé"},
    "mecanisme": {
        "prestation_service": "Prestation de service",
        "bonus_enfants": "Bonus enfants",
        "bonus_parents": "Bonus parents",
        "pluriannuel": "Convention de plusieurs années",
    },
    "constat": {
        "conforme": "Conforme",
        "derogation": "Dérogation",
        "non_conforme": "À corriger",
        "a_verifier": "À vérifier",
        "recommandation": "Conseil",
        "non_renseigne": "À renseigner",
        "sans_objet": "Sans objet",
    },
    "verdict": {"conforme": "Conforme", "a_verifier": "À vérifier avec la Caf", "non_conforme": "À corriger"},
    "suite": {
        "depot_tardif": "Si le dépôt est en retard ou incomplet",
        "refus": "Si le projet est refusé",
        "accord_moindre": "Si la Caf accorde moins que demandé",
    },
    "par": {"collectif": "par collectif", "projet": "par projet", "enfant": "par enfant"},
}
"""Words of each value that a page shows."""

NON_PRECISE = "non précisé dans les documents publiés"


def borne(regle: Regle, limite: Borne | None = None) -> str:
    """What a rule (or one of its derogations, by `limite`) asks: « au moins 27 semaines », « demandé »."""
    limite = limite or regle.borne
    if limite is None:
        return MOTS["oui_non"][regle.force]
    if regle.mesure == "minutes_par_seance":
        return _cotes(limite, lambda valeur: duree(int(valeur)))
    unite = regle.unite or ""
    return f"{borne_sans_unite(limite)} {_accord(unite, limite)}".strip()


def borne_sans_unite(limite: Borne) -> str:
    """« au moins 27 », « plus de 4 », « de 5 à 8 »."""
    return _cotes(limite, nombre)


def _cotes(limite: Borne, mot: Callable[[Decimal], str]) -> str:
    if limite.min is not None and limite.max is not None:
        if limite.min == limite.max:
            return mot(limite.min)
        fin = "" if limite.max_inclus else " exclus"
        return f"de {mot(limite.min)} à {mot(limite.max)}{fin}"
    if limite.min is not None:
        return f"{'au moins' if limite.min_inclus else 'plus de'} {mot(limite.min)}"
    if limite.max is not None:
        return f"{'au plus' if limite.max_inclus else 'moins de'} {mot(limite.max)}"
    return ""


def _accord(unite: str, limite: Borne) -> str:
    """The unit in the singular after « 1 »: « 1 séance par semaine »."""
    compte = limite.max if limite.max is not None else limite.min
    if compte is None or compte >= Decimal(2):
        return unite
    premier, espace, reste = unite.partition(" ")
    return f"{premier.removesuffix('s')}{espace}{reste}"


def portee(quand: Portee | None) -> str:
    """To whom something applies: « en milieu rural, 8 enfants au plus »; empty: to all."""
    if quand is None:
        return ""
    morceaux: list[str] = []
    for valeur, oui, non in (
        (quand.milieu_rural, "en milieu rural", "hors milieu rural"),
        (quand.handicap, "avec un enfant en situation de handicap", "sans enfant en situation de handicap"),
        (quand.qpv, "en quartier prioritaire", "hors quartier prioritaire"),
    ):
        if valeur is not None:
            morceaux.append(oui if valeur else non)
    if quand.niveaux:
        morceaux.append(enumeration([MOTS["niveau"][n] for n in quand.niveaux], "ou"))
    if quand.lieux:
        morceaux.append(enumeration(list(quand.lieux), "ou"))
    if quand.enfants:
        morceaux.append(f"{borne_sans_unite(quand.enfants)} enfants")
    if quand.minutes:
        morceaux.append(f"si les séances durent {_cotes(quand.minutes, lambda m: duree(int(m)))}")
    if quand.types_structure:
        morceaux.append(enumeration([MOTS["structure"][t] for t in quand.types_structure], "ou"))
    if quand.soutenue_depuis_ans:
        morceaux.append(f"structure soutenue depuis {borne_sans_unite(quand.soutenue_depuis_ans)} ans")
    return ", ".join(morceaux)


def delai(echeance: Relative) -> str:
    """« 1 semaine », « 15 jours »."""
    noms = {"jour": ("jour", "jours"), "semaine": ("semaine", "semaines"), "mois": ("mois", "mois")}
    return pluriel(echeance.duree, *noms[echeance.unite])


def annees_de_convention(annees: list[int]) -> str:
    """« année 1 de la convention », « années 2, 3 et 4 de la convention »."""
    return f"année{'s' if len(annees) > 1 else ''} {enumeration([str(n) for n in annees])} de la convention"
