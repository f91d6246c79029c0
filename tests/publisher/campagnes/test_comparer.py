"""What changes between two campaigns: each kind of fact, once; on the terminal, as JSON and as a page."""

import json
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from publisher.campagnes.differences import Comparaison, comparer
from publisher.campagnes.fiches import Fiche
from publisher.campagnes.nouvelle import commencer
from publisher.commands import comparer as commande
from publisher.depot import Depot, assembler, ouvrir
from publisher.pages import toutes
from publisher.place import ROOT

CHANGES = (
    ('campagne: "2025-2026"', 'campagne: "2026-2027"'),
    ("    min: 27\n", "    min: 28\n"),
    ("  ouvre_le: 2025-06-10\n  ferme_le: 2025-07-11\n", "  ouvre_le: 2026-06-09\n  ferme_le: 2026-07-10\n"),
    ("- id: montant_ps\n", "- id: montant_de_la_ps\n"),
    ("      libelle: Dépenses engagées pour l’organisation", "      libelle: Sommes engagées pour l’organisation"),
    ("personne: Fabienne Imburchia", "personne: Une Autre"),
    ("courriels: [marlene.garcia@caf38.caf.fr]", "courriels: [parentalite@caf38.caf.fr]"),
)  # fmt: skip
BAREME = """
- campagne: "2026-2027"
  prix_plafond: "8600.00"
  taux: "0.325"
  ps_max: "2795.00"
  bonus_enfants: "329.00"
  bonus_parents: "329.00"
  citations: []
  verifie_le: 2026-11-22
"""


def suivante() -> str:
    texte = (ROOT / "departments" / "isere" / "2025-2026.yml").read_text("utf-8")
    for avant, apres in CHANGES:
        assert avant in texte
        texte = texte.replace(avant, apres, 1)
    return texte


@cache
def depot() -> Depot:
    fichiers = ouvrir(ROOT / "departments")
    baremes = str(fichiers["national/baremes.yml"], "utf-8") + BAREME  # type: ignore[arg-type]
    lu, fautes = assembler(
        fichiers | {"isere/2026-2027.yml": suivante(), "national/baremes.yml": baremes}, "departments"
    )
    assert fautes == []
    return lu


@cache
def comparaison() -> Comparaison:
    return comparer(depot(), ("isere", "2025-2026"), ("isere", "2026-2027"))


def test_each_change_is_told_and_nothing_else() -> None:
    assert [(d.rubrique, d.nature, d.fiche.id) for d in comparaison().differences] == [
        ("Les règles", "change", "semaines_min"),
        ("Les montants", "change", "bareme.prix_plafond"),
        ("Les montants", "change", "bareme.ps_max"),
        ("Les dates", "change", "depot"),
        ("Les pièces", "ajoute", "montant_de_la_ps"),
        ("Les pièces", "retire", "montant_ps"),
        ("Les bonus", "change", "enfants.sorties_culturelles"),
        ("Les contacts", "change", "reglementation_projet"),
        ("Les contacts", "change", "referent_elan"),
    ]


def test_a_change_says_both_sides_in_words() -> None:
    semaines = comparaison().differences[0]
    assert semaines.avant and semaines.apres
    assert (semaines.avant.dit, semaines.apres.dit) == (
        ["Au moins 27 semaines (impératif)"],
        ["Au moins 28 semaines (impératif)"],
    )


def test_a_new_person_is_told_without_a_name() -> None:
    referent = comparaison().differences[-1]
    assert referent.personne
    assert "Une Autre" not in json.dumps([d.fiche.dit for d in comparaison().differences])


def test_a_campaign_is_the_same_as_itself() -> None:
    pareille = comparer(depot(), ("isere", "2025-2026"), ("isere", "2025-2026"))
    assert pareille.differences == [] and len(pareille.pareilles) > 30


def test_two_departments_are_compared_in_the_same_way() -> None:
    deux = comparer(depot(), ("isere", "2025-2026"), ("landes", "2025-2026"))
    semaines = next(d for d in deux.differences if d.fiche.id == "semaines_min")
    assert semaines.apres and semaines.apres.dit == ["Au moins 28 semaines (impératif)"]
    assert ("Les règles", "ajoute", "cofinancement_min") in [
        (d.rubrique, d.nature, d.fiche.id) for d in deux.differences
    ]


@cache
def commencee() -> Depot:
    """The next campaign only begins: its year has no barème yet."""
    avant = (ROOT / "departments" / "isere" / "2025-2026.yml").read_text("utf-8")
    lu, fautes = assembler(
        ouvrir(ROOT / "departments") | {"isere/2026-2027.yml": commencer(avant, "2026-2027").texte}, "departments"
    )
    assert fautes == []
    return lu


def test_an_amount_carried_over_is_no_change() -> None:
    faite = comparer(commencee(), ("isere", "2025-2026"), ("isere", "2026-2027"))
    assert [d.fiche.id for d in faite.differences if d.rubrique == "Les montants"] == []


def test_an_amount_carried_over_is_said_to_be() -> None:
    pages = {p.path: p.markdown for p in toutes(commencee(), ROOT / "docs" / "pages")}
    assert "<li>Prix plafond (dernière valeur publiée, 2025-2026)</li>" in pages["isere/2026-2027/changements/index.md"]


def test_an_amount_that_differs_keeps_what_is_said_of_it() -> None:
    fiche = Fiche("a", "Prix plafond", ["8 487,00 €"], reserve="(dernière valeur publiée, 2024-2025)")
    assert fiche.affiche == ["8 487,00 € (dernière valeur publiée, 2024-2025)"]


@pytest.fixture
def deux_annees(projet: Path) -> Path:
    (projet / "departments" / "isere" / "2026-2027.yml").write_text(suivante(), "utf-8")
    return projet


@pytest.mark.usefixtures("deux_annees")
def test_the_command_answers_in_french() -> None:
    fait = CliRunner().invoke(commande.command, ["isere", "2025-2026", "2026-2027"])
    assert fait.exit_code == 0
    assert fait.output.startswith("2025-2026 → 2026-2027 : ")
    assert (
        "  Change : Semaines de fonctionnement dans l’année scolaire\n"
        "    2025-2026 : Au moins 27 semaines (impératif)\n"
        "    2026-2027 : Au moins 28 semaines (impératif)\n"
    ) in fait.output
    assert "    ce n’est plus la même personne\n" in fait.output


@pytest.mark.usefixtures("deux_annees")
def test_the_command_answers_in_json() -> None:
    fait = CliRunner().invoke(commande.command, ["isere/2025-2026", "landes/2025-2026", "--json"])
    lu = json.loads(fait.output)
    assert lu["format"] == "comparaison-clas/1"
    assert lu["vers"] == {"departement": "landes", "campagne": "2025-2026"}
    assert {"rubrique", "nature", "id", "titre", "avant", "apres"} == set(lu["differences"][0])


@pytest.mark.parametrize(
    ("arguments", "dit"),
    [
        (["isere"], "écrire isere 2024-2025 2025-2026"),
        (["isere", "2025-2026"], "écrire isere 2024-2025 2025-2026"),
        (["isere", "2023-2024", "2025-2026"], "pas de campagne « 2023-2024 » ; connues : 2025-2026"),
        (["isre/2025-2026", "ain/2025-2026"], "isere (38)"),
    ],
)
@pytest.mark.usefixtures("projet")
def test_a_wrong_call_is_told(arguments: list[str], dit: str) -> None:
    fait = CliRunner().invoke(commande.command, arguments)
    assert fait.exit_code == 2 and dit in fait.output


def test_the_page_stands_only_where_there_was_a_campaign_before() -> None:
    pages = {p.path: p.markdown for p in toutes(depot(), ROOT / "docs" / "pages")}
    assert [p for p in pages if p.endswith("changements/index.md")] == ["isere/2026-2027/changements/index.md"]
    page = pages["isere/2026-2027/changements/index.md"]
    assert "Au moins 27 semaines (impératif)" in page and "Au moins 28 semaines (impératif)" in page
    assert "9 points diffèrent" in page
    assert "isere/2026-2027/changements/" in pages["isere/2026-2027/index.md"]
    assert "2025-2026/changements/" not in pages["isere/2025-2026/index.md"]
