"""Sums by class of account: the boundaries of the classes, and what is not told."""

from decimal import Decimal

import pytest

from calculator.budget import demande_a_la_caf, depenses_de_fonctionnement, ecarts, lignes_de_la_caf, total
from calculator.dossier import Budget, Ligne


def ligne(compte: str | None, montant: str | None = "10.00", financeur: str | None = None) -> Ligne:
    return Ligne(compte=compte, montant=None if montant is None else Decimal(montant), financeur=financeur)


@pytest.mark.parametrize(
    ("compte", "somme"),
    [("59", "0"), ("60", "10"), ("606", "10"), ("69", "10"), ("70", "0"), ("86", "0"), ("6", "0")],
)
def test_running_expenses_are_accounts_60_to_69(compte: str, somme: str) -> None:
    assert depenses_de_fonctionnement(Budget(charges=[ligne(compte)])) == Decimal(somme)


def test_a_line_that_is_not_counted_may_lack_its_amount() -> None:
    assert depenses_de_fonctionnement(Budget(charges=[ligne("64"), ligne("86", None)])) == 10


def test_a_line_that_is_counted_may_not() -> None:
    assert depenses_de_fonctionnement(Budget(charges=[ligne("64"), ligne("60", None)])) is None


def test_a_line_without_account_leaves_every_sum_unknown() -> None:
    assert total([ligne("64"), ligne(None)], lambda x: x.classe == "64") is None


@pytest.mark.parametrize("budget", [None, Budget(), Budget(charges=[])])
def test_no_charges_no_sum(budget: Budget | None) -> None:
    assert depenses_de_fonctionnement(budget) is None


@pytest.mark.parametrize(("compte", "gardee"), [("69", False), ("70", True), ("79", True), ("87", False), (None, True)])
def test_money_of_the_caf_stands_in_accounts_70_to_79(compte: str | None, gardee: bool) -> None:
    assert bool(lignes_de_la_caf(Budget(produits=[ligne(compte, financeur="caf")]))) is gardee


def test_what_is_asked_of_the_caf_leaves_the_others_out() -> None:
    produits = [ligne("74", "20.00", "caf"), ligne("74", "5.00", " Caf"), ligne("74", "7.00", "commune")]
    assert demande_a_la_caf(Budget(produits=produits)) == 25


@pytest.mark.parametrize("budget", [Budget(), Budget(produits=[ligne("74", financeur="commune")])])
def test_nothing_asked_is_unknown_not_zero(budget: Budget) -> None:
    assert demande_a_la_caf(budget) is None


def test_gaps_are_charges_less_produits_and_86_less_87() -> None:
    budget = Budget(
        charges=[ligne("64", "100.00"), ligne("86", "30.00")], produits=[ligne("74", "90.00"), ligne("87", "25.00")]
    )
    assert ecarts(budget) == (Decimal("15.00"), Decimal("5.00"))


@pytest.mark.parametrize(
    "budget",
    [
        Budget(charges=[ligne("64")]),
        Budget(produits=[ligne("74")]),
        Budget(charges=[ligne("64", None)], produits=[ligne("74")]),
        Budget(charges=[ligne("64")], produits=[ligne("74", None)]),
        Budget(charges=[ligne("64"), ligne("86", None)], produits=[ligne("74")]),
        Budget(charges=[ligne("64")], produits=[ligne("74"), ligne("87", None)]),
    ],
)
def test_no_gap_is_told_where_an_amount_is_missing(budget: Budget) -> None:
    assert ecarts(budget) is None
