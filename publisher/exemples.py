"""Worked examples of a campaign: a situation, and what the calculator must answer."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from calculator.decodage import DonneesInvalides, Erreur, decoder, joindre
from calculator.dossier import FORMAT, Dossier, controler_engagements
from publisher.campagne import Campagne
from publisher.contenu import Exemple
from publisher.depot import Depot
from publisher.moteur import FaireCalendrier, calculateur

ATTENDUS = ("verdict", "constats", "estimation")


def situation(campagne: Campagne, exemple: Exemple) -> dict[str, Any]:
    """The example as a whole dossier, plain data."""
    entete = {"format": FORMAT, "departement": campagne.departement, "campagne": campagne.campagne}
    return {**entete, **exemple.situation}


def repondre(
    depot: Depot, campagne: Campagne, exemple: Exemple, le: date, calendrier: FaireCalendrier | None = None
) -> tuple[dict[str, Any], dict[str, Any]]:
    """(verification, estimation) of the example. Raises DonneesInvalides."""
    moteur = calculateur(depot, campagne.departement, campagne.campagne, calendrier)
    donnees = situation(campagne, exemple)
    dossier = decoder(Dossier, donnees)
    erreurs = controler_engagements(donnees, moteur.reglement.engagements)
    if erreurs:
        raise DonneesInvalides(erreurs)
    return moteur.verifier(dossier, le), moteur.estimer(dossier)


def ecarts(
    depot: Depot, campagne: Campagne, exemple: Exemple, calendrier: FaireCalendrier | None = None
) -> Iterator[Erreur]:
    """Where the calculator does not answer what the example expects (no expectation depends on the day)."""
    try:
        verification, estimation = repondre(depot, campagne, exemple, campagne.verifie_le, calendrier)
    except DonneesInvalides as invalide:
        yield from (Erreur(joindre("situation", e.chemin), e.constat, e.remede) for e in invalide.erreurs)
        return
    for cle in exemple.attendu:
        if cle not in ATTENDUS:
            yield Erreur(f"attendu.{cle}", "ce champ n’existe pas", f"choisir parmi : {', '.join(ATTENDUS)}")
        elif cle != "verdict" and not isinstance(exemple.attendu[cle], dict):
            yield Erreur(f"attendu.{cle}", "ce n’est pas un groupe de champs", "écrire « nom: valeur »")
    obtenus: list[tuple[str, object, object]] = []
    if "verdict" in exemple.attendu:
        obtenus.append(("verdict", exemple.attendu["verdict"], verification["verdict"]))
    for regle, voulu in _groupe(exemple, "constats"):
        etats = {c["etat"] for c in verification["constats"] if c["regle"] == regle}
        obtenus.append(
            (f"constats.{regle}", voulu, etats.pop() if len(etats) == 1 else ", ".join(sorted(etats)) or "absent")
        )
    for champ, voulu in _groupe(exemple, "estimation"):
        obtenus.append((f"estimation.{champ}", voulu, estimation.get(champ, "absent")))
    if not obtenus:
        yield Erreur("attendu", "cet exemple n’attend rien", "écrire un verdict, des constats ou une estimation")
    for chemin, voulu, obtenu in obtenus:
        if voulu != obtenu:
            constat = f"l’exemple attend « {voulu} », le calcul donne « {obtenu} »"
            yield Erreur(f"attendu.{chemin}", constat, "corriger l’exemple, ou la règle")


def _groupe(exemple: Exemple, cle: str) -> list[tuple[str, object]]:
    groupe = exemple.attendu.get(cle, {})
    return list(groupe.items()) if isinstance(groupe, dict) else []
