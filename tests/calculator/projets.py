"""Projects to judge: one that respects every rule of every department, and how to change a fact of it."""

from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cache
from json import dumps
from typing import Any

from calculator.page import Calculateur
from publisher.depot import Depot, charger
from publisher.moteur import calculateur
from publisher.place import ROOT

CAMPAGNES = {
    "ain": "2025-2026",
    "isere": "2025-2026",
    "landes": "2025-2026",
    "savoie": "2024-2025",
    "seine-et-marne": "2024-2025",
}
LE = date(2026, 11, 22)
Donnees = dict[str, Any]


@cache
def depot() -> Depot:
    """The project's data, read once."""
    return charger(ROOT)


@cache
def moteur(departement: str) -> Calculateur:
    """The calculator of a department's only campaign."""
    return calculateur(depot(), departement, CAMPAGNES[departement])


def collectif(**faits: Any) -> Donnees:
    """A collectif that respects every rule; `faits` replace or add."""
    modele = {
        "nom": "Primaire",
        "niveau": "elementaire",
        "enfants": 10,
        "milieu_rural": False,
        "handicap": False,
        "encadrants": 2,
        "seances": [{"jour": "lundi", "minutes": 90}, {"jour": "jeudi", "minutes": 90}],
        "semaines": 28,
    }
    return {**modele, **faits}


def ligne(compte: str, montant: str | None, financeur: str | None = None) -> Donnees:
    """A line of a budget."""
    return {"compte": compte, "montant": montant} | ({"financeur": financeur} if financeur else {})


def budget(charges: str = "7000.00", caf: str = "2275.00", autre: str = "4725.00") -> Donnees:
    """A budget of salaries, paid by the Caf and the commune."""
    return {"charges": [ligne("64", charges)], "produits": [ligne("74", caf, "caf"), ligne("74", autre, "commune")]}


def projet(departement: str = "isere", *collectifs: Donnees, **faits: Any) -> Donnees:
    """A dossier that respects every rule, with these collectifs; `faits` replace whole groups (None removes one)."""
    modele = {
        "format": "dossier-clas/1",
        "departement": departement,
        "campagne": CAMPAGNES[departement],
        "structure": {"type": "association", "renouvellement": False},
        "projet": {
            "axes": {"enfants": True, "parents": True, "ecole": True, "territoire": True},
            "aide_aux_devoirs_seule": False,
            "coordonnateur": True,
            "engagements": {
                "assurance": True,
                "casier_judiciaire": True,
                "charte_laicite": True,
                "charte_parentalite": True,
            },
        },
        "collectifs": list(collectifs) or [collectif()],
        "budget": budget(),
    }
    return deepcopy({cle: valeur for cle, valeur in {**modele, **faits}.items() if valeur is not None})


@dataclass(frozen=True)
class Rapport:
    """A report, with the state of each rule at hand."""

    donnees: Donnees

    @property
    def verdict(self) -> str:
        verdict: str = self.donnees["verdict"]
        return verdict

    def constat(self, regle: str, collectif: str | None = None) -> Donnees:
        """The only constat of a rule (about one collectif, where it is named)."""
        trouves = [
            c
            for c in self.donnees["constats"]
            if c["regle"] == regle and (collectif is None or c["collectif"] == collectif)
        ]
        assert len(trouves) == 1, (regle, trouves)
        constat: Donnees = trouves[0]
        return constat

    def etat(self, regle: str, collectif: str | None = None) -> str:
        etat: str = self.constat(regle, collectif)["etat"]
        return etat

    def regles(self) -> set[str]:
        return {c["regle"] for c in self.donnees["constats"]}

    def sources(self, regle: str) -> str:
        """Documents and quotes of a constat, in one text."""
        return "\n".join(f"{s['document']} : {s['extrait']}" for s in self.constat(regle)["sources"])


def verifier(donnees: Donnees, le: date = LE) -> Rapport:
    """Judge a dossier as its file would be."""
    calcul = moteur(donnees["departement"])
    return Rapport(calcul.verifier(calcul.lire(dumps(donnees)), le))


def estimer(donnees: Donnees) -> Donnees:
    """Estimate a dossier as its file would be."""
    calcul = moteur(donnees["departement"])
    return calcul.estimer(calcul.lire(dumps(donnees)))
