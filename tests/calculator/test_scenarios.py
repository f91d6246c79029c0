"""What would change the estimate: collectifs, expenses, years, other funders."""

from dataclasses import replace
from decimal import Decimal
from json import dumps
from typing import Any

import pytest

from calculator.contexte import Contexte
from calculator.dossier import Dossier
from calculator.regles import Enveloppe, Financeur, Forfait, Portee, TauxPlafonne
from calculator.scenarios import autres_financeurs, par_annee, plafond_caf, variantes
from tests.calculator.projets import LE, budget, collectif, moteur, projet


def dossier(departement: str = "isere", *collectifs: Any, **faits: Any) -> Dossier:
    return moteur(departement).lire(dumps(projet(departement, *collectifs, **faits)))


def ecarts(**faits: Any) -> list[Decimal | None]:
    return [v.ecart for v in variantes(dossier(**faits), moteur("isere").reglement)]


def test_below_the_ceiling_500_euros_of_expenses_change_162_50() -> None:
    assert ecarts(budget=budget("7000.00"))[2:] == [Decimal("162.50"), Decimal("-162.50")]


def test_above_the_ceiling_500_euros_more_change_nothing() -> None:
    assert ecarts(budget=budget("9000.00"))[2] == Decimal(0)


def test_one_more_collectif_under_the_ceiling_changes_nothing_since_expenses_are_shared() -> None:
    assert ecarts(budget=budget("7000.00"))[0] == Decimal(0)


def test_one_more_collectif_above_the_ceiling_pays_more() -> None:
    assert ecarts(budget=budget("16974.00"))[0] == Decimal("2758.28")


def test_there_is_no_scenario_without_any_collectif() -> None:
    assert ecarts(budget=budget("7000.00"))[1] is None


def test_without_a_budget_no_scenario_has_an_amount() -> None:
    assert ecarts(budget=None) == [None] * 4


def test_each_year_of_the_convention_has_its_own_estimate_and_certainty() -> None:
    annees = par_annee(
        dossier(budget=budget("7000.00"), budgets_suivants={"2026-2027": budget("8000.00")}), moteur("isere").reglement
    )
    assert {a: (e.total, e.certitude) for a, e in annees.items()} == {
        "2025-2026": (Decimal("2275.00"), "publie"),
        "2026-2027": (Decimal("2600.00"), "derniere_valeur_publiee"),
    }


def test_in_landes_the_caf_pays_at_most_80_per_cent() -> None:
    assert plafond_caf(dossier("landes", budget=budget("7000.00")), moteur("landes").reglement) == Decimal("5600.00")


def test_where_no_cofinancing_is_required_there_is_no_such_ceiling() -> None:
    assert plafond_caf(dossier(budget=budget("7000.00")), moteur("isere").reglement) is None


@pytest.mark.parametrize(
    ("regle", "montant"),
    [
        (TauxPlafonne(taux=Decimal("0.1"), assiette="dépenses", plafond=Decimal("500.00")), Decimal("500.00")),
        (TauxPlafonne(taux=Decimal("0.1"), assiette="dépenses"), Decimal("700.00")),
        (Forfait(montant=Decimal("300.00"), par="collectif"), Decimal("600.00")),
        (Forfait(montant=Decimal("300.00"), par="projet"), Decimal("300.00")),
        (Forfait(montant=Decimal("10.00"), par="enfant"), Decimal("200.00")),
        (Enveloppe(montant=Decimal("1000.00"), texte="au cas par cas"), Decimal("1000.00")),
        (Enveloppe(texte="au cas par cas"), None),
        ("non_precise", None),
    ],
)
def test_another_funder_pays_by_its_own_rule(regle: Any, montant: Decimal | None) -> None:
    calcul = moteur("isere")
    financeur = Financeur(id="commune", nom="La commune", montant=regle, citations=[])
    lu = dossier("isere", collectif(), collectif(nom="Deux"), budget=budget("7000.00"))
    contexte = Contexte(lu, replace(calcul.reglement, financeurs=[financeur]), calcul.calendrier, LE)
    assert [a.montant for a in autres_financeurs(contexte)] == [montant]


def test_a_funder_for_priority_districts_leaves_the_others_out() -> None:
    calcul = moteur("isere")
    etat = Financeur(id="etat", nom="L’État", quand=Portee(qpv=True), citations=[])
    contexte = Contexte(
        dossier("isere", collectif(qpv=False)), replace(calcul.reglement, financeurs=[etat]), calcul.calendrier, LE
    )
    assert autres_financeurs(contexte) == []
