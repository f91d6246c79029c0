"""What a reader unfolds under the verdict: weeks, changes of the estimate, dates, dossiers to deposit, sources."""

import re
from collections.abc import Callable
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.appareil import ALONE
from tests.e2e.axe import violations
from tests.e2e.clavier import Clavier
from tests.e2e.dossiers import ISERE, LE, ecrire, rural

pytestmark = [pytest.mark.one_device, pytest.mark.browser_context_args(viewport={"width": 1000, "height": 900})]
DEMARRAGE = 45_000
SEMAINES, SCENARIOS = "Vos semaines et vos séances", "Et si…\u202f?"
AGENDA, DEPOTS = "Où en suis-je\u202f?", "Combien de dossiers déposer\u202f?"
Ouvrir = Callable[..., Page]


@pytest.fixture
def ouvrir(page: Page, site_url: str, tmp_path: Path) -> Ouvrir:
    """Open the check of the dossier's department with the dossier in it."""

    def ouvrir(dossier: dict[str, Any], le: str = LE) -> Page:
        page.clock.set_fixed_time(datetime.fromisoformat(f"{le}T12:00:00+02:00"))
        page.goto(f"{site_url}{dossier['departement']}/verifier/")
        page.get_by_label("Ouvrir un dossier").set_input_files(ecrire(dossier, tmp_path))
        expect(page.get_by_text("est ouvert.")).to_be_visible(timeout=DEMARRAGE)
        return page

    return ouvrir


def isere(**changes: Any) -> dict[str, Any]:
    return {**deepcopy(ISERE), **changes}


def deplier(page: Page, titre: str) -> Locator:
    """Open one section and wait for what is in it."""
    section = page.get_by_role("group", name=titre, exact=True)
    section.get_by_text(titre, exact=True).click()
    expect(section.get_by_role("paragraph").nth(1)).to_be_visible(timeout=DEMARRAGE)
    return section


def test_weeks_are_told_in_words_with_what_is_lost_and_what_would_do(ouvrir: Ouvrir) -> None:
    section = deplier(ouvrir(ISERE), SEMAINES)
    totaux = section.get_by_role("listitem")
    for total in ("31 semaines en tout", "13 de septembre à décembre", "18 de janvier à août", "59 séances possibles"):
        expect(totaux.filter(has_text=total)).to_be_visible()
    for jour in ("commencer au plus tard le jeudi 9 octobre 2025", "terminer au plus tôt le lundi 4 mai 2026"):
        expect(totaux.filter(has_text=jour)).to_be_visible()
    noel = "Vacances de Noël\u202f: 4 jours de séance, du lundi 22 décembre 2025 au jeudi 1er janvier 2026"
    expect(totaux.filter(has_text=noel)).to_be_visible()
    expect(totaux.filter(has_text="Ascension (jour férié)\u202f: jeudi 14 mai 2026")).to_be_visible()
    section.get_by_text("Semaine par semaine").click()
    tableau = section.get_by_role("table", name="Ce qui se passe chaque semaine")
    expect(tableau.get_by_role("row", name="lundi 11 mai 2026 1 séance, Ascension (jour férié)")).to_be_visible()
    expect(section.get_by_text("une partie des séances est perdue")).to_have_count(1)
    assert "une partie des séances est perdue" not in section.aria_snapshot()


def test_an_open_section_follows_the_answers_and_keeps_folds_and_focus(ouvrir: Ouvrir) -> None:
    page = ouvrir(ISERE)
    clavier = Clavier(page)
    titre = page.get_by_role("group", name=SEMAINES, exact=True).get_by_text(SEMAINES, exact=True)
    titre.focus()
    page.keyboard.press("Enter")
    section = page.get_by_role("group", name=SEMAINES, exact=True)
    expect(section.get_by_text("31 semaines en tout")).to_be_visible(timeout=DEMARRAGE)
    clavier.presser(section.get_by_text("Semaine par semaine"))
    fin = page.get_by_label("Dernière séance de l’année")
    fin.fill("2026-03-06")
    expect(section.get_by_text("20 semaines en tout")).to_be_visible()
    expect(section.get_by_text("Pour y arriver, vous pouvez")).to_be_visible()
    expect(section.get_by_role("table")).to_be_visible()
    expect(fin).to_be_focused()
    fin.fill("2026-06-06")
    section.get_by_text("Semaine par semaine").focus()
    expect(section.get_by_text("31 semaines en tout")).to_be_visible()
    expect(section.get_by_text("Semaine par semaine")).to_be_focused()


def test_the_details_start_no_second_python(page: Page, ouvrir: Ouvrir) -> None:
    page.add_init_script(ALONE)
    ouvrir(ISERE)
    deplier(page, DEPOTS)
    assert len(page.workers) == 1


def test_a_collectif_without_dates_leads_to_the_field(ouvrir: Ouvrir) -> None:
    page = ouvrir(isere(collectifs=[*ISERE["collectifs"], {"nom": "Collège", "niveau": "college"}]))
    section = deplier(page, SEMAINES)
    section.get_by_role("link", name="Compléter ses dates").click()
    deuxieme = page.get_by_role("group", name="Collectif 2", exact=True)
    expect(deuxieme.get_by_label("Première séance de l’année")).to_be_focused()


def test_scenarios_are_signed_and_years_name_the_certainty_of_their_bareme(ouvrir: Ouvrir) -> None:
    section = deplier(ouvrir(isere(budgets_suivants={"2026-2027": ISERE["budget"]})), SCENARIOS)
    for libelle, ecart in (
        ("Un collectif de plus", "+329,00\u202f€"),
        ("500\u202f€ de dépenses en plus", "+162,50\u202f€"),
        ("500\u202f€ de dépenses en moins", "\u2212162,50\u202f€"),
        ("Un collectif de moins", "ne s’applique pas"),
    ):
        expect(section.get_by_role("listitem").filter(has_text=libelle)).to_contain_text(ecart)
    annee = section.get_by_role("listitem").filter(has_text="2026-2027")
    expect(annee).to_contain_text("dernière valeur publiée\u202f: 2025-2026")
    expect(section.get_by_role("listitem").filter(has_text="Barème publié pour cette année")).to_contain_text(
        "2025-2026"
    )


def test_the_ceiling_of_caf_money_is_told_where_one_exists_with_its_source(ouvrir: Ouvrir) -> None:
    section = deplier(ouvrir(isere(departement="landes")), SCENARIOS)
    expect(section.get_by_text("ne devrait pas dépasser 5\u202f600,00\u202f€")).to_be_visible()
    section.get_by_text("D’où vient ce plafond").click()
    expect(section.get_by_role("link", name="lire dans son contexte").first).to_be_visible()


def test_dates_of_the_holder_before_and_after_the_deadline(ouvrir: Ouvrir) -> None:
    section = deplier(ouvrir(ISERE), AGENDA)
    depot = section.get_by_role("listitem").filter(has_text="Dépôt de la demande de financement")
    expect(depot).to_contain_text("encore 26 jours")
    expect(depot).to_contain_text("sur ELAN")
    expect(depot).to_contain_text("hors délai ou incomplète n’est pas recevable")
    expect(section.get_by_role("heading", name="Délais à connaître")).to_be_visible()
    expect(section.get_by_role("heading", name="Si vous déposez trop tard")).to_be_visible()
    depot.get_by_text("D’où vient cette date").click()
    page = depot.page
    page.goto(depot.get_by_role("link", name="lire dans son contexte").first.get_attribute("href") or "")
    expect(page.get_by_text("du 10 juin 2025 au 11 juillet 2025").first).to_be_visible()
    section = deplier(ouvrir(ISERE, le="2025-10-15"), AGENDA)
    expect(section.get_by_text("Le dépôt est clos.")).to_be_visible()
    expect(section.get_by_text("Si la vôtre court encore, vous êtes dans sa 1re année.")).to_be_visible()
    section.get_by_text(re.compile(r"^Passé \(")).click()
    expect(section.get_by_role("listitem").filter(has_text="Dépôt de la demande de financement")).to_be_visible()


def test_dossiers_to_deposit_name_their_collectifs_and_the_rule(ouvrir: Ouvrir) -> None:
    [primaire] = ISERE["collectifs"]
    page = ouvrir(isere(collectifs=[primaire, {**primaire, "nom": "Collège du centre", "niveau": "college"}]))
    section = deplier(page, DEPOTS)
    expect(section.get_by_text("2 dossiers à déposer")).to_be_visible()
    expect(section.get_by_role("listitem").filter(has_text="Collège\u202f: Collège du centre")).to_be_visible()
    expect(section.get_by_text("2 questionnaires SPHINX")).to_be_visible()
    section.get_by_text("D’où vient cette règle").click()
    expect(section.get_by_role("link", name="lire dans son contexte")).to_be_visible()


def test_each_quote_of_the_results_leads_to_its_source_and_derogations_stand_together(ouvrir: Ouvrir) -> None:
    page = ouvrir(rural("isere", "2025-2026"))
    verdict = page.get_by_role("region", name="Il reste des points à corriger")
    expect(verdict.get_by_text("Vous utilisez")).to_have_count(1)
    for titre in (SEMAINES, SCENARIOS, AGENDA, DEPOTS):
        deplier(page, titre)
    citations = page.locator("#resultats").get_by_role("blockquote", include_hidden=True)
    assert citations.count() > 20
    expect(citations.filter(has_not=page.get_by_role("link", include_hidden=True))).to_have_count(0)
    etape = page.get_by_role("listitem").filter(has_text="D’où vient ce calcul").first
    etape.get_by_text("D’où vient ce calcul").click()
    expect(etape.get_by_role("link", name="lire dans son contexte").first).to_be_visible()


def test_a_dossier_of_another_department_is_refused_with_the_way_to_its_page(ouvrir: Ouvrir, tmp_path: Path) -> None:
    page = ouvrir(ISERE)
    autre = tmp_path / "autre"
    autre.mkdir()
    page.get_by_label("Ouvrir un dossier").set_input_files(
        ecrire(isere(departement="savoie", campagne="2024-2025"), autre)
    )
    refus = page.get_by_role("group", name="Ce fichier ne peut pas être ouvert")
    expect(refus).to_be_focused()
    refus.get_by_role("link", name="Vérifier un projet\u202f: Savoie 2024-2025").click()
    expect(page).to_have_url(re.compile("/savoie/verifier/$"))


def test_open_sections_have_no_fault_for_axe(ouvrir: Ouvrir) -> None:
    [primaire] = ISERE["collectifs"]
    page = ouvrir(isere(collectifs=[primaire, {"nom": "Lycée", "niveau": "lycee"}]))
    for titre in (SEMAINES, SCENARIOS, AGENDA, DEPOTS):
        deplier(page, titre)
    page.get_by_text("Semaine par semaine").click()
    for largeur in (1280, 320):
        page.set_viewport_size({"width": largeur, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        for couleurs in ("light", "dark"):
            page.emulate_media(color_scheme=couleurs)
            assert violations(page) == []
