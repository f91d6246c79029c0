"""Where a dossier stands, step by step: done, missing with its path, by when."""

import json
from datetime import date
from typing import Any

import pytest

from calculator.champs import lire
from publisher.place import ROOT
from tests.calculator.annee import demander, suivi, tenue
from tests.calculator.projets import CAMPAGNES, budget, collectif, projet

ETAPES = """
    structure projet collectifs bonus budget annees avis pieces textes calendrier habilitation
    seances changements questions intervenants afas sphinx bilan fichier
"""


def vide(departement: str = "isere") -> dict[str, Any]:
    return {"format": "dossier-clas/1", "departement": departement, "campagne": CAMPAGNES[departement]}


def etapes(donnees: dict[str, Any], le: date = date(2025, 12, 1)) -> dict[str, dict[str, Any]]:
    return {e["etape"]: e for e in demander("avancement", donnees, le)}


def manques(donnees: dict[str, Any], etape: str) -> list[str]:
    return [m["chemin"] for m in etapes(donnees)[etape]["manque"]]


@pytest.mark.parametrize("departement", CAMPAGNES)
@pytest.mark.parametrize("plein", [True, False])
def test_every_step_is_there_in_its_order_and_its_counts_agree(departement: str, plein: bool) -> None:
    lues = etapes(projet(departement) if plein else vide(departement))
    assert list(lues) == ETAPES.split()
    for etape in lues.values():
        assert etape["fait"] + len(etape["manque"]) == etape["total"] or etape["etape"] == "seances"
        attendu = (
            "sans_objet"
            if not etape["total"]
            else "fait"
            if etape["fait"] == etape["total"]
            else "en_cours"
            if etape["fait"]
            else "a_faire"
        )
        assert (etape["etat"], bool(etape["phrase"])) == (attendu, True)


@pytest.mark.parametrize("departement", CAMPAGNES)
def test_what_is_missing_is_not_in_the_dossier(departement: str) -> None:
    donnees = projet(departement, collectif(niveau=None, seances=[{}]))
    for nom, etape in etapes(donnees).items():
        for manque in etape["manque"]:
            if nom not in ("avis", "afas", "seances"):
                assert lire(donnees, manque["chemin"]) in (None, "", [], {}), manque


def test_a_collectif_is_asked_field_by_field_and_session_by_session() -> None:
    donnees = projet("isere", collectif(), collectif(enfants=None, semaines=None, seances=[{"jour": "lundi"}]))
    assert manques(donnees, "collectifs") == [
        "collectifs[1].enfants",
        "collectifs[1].debut",
        "collectifs[1].fin",
        "collectifs[1].seances[0].minutes",
    ]


def test_no_and_0_are_answers_and_blanks_are_none() -> None:
    donnees = projet("isere", collectif(enfants=0, milieu_rural=False), structure={"nom": " ", "type": "autre"})
    assert "collectifs[0].enfants" not in manques(donnees, "collectifs")
    assert manques(donnees, "structure") == ["structure.nom", "structure.renouvellement"]


def test_the_bilan_of_last_year_is_asked_of_a_renewed_project_where_a_rule_wants_it() -> None:
    renouvele = {"structure": {"nom": "A", "type": "autre", "renouvellement": True}}
    assert manques(vide() | renouvele, "structure") == ["structure.bilan_qualitatif_transmis"]
    assert manques(vide("savoie") | renouvele, "structure") == []


def test_years_of_support_are_asked_where_a_rule_looks_at_them() -> None:
    assert "structure.soutenue_depuis_ans" in manques(vide("landes"), "structure")
    assert "structure.soutenue_depuis_ans" not in manques(vide("isere"), "structure")


def test_engagements_are_those_of_the_department() -> None:
    assert manques(vide("landes"), "projet")[-4:] == [
        f"projet.engagements.{nom}"
        for nom in ("assurance", "casier_judiciaire", "charte_laicite", "charte_parentalite")
    ]
    assert not any("engagements" in chemin for chemin in manques(vide("isere"), "projet"))


def test_a_bonus_is_asked_about_only_where_it_is_wanted() -> None:
    assert etapes(projet("isere"))["bonus"]["etat"] == "sans_objet"
    demande = projet("isere", bonus={"parents": {"projet_annuel": True}})
    assert manques(demande, "bonus") == ["bonus.parents.criteres"]


def test_a_budget_is_asked_line_by_line() -> None:
    lignes = {"charges": [{"compte": "64"}], "produits": []}
    assert manques(projet("isere", budget=lignes), "budget") == ["budget.charges[0].montant", "budget.produits"]


def test_a_convention_wants_a_budget_for_each_later_year() -> None:
    lus = manques(projet("savoie", budgets_suivants={"2026-2027": budget()}), "annees")
    assert lus == ["budgets_suivants.2025-2026", "budgets_suivants.2027-2028"]
    assert etapes(projet("isere") | {"projet": {"duree_ans": 1}})["annees"]["etat"] == "sans_objet"
    assert manques(vide("ain"), "annees") == ["projet.duree_ans"]


def test_the_verdict_leads_to_the_field_of_each_rule_that_is_not_met() -> None:
    donnees = projet("isere", collectif(), collectif(nom="B", enfants=3))
    (manque,) = etapes(donnees)["avis"]["manque"]
    assert manque["chemin"] == "collectifs[1].enfants"
    assert manque["libelle"].startswith("B\u202f: ")
    assert manque["libelle"].endswith("(à corriger)")


def test_pieces_are_ticked() -> None:
    premiere, *suite = manques(vide(), "pieces")
    assert (premiere, len(suite)) == ("checklists.pieces.budget_previsionnel", 4)
    cochee = vide() | {"checklists": {"pieces": {"budget_previsionnel": True, "montant_ps": False}}}
    assert manques(cochee, "pieces") == suite


def test_sessions_past_and_not_in_the_log_are_missing_those_to_come_are_not() -> None:
    lue = etapes(suivi(tenue("2025-11-03")), date(2025, 11, 13))["seances"]
    assert (lue["fait"], lue["total"]) == (1, 3)
    assert lue["manque"] == [
        {"chemin": "journal", "libelle": "Primaire\u202f: 2 séances à noter, jusqu’au 10 novembre 2025"}
    ]
    assert etapes(suivi(), date(2025, 11, 3))["seances"]["etat"] == "sans_objet"


def test_a_question_is_done_when_it_is_ticked() -> None:
    avant = manques(projet("isere"), "questions")
    assert "checklists.questions.modifications" in avant
    apres = projet("isere", checklists={"questions": {"modifications": True}})
    assert manques(apres, "questions") == [c for c in avant if not c.endswith(".modifications")]


def test_each_intervenant_has_ten_reflexes() -> None:
    assert etapes(projet("isere"))["intervenants"]["etat"] == "sans_objet"
    for fiches in ([{}], {"theatre": {}}):
        assert etapes(projet("isere", checklists={"intervenants": fiches}))["intervenants"]["total"] == 10


def test_the_form_of_the_bilan_is_the_department_s_own_else_its_pieces() -> None:
    assert manques(vide("ain"), "bilan")[0] == "bilan.gestionnaire"
    assert manques(vide("isere"), "bilan") == [
        "checklists.pieces.bilan_quantitatif",
        "checklists.pieces.bilan_qualitatif",
    ]
    assert etapes(vide("seine-et-marne"))["bilan"]["phrase"].startswith("Non précisé")


def test_afas_leads_to_what_each_figure_is_made_from() -> None:
    chemins = manques(vide(), "afas")
    assert {"declaration.familles", "journal", "collectifs"} <= set(chemins)


@pytest.mark.parametrize(
    ("departement", "etape", "le", "jour", "mots"),
    [
        ("isere", "structure", date(2025, 7, 11), "2025-07-11", "À faire au plus tard le vendredi 11 juillet 2025."),
        ("isere", "structure", date(2025, 7, 12), "2025-07-11", "La date limite est passée"),
        ("ain", "bilan", date(2026, 7, 31), "2026-07-31", "au plus tard le vendredi 31 juillet 2026"),
        ("ain", "structure", date(2025, 7, 1), None, ""),
        ("isere", "bilan", date(2025, 7, 1), None, ""),
        ("ain", "sphinx", date(2026, 7, 1), None, ""),
    ],
)
def test_a_step_says_by_when(departement: str, etape: str, le: date, jour: str | None, mots: str) -> None:
    lue = etapes(vide(departement), le)[etape]
    assert lue["pour_le"] == jour
    assert mots in lue["phrase"]
    assert ("date" in lue["phrase"] or "au plus tard" in lue["phrase"]) is (jour is not None)


def test_what_is_done_says_no_date() -> None:
    contrat = json.loads((ROOT / "tests" / "exemples" / "contrat.json").read_text("utf-8"))
    assert etapes(contrat)["structure"]["phrase"] == "Tout est renseigné."
