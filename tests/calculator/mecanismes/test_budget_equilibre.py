"""A balanced budget, to the cent, each year of it."""

import pytest

from tests.calculator.jugements import dit, juger, regle
from tests.calculator.projets import Donnees, ligne, projet

REGLE = regle("budget_equilibre")
VOULU = "charges = produits, et compte 86 = compte 87"


def annee(
    charges: str = "100.00", produits: str = "100.00", emplois: str = "0.00", ressources: str = "0.00"
) -> Donnees:
    return {
        "charges": [ligne("64", charges), ligne("86", emplois)],
        "produits": [ligne("74", produits), ligne("87", ressources)],
    }


def etat(budget: Donnees) -> str:
    return juger(REGLE, projet("isere", budget=budget)).etat


@pytest.mark.parametrize(
    ("budget", "attendu"),
    [
        (annee(), "conforme"),
        (annee("100.01"), "non_conforme"),
        (annee("99.99"), "non_conforme"),
        (annee(emplois="50.00", ressources="50.00"), "conforme"),
        (annee("100.00", "150.00", emplois="50.00"), "non_conforme"),
        (annee("150.00", "100.00", ressources="50.00"), "non_conforme"),
    ],
)
def test_totals_and_voluntary_contributions(budget: Donnees, attendu: str) -> None:
    assert etat(budget) == attendu


def test_a_balanced_budget_says_so() -> None:
    constat = juger(regle("budget_equilibre", hypothese="Au centime."), projet("isere", budget=annee()))
    explication = "Les totaux sont égaux. Hypothèse : Au centime."
    assert dit(constat) == ("conforme", VOULU, "équilibré", explication, None)


def test_without_hypothesis_the_sentence_ends_there() -> None:
    assert juger(REGLE, projet("isere", budget=annee())).explication == "Les totaux sont égaux."


def test_charges_above_produits() -> None:
    assert dit(juger(REGLE, projet("isere", budget=annee("101.50")))) == (
        "non_conforme",
        VOULU,
        "2025-2026 : les charges dépassent les produits de 1,50\u202f€",
        "Le budget n’est pas équilibré.",
        "Corrigez les montants pour que les deux totaux soient égaux au centime.",
    )


def test_the_step_and_the_hypothesis_of_the_rule() -> None:
    essai = regle("budget_equilibre", remede="Équilibrez.", hypothese="Au centime.")
    constat = juger(essai, projet("isere", budget=annee("101.50")))
    assert (constat.remede, constat.explication) == (
        "Équilibrez.",
        "Le budget n’est pas équilibré. Hypothèse : Au centime.",
    )


def test_every_fault_of_every_year_is_told() -> None:
    suite = {"2026-2027": annee("100.00", "102.00", emplois="10.00", ressources="8.00")}
    constat = juger(REGLE, projet("isere", budget=annee("101.00"), budgets_suivants=suite))
    assert constat.constate == (
        "2025-2026 : les charges dépassent les produits de 1,00\u202f€ ; "
        "2026-2027 : les comptes 86 et 87 diffèrent de 2,00\u202f€"
    )


def test_produits_above_charges_in_a_later_year() -> None:
    constat = juger(REGLE, projet("isere", budget=annee(), budgets_suivants={"2026-2027": annee("100.00", "102.00")}))
    assert constat.constate == "2026-2027 : les produits dépassent les charges de 2,00\u202f€"


def test_a_later_year_without_amounts_is_asked_for() -> None:
    suite = {"2026-2027": {"charges": [], "produits": []}, "2027-2028": annee()}
    constat = juger(REGLE, projet("isere", budget=annee(), budgets_suivants=suite))
    assert dit(constat) == (
        "non_renseigne",
        "Une règle",
        "non renseigné",
        "Il manque des lignes, des comptes ou des montants pour 2026-2027.",
        "Remplissez les charges et les produits, avec un compte et un montant par ligne.",
    )


def test_a_fault_counts_though_another_year_is_not_told() -> None:
    dossier = projet("isere", budget=None, budgets_suivants={"2026-2027": annee("101.00")})
    assert juger(REGLE, dossier).etat == "non_conforme"


def test_no_budget_at_all() -> None:
    constat = juger(REGLE, projet("isere", budget=None))
    assert constat.etat == "non_renseigne"
    assert "2025-2026" in constat.explication
