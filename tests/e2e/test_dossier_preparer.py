"""« Préparer »: the path of steps, the year of each collectif, the budget, the next years, the summary on paper."""

import io
import json
import re
from pathlib import Path
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.gardes import step
from tests.e2e.test_offline import until

pytestmark = pytest.mark.one_device

PROJET: dict[str, Any] = {
    "format": "dossier-clas/1",
    "departement": "isere",
    "campagne": "2025-2026",
    "structure": {"nom": "Centre social des Alpins", "type": "association"},
    "projet": {"intitule": "Grandir ensemble"},
    "collectifs": [
        {
            "nom": "Primaire",
            "niveau": "elementaire",
            "enfants": 10,
            "encadrants": 2,
            "milieu_rural": False,
            "handicap": False,
            "seances": [{"jour": "lundi", "minutes": 90}, {"jour": "jeudi", "minutes": 90}],
            "debut": "2025-11-03",
            "fin": "2026-06-05",
        }
    ],
    "budget": {
        "charges": [{"compte": "64", "libelle": "Salaires", "montant": "7000.00"}],
        "produits": [{"compte": "74", "libelle": "Commune", "financeur": "commune", "montant": "4067.00"}],
    },
}


@pytest.fixture
def projet(dossier: Page, tmp_path: Path) -> Page:
    """The dossier of PROJET, open and judged."""
    fichier = tmp_path / "dossier.json"
    fichier.write_text(json.dumps(PROJET), "utf-8")
    step(dossier, "fichier")
    dossier.get_by_label("Ouvrir un dossier (fichier)").set_input_files(fichier)
    expect(dossier.locator(".suivi-mot")).to_contain_text("Il reste", timeout=60_000)
    return dossier


def test_each_step_says_where_it_stands(projet: Page) -> None:
    etapes = projet.get_by_role("navigation", name="Étapes du dossier")
    expect(etapes.get_by_role("link", name="Collectifs")).to_contain_text("fait")
    expect(etapes.get_by_role("link", name="Bonus")).not_to_contain_text("commencé")


def test_the_estimate_stays_in_view(projet: Page) -> None:
    step(projet, "structure")
    expect(projet.get_by_text("Estimation\u202f: 2\u202f275,00\u202f€")).to_be_in_viewport()


def test_what_is_said_at_the_foot_of_a_phone_leaves_the_room_to_the_step(projet: Page) -> None:
    projet.set_viewport_size({"width": 360, "height": 780})
    step(projet, "structure")
    bar = projet.locator(".suivi").bounding_box()
    assert bar and bar["height"] <= 780 / 5


def test_one_step_shows_at_a_time_and_its_title_takes_the_focus(dossier: Page) -> None:
    dossier.get_by_role("navigation", name="Étapes du dossier").get_by_role("link", name="Budget").click()
    expect(dossier.get_by_role("heading", name="Quel est votre budget ?")).to_be_focused()
    expect(dossier.get_by_role("heading", name="Qui porte le projet ?")).to_be_hidden()
    assert dossier.title().startswith("Quel est votre budget")
    dossier.go_back()
    expect(dossier.get_by_role("heading", name="Qui porte le projet ?")).to_be_visible()


def test_what_is_missing_leads_to_its_field(projet: Page) -> None:
    step(projet, "projet")
    manque = projet.locator("[data-avancement=projet]").get_by_role("link").first
    manque.click()
    assert projet.evaluate("document.activeElement.closest('[data-etape]').id") == "projet"


def test_a_click_that_wakes_the_calculator_is_not_lost(dossier: Page) -> None:
    step(dossier, "projet")
    question = dossier.get_by_role("group", name="Prévoyez-vous des actions auprès des enfants et des jeunes ?")
    oui = question.get_by_label("Oui")
    oui.evaluate("oui => oui.scrollIntoView({ block: 'end' })")
    oui.click()
    expect(oui).to_be_checked()


def test_the_year_of_a_collectif_shows_under_it_and_a_date_that_would_do_is_taken(projet: Page) -> None:
    step(projet, "collectifs")
    annee = projet.locator("[data-semaines]").first
    expect(annee).to_contain_text("L’année de")
    expect(annee).to_contain_text("au moins 27 semaines")
    annee.get_by_role("button", name=re.compile("^Terminer le")).click()
    expect(projet.get_by_label("Dernière séance de l’année")).to_be_focused()
    expect(projet.get_by_label("Dernière séance de l’année")).to_have_value("2026-06-15")
    expect(annee.get_by_role("button", name=re.compile("^Terminer le"))).to_have_count(0)


def test_a_day_of_closure_loses_its_session(projet: Page) -> None:
    step(projet, "collectifs")
    annee = projet.locator("[data-semaines]").first
    expect(annee).to_contain_text("14 jours de séance perdus")
    projet.get_by_label("Jours sans séance, chez vous").fill("11/05/2026")
    expect(annee).to_contain_text("15 jours de séance perdus")


def test_the_lines_of_the_estimate_are_added_when_asked_and_the_budget_says_what_is_left(projet: Page) -> None:
    step(projet, "budget")
    section = projet.locator("#budget")
    expect(section.get_by_role("status").filter(has_text="Il manque")).to_contain_text("2\u202f933,00")
    section.get_by_role("button", name="Ajouter ces lignes aux produits").click()
    expect(section.get_by_role("status").filter(has_text="Il manque")).to_contain_text("658,00")
    expect(section.get_by_role("table", name="Qui paie quoi")).to_contain_text("35,9")
    expect(section).to_contain_text("Vos produits demandent déjà 2\u202f275,00\u202f€ à la Caf")


def test_the_next_year_takes_the_budget_over(projet: Page) -> None:
    step(projet, "annees")
    projet.locator("#annees").get_by_text("Budget 2026-2027").click()
    projet.get_by_role("button", name="Reprendre le budget de l’année d’avant").click()
    annee = projet.locator("details[data-annee='2026-2027']")
    expect(annee.get_by_label("Montant").first).to_have_value("7\u202f000,00")
    expect(projet.get_by_role("table", name="Estimation, année par année")).to_contain_text("2026-2027")


def test_a_button_pressed_before_its_code_came_is_not_lost(projet: Page) -> None:
    projet.evaluate("() => { window.print = () => {}; }")
    held: list[Route] = []
    projet.route(re.compile(r"/avis-\w+\.\w+\.js"), lambda route: held.append(route))
    step(projet, "avis")
    until(projet, lambda: bool(held))
    projet.get_by_role("button", name="Imprimer le résumé").click()
    expect(projet.locator(".document-imprime")).to_have_count(0)
    held[0].continue_()
    expect(projet.locator(".document-imprime")).to_have_count(1)


def test_the_summary_on_paper_holds_project_amounts_contact_and_version(projet: Page) -> None:
    projet.evaluate("() => { window.print = () => {}; }")
    step(projet, "avis")
    projet.get_by_role("button", name="Imprimer le résumé").click()
    expect(projet.locator(".document-imprime")).to_have_count(1)
    texte = "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(projet.pdf())).pages)
    lu = re.sub(r"\s+", " ", texte)
    for mot in (
        "Grandir ensemble",
        "Centre social des Alpins",
        "32,5 % × min(7 000,00 €, 8 487,00 €)",
        "2 275,00 €",
        "25 semaines",
        "15 juin 2025",
        "isere/dossier/",
        "Règles de la campagne 2025-2026",
    ):
        assert mot in lu, mot
    assert "Enlever ce collectif" not in lu
