"""What changed since the request or the agreement, and what of it the Caf must validate: a message for each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from calculator.contexte import Contexte
from calculator.decodage import DonneesInvalides, decoder
from calculator.dossier import Collectif, Dossier
from calculator.financement import collectifs_reels
from calculator.messages import message
from calculator.mesures import semaines
from calculator.phrases import compte, jour_long, minuscule, typographier
from calculator.rapports import erreurs, sources
from calculator.regles import SujetModification

SUJETS: dict[SujetModification, str] = {
    "debut": "Date de début",
    "collectifs": "Nombre de collectifs",
    "inscrits": "Nombre d’enfants inscrits",
    "semaines": "Nombre de semaines d’activité",
}
A_VALIDER = "Votre Caf demande de faire valider ce changement. Écrivez-lui, si possible avant de l’appliquer."
NON_PRECISE = "Non précisé : aucun document de votre Caf ne dit si ce changement doit être validé. Demandez-lui."


@dataclass(frozen=True)
class Changement:
    """One thing that is not as it was agreed, in words; `collectif` None: about the whole project."""

    sujet: SujetModification
    collectif: str | None
    avant: str
    apres: str


def changements(contexte: Contexte, reference: dict[str, Any]) -> dict[str, Any]:
    """What differs from `reference`: the dossier as it was agreed, or only those of its fields that are known."""
    entete = {nom: getattr(contexte.dossier, nom) for nom in ("format", "departement", "campagne")}
    try:
        avant = decoder(Dossier, entete | reference)
    except DonneesInvalides as invalide:
        return {"changements": [], "ensemble": None, "erreurs": erreurs(invalide)}
    trouves = list(comparer(avant, contexte))
    return {
        "changements": [_dire(c, contexte) for c in trouves],
        "ensemble": _message(trouves, contexte) if len(trouves) > 1 else None,
        "erreurs": [],
    }


def comparer(avant: Dossier, contexte: Contexte) -> Iterator[Changement]:
    """Each difference that both sides tell: the project's first, then those of each collectif, by its name."""
    ancien = Contexte(avant, contexte.reglement, contexte.calendrier, contexte.le)
    agrees = avant.collectifs_agrees if avant.collectifs_agrees is not None else collectifs_reels(avant)
    yield from _si_differe("collectifs", None, _mots(agrees, "collectifs"), _mots(_reels(contexte), "collectifs"))
    yield from _si_differe("inscrits", None, *(_mots(_inscrits(c), "enfants") for c in (ancien, contexte)))
    anciens = dict(ancien.collectifs())
    for nom, collectif in contexte.collectifs():
        if nom in anciens:
            yield from _collectif(nom, anciens[nom], collectif, ancien, contexte)


def _collectif(
    nom: str, avant: Collectif, apres: Collectif, ancien: Contexte, contexte: Contexte
) -> Iterator[Changement]:
    yield from _si_differe("debut", nom, *(jour_long(c.debut) if c.debut else None for c in (avant, apres)))
    yield from _si_differe("inscrits", nom, *(_mots(c.enfants, "enfants") for c in (avant, apres)))
    yield from _si_differe("semaines", nom, _semaines(avant, ancien), _semaines(apres, contexte))


def _semaines(collectif: Collectif, contexte: Contexte) -> str | None:
    lues = semaines(collectif, contexte)
    return compte(lues.bas, "semaines") if lues.connue and lues.bas is not None else None


def _si_differe(
    sujet: SujetModification, collectif: str | None, avant: str | None, apres: str | None
) -> Iterator[Changement]:
    """Nothing where one side does not tell: what is not known has not changed."""
    if avant is not None and apres is not None and avant != apres:
        yield Changement(sujet, collectif, avant, apres)


def _mots(nombre: int | None, unite: str) -> str | None:
    return None if nombre is None else compte(nombre, unite)


def _reels(contexte: Contexte) -> int | None:
    return collectifs_reels(contexte.dossier)


def _inscrits(contexte: Contexte) -> int | None:
    """Enrolled in all, where more than one collectif adds up (one alone is told by itself)."""
    effectifs = [c.enfants for _, c in contexte.collectifs()]
    if len(effectifs) < 2 or None in effectifs:
        return None
    return sum(e for e in effectifs if e is not None)


def _dire(changement: Changement, contexte: Contexte) -> dict[str, Any]:
    modifications = contexte.reglement.modifications
    demande = modifications is not None and changement.sujet in modifications.sujets
    return {
        "sujet": changement.sujet,
        "collectif": changement.collectif,
        "libelle": SUJETS[changement.sujet],
        "avant": typographier(changement.avant),
        "apres": typographier(changement.apres),
        "validation": "demandee" if demande else "non_precise",
        "explication": typographier(A_VALIDER if demande else NON_PRECISE),
        "sources": sources(tuple(modifications.citations), contexte.reglement) if modifications and demande else [],
        "message": _message([changement], contexte),
    }


def _nommer(changement: Changement) -> str:
    ou = f" ({changement.collectif})" if changement.collectif else ""
    return f"{SUJETS[changement.sujet]}{ou}"


def _message(trouves: Iterable[Changement], contexte: Contexte) -> dict[str, Any]:
    """One message about all of them."""
    liste = list(trouves)
    modifications = contexte.reglement.modifications
    demandes = modifications is not None and any(c.sujet in modifications.sujets for c in liste)
    lignes = [f"– {_nommer(c)} : {c.avant} au départ, {c.apres} maintenant." for c in liste]
    fin = (
        "Pouvez-vous valider ce changement, ou nous dire ce qu’il faut faire ?"
        if demandes
        else "Faut-il que vous validiez ce changement ? Si oui, comment faire ?"
    )
    seul = liste[0]
    objet = f"changement, {minuscule(SUJETS[seul.sujet])}" if len(liste) == 1 else "changements en cours d’année"
    return message(
        contexte,
        objet,
        ["\n".join(["Depuis notre demande, notre projet a changé :", *lignes]), fin],
        modifications.citations if modifications and demandes else (),
    )
