"""Sums of a budget, by class of account. A sum that lacks an amount is unknown, never 0."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from calculator.dossier import Budget, Ligne
from calculator.mesures import est_caf

FONCTIONNEMENT = {str(classe) for classe in range(60, 70)}
PRODUITS = {str(classe) for classe in range(70, 80)}
CONTRIBUTIONS_CHARGES, CONTRIBUTIONS_PRODUITS = "86", "87"


def total(lignes: Iterable[Ligne] | None, retenir: Callable[[Ligne], bool] = lambda _: True) -> Decimal | None:
    """Euros of the lines kept; None where there is no line at all, or one lacks its account or its amount."""
    lues = list(lignes or [])
    if not lues or any(ligne.compte is None for ligne in lues):
        return None
    somme = Decimal(0)
    for ligne in filter(retenir, lues):
        if ligne.montant is None:
            return None
        somme += ligne.montant
    return somme


def depenses_de_fonctionnement(budget: Budget | None) -> Decimal | None:
    """Charges of accounts 60 to 69."""
    return total(budget.charges, lambda x: x.classe in FONCTIONNEMENT) if budget else None


def demande_a_la_caf(budget: Budget) -> Decimal | None:
    """Produits of accounts 70 to 79 that the Caf pays; None: there is none, or one lacks its account or its amount."""
    return total(lignes_de_la_caf(budget))


def lignes_de_la_caf(budget: Budget) -> list[Ligne]:
    """Lines of produits that the Caf pays; accounts 86 and 87 are no money."""
    return [p for p in budget.produits or [] if est_caf(p) and (p.classe is None or p.classe in PRODUITS)]


def ecarts(budget: Budget) -> tuple[Decimal, Decimal] | None:
    """(charges less produits, account 86 less 87), in euros; None where something lacks."""
    charges, produits = total(budget.charges), total(budget.produits)
    emplois = total(budget.charges, lambda x: x.classe == CONTRIBUTIONS_CHARGES)
    ressources = total(budget.produits, lambda x: x.classe == CONTRIBUTIONS_PRODUITS)
    if charges is None or produits is None or emplois is None or ressources is None:
        return None
    return charges - produits, emplois - ressources
