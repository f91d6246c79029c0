"""The PS asked stands in the budget, and not above the estimate (2 275 € for one collectif that spends 7 000 €)."""

import pytest

from tests.calculator.jugements import dit, juger, regle
from tests.calculator.projets import Donnees, budget, ligne, projet

REGLE = regle("ps_dans_budget")
VOULU = "une ligne de produits de la Caf, sans dépasser l’estimation"
REMPLIR = "Ajoutez en produits une ligne au compte 74, financeur « caf », avec le montant demandé."


def produits(*lignes: Donnees) -> Donnees:
    return projet("isere", budget={"charges": [ligne("64", "7000.00")], "produits": list(lignes)})


def test_exactly_the_estimate() -> None:
    assert dit(juger(REGLE, projet("isere", budget=budget(caf="2275.00")))) == (
        "conforme",
        VOULU,
        "2\u202f275,00\u202f€ demandés, 2\u202f275,00\u202f€ estimés",
        "L’aide demandée à la Caf est dans le budget et ne dépasse pas l’estimation.",
        None,
    )


def test_a_cent_above_is_to_be_checked() -> None:
    assert dit(juger(REGLE, projet("isere", budget=budget(caf="2275.01")))) == (
        "a_verifier",
        VOULU,
        "2\u202f275,01\u202f€ demandés, 2\u202f275,00\u202f€ estimés",
        "Vous demandez plus que l’estimation. D’autres aides de la Caf peuvent l’expliquer.",
        "Ramenez la demande à l’estimation, ou demandez à votre Caf.",
    )


def test_less_is_allowed() -> None:
    assert juger(REGLE, projet("isere", budget=budget(caf="2274.99"))).etat == "conforme"


def test_several_lines_of_the_caf_add_up() -> None:
    assert juger(REGLE, produits(ligne("74", "2000.00", "caf"), ligne("70", "275.01", "CAF "))).etat == "a_verifier"


def test_no_line_of_the_caf() -> None:
    assert dit(juger(REGLE, produits(ligne("74", "7000.00", "commune")))) == (
        "non_conforme",
        VOULU,
        "aucune ligne de la Caf",
        "Le montant demandé à la Caf n’est pas dans le budget.",
        REMPLIR,
    )


def test_the_step_of_the_rule_comes_before_ours() -> None:
    constat = juger(regle("ps_dans_budget", remede="Ajoutez-la."), produits(ligne("74", "7000.00", "commune")))
    assert constat.remede == "Ajoutez-la."


def test_a_contribution_in_kind_is_no_money_asked() -> None:
    assert juger(REGLE, produits(ligne("87", "100.00", "caf"))).constate == "aucune ligne de la Caf"


@pytest.mark.parametrize("budget_", [None, {}, {"produits": []}, {"charges": [ligne("64", "7000.00")]}])
def test_no_produits_yet(budget_: Donnees | None) -> None:
    assert dit(juger(REGLE, projet("isere", budget=budget_))) == (
        "non_renseigne",
        "Une règle",
        "non renseigné",
        "Le budget n’a pas encore de produits.",
        REMPLIR,
    )


@pytest.mark.parametrize(
    "donnees",
    [
        produits(ligne("74", None, "caf")),
        projet("isere", budget=budget(), collectifs=[]),
    ],
    ids=["amount", "collectifs"],
)
def test_what_lacks_to_compare_is_said(donnees: Donnees) -> None:
    assert dit(juger(REGLE, donnees)) == (
        "non_renseigne",
        "Une règle",
        "non renseigné",
        "Le budget demande une aide à la Caf, mais il manque de quoi la comparer à l’estimation.",
        "Complétez les charges, les produits, les collectifs et les bonus.",
    )
