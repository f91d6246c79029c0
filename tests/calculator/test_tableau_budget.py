"""The budget while it is being typed: totals so far, balance, who pays what, lines to propose."""

import json
from decimal import Decimal
from typing import Any

import pytest

from calculator.phrases import euros, typographier
from calculator.tableau_budget import tableau_budget
from tests.calculator.projets import LE, moteur, projet


def ligne(compte: str, montant: str | None, financeur: str | None = None) -> dict[str, Any]:
    return {"compte": compte, "montant": montant, "financeur": financeur}


def tableau(**budget: Any) -> dict[str, Any]:
    calcul = moteur("isere")
    lu = {**projet("isere"), "budget": budget}
    return tableau_budget(calcul.contexte(calcul.lire(json.dumps(lu)), LE))


def annee(**budget: Any) -> dict[str, Any]:
    premiere: dict[str, Any] = tableau(**budget)["annees"][0]
    return premiere


def test_a_class_is_the_first_two_digits() -> None:
    charges = annee(charges=[ligne("6411", "10.00"), ligne("64", "2.50"), ligne("60", "1.00")])["charges"]
    assert charges["classes"] == [{"classe": "60", "total": "1.00"}, {"classe": "64", "total": "12.50"}]
    assert charges["total"] == "13.50"


def test_a_line_without_an_amount_is_counted_and_adds_nothing() -> None:
    charges = annee(charges=[ligne("60", None), ligne("61", "5.00")])["charges"]
    assert (charges["total"], charges["sans_montant"]) == ("5.00", 1)


@pytest.mark.parametrize(
    ("charge", "produit", "phrase"),
    [
        ("120.00", "0.00", f"Il manque {euros(Decimal(120))} de produits : les charges sont plus élevées."),
        ("0.00", "0.01", f"Il manque {euros(Decimal('0.01'))} de charges : les produits sont plus élevés."),
        ("7.00", "7.00", "Le budget est équilibré : charges et produits sont égaux."),
    ],
)
def test_the_balance_is_told_to_the_cent(charge: str, produit: str, phrase: str) -> None:
    lu = annee(charges=[ligne("60", charge)], produits=[ligne("74", produit)])
    assert lu["phrases"] == [typographier(phrase)]
    assert lu["equilibre"] is (charge == produit)


def test_voluntary_contributions_balance_apart() -> None:
    lu = annee(charges=[ligne("60", "5.00"), ligne("86", "3.00")], produits=[ligne("74", "6.00"), ligne("87", "2.00")])
    assert lu["ecart"] == "0.00"
    assert lu["equilibre"] is False
    assert lu["phrases"][1].startswith("Les comptes 86 et 87 diffèrent")


def test_an_empty_budget_is_not_balanced() -> None:
    lu = annee()
    assert (lu["equilibre"], lu["phrases"], lu["financeurs"]) == (False, ["Le budget est vide."], [])


def test_who_pays_what_leaves_voluntary_work_out() -> None:
    produits = [ligne("74", "25.00", "caf"), ligne("74", "75.00", "commune"), ligne("87", "900.00", "structure")]
    assert annee(produits=produits)["financeurs"] == [
        {"financeur": "commune", "total": "75.00", "part": "75.0"},
        {"financeur": "caf", "total": "25.00", "part": "25.0"},
    ]


def test_the_estimate_is_proposed_line_by_line() -> None:
    lu = tableau(charges=[ligne("64", "7000.00")], produits=[ligne("74", "100.00", "caf")])
    assert lu["propositions"][0] == {
        "compte": "74",
        "libelle": "Prestation de service Clas",
        "financeur": "caf",
        "montant": "2275.00",
    }
    assert lu["demande_a_la_caf"] == "100.00"


def test_nothing_is_proposed_while_nothing_can_be_estimated() -> None:
    assert [p for p in tableau()["propositions"] if p["libelle"] == "Prestation de service Clas"] == []
