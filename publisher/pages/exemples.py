"""Worked examples in words: the situation, then what the rules answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculator.regles import Regle
from publisher.campagne import Campagne
from publisher.errors import Mendable
from publisher.pages.phrases import MOTS
from publisher.typographie import duree, enumeration, jour_sans_nom, montant, pluriel

SOMMES = {
    "prestation_service": "Prestation de service",
    "bonus_enfants": "Bonus enfants",
    "bonus_parents": "Bonus parents",
    "total": "Total estimé",
}


@dataclass(frozen=True)
class ExempleVue:
    """One example, ready to show."""

    titre: str
    situation: list[str]
    verdict: str | None
    constats: list[tuple[str, str, str]]
    """(id of the state, its word, the rule)."""
    sommes: list[tuple[str, str]]


def exemples(campagne: Campagne, regles: list[Regle], *, estimation: bool) -> list[ExempleVue]:
    """The examples of a campaign that speak of money, or those that speak of rules.

    Raises Mendable for one that expects an answer which does not exist.
    """
    noms = {r.id: r.libelle for r in regles}
    vues = []
    for exemple in campagne.exemples:
        try:
            vues.append(_vue(exemple.titre, exemple.situation, exemple.attendu, noms))
        except (KeyError, ArithmeticError) as error:
            qui = f"{campagne.departement} {campagne.campagne}, exemple « {exemple.titre} »"
            raise Mendable(
                f"{qui} : il attend ce que le calculateur ne répond jamais ; « clas controler » dit où et quoi"
            ) from error
    return [v for v in vues if (v.sommes if estimation else v.constats or v.verdict)]


def _vue(titre: str, situation: Mapping[str, Any], attendu: Mapping[str, Any], noms: dict[str, str]) -> ExempleVue:
    verdict = attendu.get("verdict")
    constats: Mapping[str, str] = attendu.get("constats") or {}
    estimation: Mapping[str, Any] = attendu.get("estimation") or {}
    return ExempleVue(
        titre=titre,
        situation=_situation(situation),
        verdict=MOTS["verdict"][verdict] if verdict else None,
        constats=[(etat, MOTS["constat"][etat], noms.get(regle, regle)) for regle, etat in constats.items()],
        sommes=[(mot, _somme(estimation[cle])) for cle, mot in SOMMES.items() if cle in estimation],
    )


def _somme(valeur: object) -> str:
    return "à renseigner" if valeur == "non_renseigne" else montant(Decimal(str(valeur)))


def _situation(situation: Mapping[str, Any]) -> list[str]:
    lignes = [_collectif(c) for c in situation.get("collectifs") or []]
    for cle, mot in (("collectifs_agrees", "agréé"), ("collectifs_reels", "réel")):
        if cle in situation:
            compte = situation[cle]
            lignes.append(f"{pluriel(compte, 'collectif')} {mot}{'s' if compte > 1 else ''}")
    budget = situation.get("budget") or {}
    for cote, mot in (("charges", "Dépenses"), ("produits", "Recettes")):
        if budget.get(cote):
            lignes.append(f"{mot} : {montant(sum((Decimal(ligne['montant']) for ligne in budget[cote]), Decimal()))}")
    if (situation.get("projet") or {}).get("aide_aux_devoirs_seule"):
        lignes.append("Le projet ne propose que de l’aide aux devoirs")
    bonus = [nom for nom in ("enfants", "parents") if nom in (situation.get("bonus") or {})]
    if bonus:
        lignes.append(f"Bonus {enumeration(bonus)} {'demandés' if len(bonus) > 1 else 'demandé'}")
    return lignes


def _collectif(collectif: Mapping[str, Any]) -> str:
    morceaux = [pluriel(collectif["enfants"], "enfant")] if "enfants" in collectif else []
    if "encadrants" in collectif:
        morceaux.append(pluriel(collectif["encadrants"], "encadrant"))
    if collectif.get("milieu_rural"):
        morceaux.append("en milieu rural")
    if collectif.get("handicap"):
        morceaux.append("avec un enfant en situation de handicap")
    minutes = [s["minutes"] for s in collectif.get("seances") or [] if "minutes" in s]
    if minutes:
        morceaux.append(
            f"{pluriel(len(minutes), 'séance')} de {enumeration(sorted({duree(m) for m in minutes}))} par semaine"
        )
    if "semaines" in collectif:
        morceaux.append(pluriel(collectif["semaines"], "semaine"))
    if "debut" in collectif and "fin" in collectif:
        morceaux.append(f"du {_jour(collectif['debut'])} au {_jour(collectif['fin'])}")
    nom = collectif.get("nom")
    return f"{f'Collectif {nom} : ' if nom else 'Un collectif : '}{', '.join(morceaux)}"


def _jour(texte: str) -> str:
    return jour_sans_nom(date.fromisoformat(texte))
