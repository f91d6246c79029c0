"""What is told and what is missing in a dossier: fields by their paths, lists that the campaign gives."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from calculator.champs import lire
from calculator.contexte import Contexte
from calculator.portee import concerne
from calculator.regles import Mesure


@dataclass(frozen=True)
class Manque:
    """What is missing, and where the dossier tells it."""

    chemin: str
    libelle: str


@dataclass(frozen=True)
class Releve:
    """What a step counts; `mot` says it where « réponses » would not."""

    fait: int
    total: int
    manques: tuple[Manque, ...] = ()
    mot: str = ""


@dataclass(frozen=True)
class Champ:
    """One answer of the dossier; `mesures`: asked only where a rule of the campaign looks at it."""

    chemin: str
    libelle: str
    mesures: tuple[Mesure, ...] = ()
    si: Callable[[Any], bool] | None = None
    """Asked only of the record (the dossier, the element of a list) for which this holds."""
    ou: str | None = None
    """Another answer that does as well."""


def demande(champ: Champ, contexte: Contexte, fiche: object) -> bool:
    """Tell whether this campaign asks for the answer in this record."""
    mesures = {r.mesure for r in contexte.reglement.regles}
    return (not champ.mesures or bool(mesures & set(champ.mesures))) and (champ.si is None or champ.si(fiche))


def repondu(valeur: object) -> bool:
    """Tell whether there is an answer: « non » and 0 are, an empty text or list is none."""
    if isinstance(valeur, str):
        return bool(valeur.strip())
    return isinstance(valeur, bool | int | Decimal) or bool(valeur)


def champs(attendus: Iterable[Champ], contexte: Contexte, racine: str = "", nom: str = "") -> Iterator[Manque | None]:
    """For each answer asked of the record at `racine`: None when it is there, else what is missing."""
    fiche = lire(contexte.dossier, racine) if racine else contexte.dossier
    for champ in attendus:
        if demande(champ, contexte, fiche):
            la = any(repondu(lire(fiche, chemin)) for chemin in (champ.chemin, champ.ou) if chemin)
            libelle = f"{nom} : {champ.libelle}" if nom else champ.libelle
            yield None if la else Manque(f"{racine}.{champ.chemin}" if racine else champ.chemin, libelle)


def releve(trouves: Iterable[Manque | None], mot: str = "") -> Releve:
    """Count what is there and what is missing."""
    lus = list(trouves)
    manques = tuple(m for m in lus if m)
    return Releve(len(lus) - len(manques), len(lus), manques, mot)


def de_champs(*attendus: Champ) -> Callable[[Contexte], Releve]:
    """A step that is its answers."""
    return lambda contexte: releve(champs(attendus, contexte))


def fait(valeur: object) -> bool:
    """Tell whether an answer is given, or a box ticked."""
    return repondu(valeur) and valeur is not False


def de_liste(liste: str, racine: str) -> Callable[[Contexte], Releve]:
    """A step that is a list of the campaign (`Reglement.attendus`), answered under `racine`."""

    def relever(contexte: Contexte) -> Releve:
        attendus = [
            a
            for a in contexte.reglement.attendus.get(liste, [])
            if a.quand is None or concerne(a.quand, contexte.dossier, None) is not False
        ]
        chemins = [(f"{racine}{a.id}", a.libelle) for a in attendus]
        return releve(None if fait(lire(contexte.dossier, chemin)) else Manque(chemin, mot) for chemin, mot in chemins)

    return relever
