"""What would change the estimate: collectifs, expenses, years, other funders."""

from dataclasses import replace
from decimal import Decimal
from json import dumps
from typing import Any

import pytest

from calculator.contexte import Contexte
from calculator.dossier import Dossier
from calculator.regles import Borne, Enveloppe, Financeur, Forfait, Portee, TauxPlafonne
from calculator.scenarios import autres_financeurs, par_annee, plafond_caf, variantes
from tests.calculator.jugements import regle as faire
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


LIBELLES = [
    "Un collectif de plus, agréé, mêmes dépenses",
    "Un collectif de moins, mêmes dépenses",
    "500 € de dépenses en plus",
    "500 € de dépenses en moins",
]


def totaux(lu: Dossier) -> list[Decimal | None]:
    resultats = variantes(lu, moteur("isere").reglement)
    assert [v.libelle for v in resultats] == LIBELLES
    return [v.total for v in resultats]


def test_each_change_has_its_total() -> None:
    deux = dossier("isere", collectif(nom="Un"), collectif(nom="Deux"), budget=budget("40000.00"))
    ps = Decimal("2758.28")
    assert totaux(deux) == [ps * 3, ps, ps * 2, ps * 2]


def test_one_more_collectif_is_agreed_too_and_one_fewer_is_agreed_no_more() -> None:
    deux = dossier("isere", collectifs_reels=2, collectifs_agrees=1, budget=budget("40000.00"))
    ps = Decimal("2758.28")
    assert totaux(deux)[:2] == [ps * 2, Decimal(0)]
    aucun = dossier("isere", collectifs_reels=2, collectifs_agrees=0, budget=budget("40000.00"))
    assert totaux(aucun)[1] == Decimal(0)


def test_the_last_collectif_cannot_be_taken_away() -> None:
    assert totaux(dossier(budget=budget("500.00")))[1] is None
    assert totaux(dossier(collectifs_reels=0, budget=budget("500.00")))[0] == Decimal("162.50")


@pytest.mark.parametrize(("depenses", "moins"), [("500.00", Decimal(0)), ("499.99", None)])
def test_expenses_do_not_go_below_0(depenses: str, moins: Decimal | None) -> None:
    assert totaux(dossier(budget=budget(depenses)))[3] == moins


def test_only_running_expenses_change() -> None:
    lu = dossier(budget={"charges": [{"compte": "64", "montant": "1000.00"}, {"compte": "86", "montant": "9000.00"}]})
    assert totaux(lu)[2] == Decimal("487.50")


def test_years_come_in_order_each_with_its_own_budget() -> None:
    suite = {"2027-2028": budget("3000.00"), "2026-2027": budget("2000.00")}
    lus = par_annee(dossier(budget=budget("1000.00"), budgets_suivants=suite), moteur("isere").reglement)
    assert {annee: e.total for annee, e in lus.items()} == {
        "2025-2026": Decimal("325.00"),
        "2026-2027": Decimal("650.00"),
        "2027-2028": Decimal("975.00"),
    }
    assert list(lus) == ["2025-2026", "2026-2027", "2027-2028"]
    seule = dossier(budget=None, budgets_suivants={"2026-2027": budget("2000.00")})
    assert list(par_annee(seule, moteur("isere").reglement)) == ["2026-2027"]


def lus(*collectifs: Any, regle: Any = "non_precise", quand: Portee | None = None, **faits: Any) -> list[Any]:
    calcul = moteur("isere")
    financeur = Financeur(id="commune", nom="La commune", montant=regle, quand=quand, citations=[])
    contexte = Contexte(
        dossier("isere", *collectifs, **faits), replace(calcul.reglement, financeurs=[financeur]), calcul.calendrier, LE
    )
    return [(a.nom, a.montant, a.calcul) for a in autres_financeurs(contexte)]


@pytest.mark.parametrize(
    ("regle", "montant", "calcul"),
    [
        (
            TauxPlafonne(taux=Decimal("0.1"), assiette="dépenses", plafond=Decimal("500.00")),
            Decimal("500.00"),
            "10\u202f% × dépenses, plafond : 500,00\u202f€",
        ),
        (
            TauxPlafonne(taux=Decimal("0.05"), assiette="dépenses", plafond=Decimal("500.00")),
            Decimal("350.00"),
            "5\u202f% × dépenses, plafond : 500,00\u202f€",
        ),
        (
            TauxPlafonne(taux=Decimal("0.1"), assiette="dépenses"),
            Decimal("700.00"),
            "10\u202f% × dépenses, plafond : non précisé",
        ),
        (Forfait(montant=Decimal("300.00"), par="projet"), Decimal("300.00"), "300,00\u202f€ par projet"),
        (Enveloppe(texte="au cas par cas"), None, "au cas par cas"),
        ("non_precise", None, "non précisé"),
    ],
)
def test_the_operation_of_another_funder(regle: Any, montant: Decimal | None, calcul: str) -> None:
    assert lus(regle=regle, budget=budget("7000.00")) == [("La commune", montant, calcul)]


@pytest.mark.parametrize(
    ("regle", "faits"),
    [
        (TauxPlafonne(taux=Decimal("0.1"), assiette="dépenses", plafond=Decimal("500.00")), {"budget": None}),
        (Forfait(montant=Decimal("300.00"), par="collectif"), {"collectifs": []}),
        (Forfait(montant=Decimal("300.00"), par="enfant"), {"collectifs": [collectif(), collectif(enfants=None)]}),
    ],
)
def test_what_is_not_told_gives_another_funder_no_amount(regle: Any, faits: Any) -> None:
    assert [montant for _, montant, _ in lus(regle=regle, **faits)] == [None]


def test_one_collectif_concerned_is_enough_for_another_funder() -> None:
    assert len(lus(collectif(nom="Un", qpv=False), collectif(nom="Deux", qpv=True), quand=Portee(qpv=True))) == 1


@pytest.mark.parametrize(
    ("regles", "plafond"),
    [
        ([faire("cofinancement_hors_caf", borne=Borne(min=Decimal(20)))], Decimal("80.00")),
        ([faire("cofinancement_hors_caf", borne=Borne(min=Decimal("33.333")))], Decimal("66.67")),
        ([faire("cofinancement_hors_caf", borne=Borne(max=Decimal(20)))], None),
        ([faire("cofinancement_hors_caf")], None),
        ([faire("enfants", borne=Borne(min=Decimal(20)))], None),
    ],
)
def test_the_ceiling_of_caf_money_is_a_share_of_the_money_that_comes_in(regles: Any, plafond: Decimal | None) -> None:
    produits = [{"compte": "74", "montant": "100.00"}, {"compte": "87", "montant": "900.00"}]
    reglement = replace(moteur("isere").reglement, regles=regles)
    assert plafond_caf(dossier(budget={"charges": [], "produits": produits}), reglement) == plafond
    assert plafond_caf(dossier(budget={"produits": [{"compte": "74"}]}), reglement) is None
    assert plafond_caf(dossier(budget=None), reglement) is None
