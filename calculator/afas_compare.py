"""AFAS: what was planned beside what was done, figure by figure, with the gap and what the data tell of it."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from calculator.afas_seances import expliquer_seances, expliquer_semaines, prevues
from calculator.budget import total
from calculator.contexte import Contexte
from calculator.declaration import Chiffre, Donnee, donnees
from calculator.dossier import Budget
from calculator.phrases import FINE, compte, enumerer, euros, nombre, typographier
from calculator.rapports import chiffre

JUMELLES = {"compte_resultat": "budget_previsionnel"}
"""A figure asked under one name before and another after."""


@dataclass(frozen=True)
class Comparaison:
    """One figure before and after; None: AFAS does not ask it then."""

    contexte: Contexte
    avant: Donnee | None
    apres: Donnee | None

    @property
    def valeurs(self) -> tuple[Chiffre, Chiffre]:
        """Both values; None where AFAS does not ask, or the dossier does not tell."""
        return (self.avant.valeur if self.avant else None), (self.apres.valeur if self.apres else None)

    @property
    def ecart(self) -> Chiffre:
        """What was done, less what was planned."""
        avant, apres = self.valeurs
        return None if avant is None or apres is None else apres - avant


def comparer(contexte: Contexte) -> dict[str, Any]:
    """`afas-comparaison-clas/1`: every figure of the cartographie, in its order."""
    avant = {d.id: d for d in donnees(contexte, "previsionnelle")}
    apres = {d.id: d for d in donnees(contexte, "reelle")}
    avant["seances_realisees"] = Donnee("seances_realisees", "", prevues(contexte), "calendrier")
    jumelees = set(JUMELLES.values())
    return {
        "format": "afas-comparaison-clas/1",
        "donnees": [
            _ligne(d.id, d.libelle, Comparaison(contexte, avant.get(JUMELLES.get(d.id, d.id)), apres.get(d.id)))
            for d in contexte.reglement.afas
            if d.id not in jumelees or not set(JUMELLES) & set(apres)
        ],
    }


def _ligne(id_: str, libelle: str, c: Comparaison) -> dict[str, Any]:
    ecart = c.ecart
    expliquer = EXPLICATIONS.get(id_, _difference)
    return {
        "id": id_,
        "libelle": typographier(libelle),
        "previsionnel": chiffre(c.avant.valeur) if c.avant else "sans_objet",
        "reel": chiffre(c.apres.valeur) if c.apres else "sans_objet",
        "ecart": None if ecart is None else chiffre(ecart),
        "explication": typographier(expliquer(c)),
        "origine_previsionnel": c.avant.origine if c.avant else None,
        "origine_reel": c.apres.origine if c.apres else None,
    }


def _difference(c: Comparaison) -> str:
    """What can be said of any figure: what lacks, or by how much it differs."""
    if c.apres and c.apres.origine == "non_precise":
        return "Non précisé : les documents ne disent pas ce qu’il faut saisir."
    if c.apres and c.apres.valeur is None:
        return MANQUES.get(c.apres.origine, "Le dossier ne le dit pas encore.")
    if c.avant is None:
        return "Ce chiffre n’est demandé que pour le réel."
    if c.apres is None:
        return "Ce chiffre n’est demandé que pour le prévisionnel."
    ecart = c.ecart
    if ecart is None:
        return "Le chiffre prévu n’est pas connu."
    if not ecart:
        return "Comme prévu."
    return f"{nombre(ecart if ecart > 0 else -ecart)} de {'plus' if ecart > 0 else 'moins'} que prévu."


MANQUES = {
    "journal": "À remplir : le journal des séances ne suffit pas à le calculer.",
    "declaration": "À remplir dans « Rendre compte ».",
    "collectifs": "À remplir : il manque un nombre dans un collectif.",
    "calendrier": "À remplir : il manque les jours ou les dates d’un collectif.",
    "budget": "À remplir : il manque un compte ou un montant du budget.",
}


def _collectifs(c: Comparaison) -> str:
    agrees, reels = c.contexte.dossier.collectifs_agrees, c.valeurs[1]
    mots = _difference(c)
    if agrees is None or not isinstance(reels, int) or agrees == reels:
        return mots
    return f"{mots} La notification en agrée {nombre(agrees)}."


def _inscrits(c: Comparaison) -> str:
    """Both come from the collectifs as they are described today."""
    if c.ecart == 0:
        return "Le dossier ne garde qu’un nombre d’inscrits par collectif : corrigez-le s’il a changé dans l’année."
    return _difference(c)


def _presences(c: Comparaison) -> str:
    """The average, beside the enrolled."""
    journal = c.contexte.dossier.journal
    presences = c.valeurs[1]
    if not journal or presences is None:
        return _difference(c)
    moyenne = (Decimal(presences) / len(journal)).quantize(Decimal("0.1"), rounding="ROUND_HALF_UP")
    return f"En moyenne {compte(moyenne, 'présents')} à chaque séance, sur {compte(len(journal), 'séances')}."


def _resultat(c: Comparaison) -> str:
    """By class of account, the widest gaps first."""
    declaration = c.contexte.dossier.declaration
    prevu, fait = c.contexte.dossier.budget, declaration.compte_de_resultat if declaration else None
    if not c.ecart or prevu is None or fait is None:
        return _difference(c)
    sens = "plus" if c.ecart > 0 else "moins"
    comptes = {x.classe for b in (prevu, fait) for x in b.charges or [] if x.classe}
    ecarts = {classe: _classe(fait, classe) - _classe(prevu, classe) for classe in sorted(comptes)}
    grands = sorted((e for e in ecarts.items() if e[1]), key=lambda e: (-abs(e[1]), e[0]))
    mots = [f"compte {classe} : {'+' if ecart > 0 else '−'}{FINE}{euros(abs(ecart))}" for classe, ecart in grands]
    return f"{euros(abs(Decimal(c.ecart)))} de {sens} que prévu : {enumerer(mots)}."


def _classe(budget: Budget, classe: str) -> Decimal:
    return total(budget.charges, lambda x: x.classe == classe) or Decimal(0)


EXPLICATIONS: dict[str, Callable[[Comparaison], str]] = {
    "compte_resultat": _resultat,
    "collectifs": _collectifs,
    "enfants_inscrits": _inscrits,
    "presences": _presences,
    "seances_realisees": lambda c: expliquer_seances(c.contexte) or _difference(c),
    "semaines_sept_dec": lambda c: expliquer_semaines(c.contexte, automne=True) or _difference(c),
    "semaines_janv_aout": lambda c: expliquer_semaines(c.contexte, automne=False) or _difference(c),
}
"""What more the data tell of some figures."""
