"""The budget as a table shows it while it is being typed: totals so far, balance, who pays what, lines to propose.

A line without an amount adds nothing and is counted: what is shown is « so far », never a verdict.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from calculator.budget import CONTRIBUTIONS_CHARGES, CONTRIBUTIONS_PRODUITS, PRODUITS, lignes_de_la_caf
from calculator.contexte import Contexte
from calculator.dossier import Budget, Ligne
from calculator.financement import estimer
from calculator.phrases import euros, typographier

CENT = Decimal(100)
DIXIEME = Decimal("0.1")


def tableau_budget(contexte: Contexte) -> dict[str, Any]:
    """Each year of the budget, and the lines that the estimate proposes for the first one.

    Amounts are decimal strings in euros, shares in per cent with one place.
    """
    dossier = contexte.dossier
    budgets = {dossier.campagne: dossier.budget, **(dossier.budgets_suivants or {})}
    return {
        "annees": [{"annee": annee, **_annee(budget or Budget())} for annee, budget in budgets.items()],
        **_propositions(contexte),
    }


def _annee(budget: Budget) -> dict[str, Any]:
    charges, produits = budget.charges or [], budget.produits or []
    ecart = _somme(charges) - _somme(produits)
    volontaires = _somme(charges, _de(CONTRIBUTIONS_CHARGES)) - _somme(produits, _de(CONTRIBUTIONS_PRODUITS))
    return {
        "charges": _cote(charges),
        "produits": _cote(produits),
        "ecart": f"{ecart:.2f}",
        "equilibre": bool(charges and produits) and not ecart and not volontaires,
        "phrases": [typographier(phrase) for phrase in _phrases(charges, produits, ecart, volontaires)],
        "financeurs": _financeurs([p for p in produits if p.classe in PRODUITS]),
    }


def _cote(lignes: list[Ligne]) -> dict[str, Any]:
    classes = sorted({ligne.classe for ligne in lignes if ligne.classe})
    return {
        "total": f"{_somme(lignes):.2f}",
        "classes": [{"classe": c, "total": f"{_somme(lignes, _de(c)):.2f}"} for c in classes],
        "sans_montant": sum(ligne.montant is None for ligne in lignes),
    }


def _phrases(charges: list[Ligne], produits: list[Ligne], ecart: Decimal, volontaires: Decimal) -> Iterable[str]:
    if not charges and not produits:
        yield "Le budget est vide."
        return
    if ecart > 0:
        yield f"Il manque {euros(ecart)} de produits : les charges sont plus élevées."
    elif ecart < 0:
        yield f"Il manque {euros(-ecart)} de charges : les produits sont plus élevés."
    elif charges and produits:
        yield "Le budget est équilibré : charges et produits sont égaux."
    if volontaires:
        yield f"Les comptes 86 et 87 diffèrent de {euros(abs(volontaires))} : ils doivent être égaux."


def _financeurs(lignes: list[Ligne]) -> list[dict[str, str]]:
    """Who pays what, the largest first; « » : nobody is named."""
    total = _somme(lignes)
    if total <= 0:
        return []
    noms = dict.fromkeys((ligne.financeur or "").strip() for ligne in lignes)
    sommes = [(nom, _somme(lignes, lambda x, nom=nom: (x.financeur or "").strip() == nom)) for nom in noms]  # type: ignore[misc]
    return [
        {"financeur": nom, "total": f"{somme:.2f}", "part": str((somme / total * CENT).quantize(DIXIEME))}
        for nom, somme in sorted(sommes, key=lambda paire: -paire[1])
    ]


def _propositions(contexte: Contexte) -> dict[str, Any]:
    """Lines for what the estimate gives, and what the budget already asks of the Caf."""
    estimation = estimer(contexte.dossier, contexte.reglement)
    lignes = [
        {"compte": "74", "libelle": libelle, "financeur": "caf", "montant": f"{montant:.2f}"}
        for libelle, montant in (
            ("Prestation de service Clas", estimation.prestation_service),
            ("Bonus enfants", estimation.bonus_enfants),
            ("Bonus parents", estimation.bonus_parents),
        )
        if montant
    ]
    budget = contexte.dossier.budget or Budget()
    return {"propositions": lignes, "demande_a_la_caf": f"{_somme(lignes_de_la_caf(budget)):.2f}"}


def _de(classe: str) -> Callable[[Ligne], bool]:
    return lambda ligne: ligne.classe == classe


def _somme(lignes: Iterable[Ligne], retenir: Callable[[Ligne], bool] = lambda _: True) -> Decimal:
    return sum((ligne.montant for ligne in lignes if ligne.montant is not None and retenir(ligne)), Decimal(0))
