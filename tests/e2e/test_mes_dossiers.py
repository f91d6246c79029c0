"""The list of the dossiers on the device: open, copy, rename, delete, save, erase."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.e2e.clavier import Clavier
from tests.e2e.dossiers import ISERE, ecrire
from tests.e2e.gardes import KEPT, downloaded, kept, name, open_dossier, ready, stored
from tests.e2e.test_verifier import DEMARRAGE

pytestmark = [pytest.mark.one_device, pytest.mark.browser_context_args(viewport={"width": 360, "height": 740})]
LISTE = "mon-dossier/"


@pytest.fixture
def liste(dossier: Page, site_url: str) -> Page:
    """The list, with one dossier of Isère."""
    name(dossier).fill("Les Alpins")
    expect(kept(dossier)).to_contain_text(KEPT)
    dossier.goto(site_url + LISTE)
    expect(entry(dossier, "Les Alpins")).to_be_visible()
    return dossier


def entry(page: Page, title: str) -> Locator:
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=title, exact=True))


def said(page: Page, text: str) -> Locator:
    return page.get_by_role("status").filter(has_text=text)


def test_a_dossier_is_listed_with_its_place_its_last_change_and_its_verdict(liste: Page, site_url: str) -> None:
    expect(entry(liste, "Les Alpins")).to_contain_text("Isère, campagne 2025-2026 · modifié à 22\u202fh\u202f04")
    dossier = open_dossier(liste.context.new_page(), site_url)
    expect(dossier.locator(".suivi-mot")).to_contain_text("Il reste", timeout=DEMARRAGE)
    expect(entry(liste, "Les Alpins")).to_contain_text("Des points")
    dossier.close()


def test_it_opens_from_the_list(liste: Page, site_url: str) -> None:
    liste.get_by_role("link", name="Les Alpins").click()
    liste.wait_for_url(f"{site_url}isere/dossier/")
    expect(name(liste)).to_have_value("Les Alpins")


def test_copy_rename_delete_and_back_with_the_keyboard(liste: Page, site_url: str) -> None:
    keyboard = Clavier(liste)
    keyboard.presser(liste.get_by_role("button", name="Copier Les Alpins"))
    expect(entry(liste, "Les Alpins (copie)")).to_be_visible()
    keyboard.presser(liste.get_by_role("button", name="Renommer Les Alpins (copie)"))
    field = liste.get_by_label("Nouveau nom")
    expect(field).to_be_focused()
    field.fill("Variante")
    field.press("Enter")
    expect(entry(liste, "Variante")).to_be_visible()
    keyboard.presser(liste.get_by_role("button", name="Supprimer Variante"))
    expect(entry(liste, "Variante")).to_have_count(0)
    expect(liste.get_by_role("button", name="Annuler la suppression")).to_be_focused()
    liste.keyboard.press("Enter")
    expect(entry(liste, "Variante")).to_be_visible()
    assert len(stored(liste, site_url)) == 2


def test_it_is_saved_as_a_file(liste: Page) -> None:
    text = downloaded(liste, "Enregistrer (fichier) Les Alpins")
    assert json.loads(text)["structure"] == {"nom": "Les Alpins"}


def test_the_list_follows_another_tab(liste: Page, context: BrowserContext, site_url: str) -> None:
    other = open_dossier(context.new_page(), site_url)
    name(other).fill("Le Drac")
    expect(entry(liste, "Le Drac")).to_be_visible()


def test_a_dossier_deleted_here_is_told_in_the_tab_that_shows_it(
    liste: Page, context: BrowserContext, site_url: str
) -> None:
    other = open_dossier(context.new_page(), site_url)
    liste.get_by_role("button", name="Supprimer Les Alpins").click()
    expect(said(other, "a été effacé de cet appareil")).to_be_visible()
    expect(name(other)).to_have_value("Les Alpins")
    other.get_by_role("button", name="Le garder à nouveau").click()
    expect(entry(liste, "Les Alpins")).to_be_visible()


def test_everything_is_erased_after_one_question(liste: Page, site_url: str) -> None:
    liste.get_by_role("radio", name="sombre").check()
    liste.get_by_role("button", name="Tout effacer de cet appareil").click()
    expect(liste.get_by_role("button", name="Non, garder mes dossiers")).to_be_focused()
    expect(entry(liste, "Les Alpins")).to_be_visible()
    liste.get_by_role("button", name="Oui, tout effacer").click()
    expect(said(liste, "Tout est effacé")).to_be_visible()
    expect(entry(liste, "Les Alpins")).to_have_count(0)
    assert stored(liste, site_url) == []
    assert liste.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_a_campaign_that_a_caf_prepares_here_is_not_erased_with_the_dossiers(liste: Page, site_url: str) -> None:
    draft = f"{urlsplit(site_url).path}.publier.isere/2026-2027"
    liste.evaluate("key => localStorage.setItem(key, '{}')", draft)
    liste.get_by_role("button", name="Tout effacer de cet appareil").click()
    liste.get_by_role("button", name="Oui, tout effacer").click()
    expect(said(liste, "Tout est effacé")).to_be_visible()
    assert liste.evaluate("Object.keys(localStorage)") == [draft]


def test_a_new_one_is_new_even_where_one_is_there(liste: Page) -> None:
    liste.get_by_role("link", name="Isère campagne 2025-2026").click()
    ready(liste)
    expect(name(liste)).to_have_value("")


def test_a_file_goes_to_the_page_of_its_campaign(liste: Page, site_url: str, tmp_path: Path) -> None:
    liste.get_by_label("Ouvrir un dossier").set_input_files(ecrire({**ISERE, "departement": "landes"}, tmp_path))
    liste.wait_for_url(f"{site_url}landes/dossier/")
    expect(name(liste)).to_have_value("Centre social des Alpins", timeout=DEMARRAGE)


def test_what_is_no_dossier_is_refused_here(liste: Page, tmp_path: Path) -> None:
    path = tmp_path / "autre.json"
    path.write_text("[1]", "utf-8")
    liste.get_by_label("Ouvrir un dossier").set_input_files(path)
    expect(liste.get_by_role("group", name="Ce fichier ne peut pas être ouvert")).to_be_focused()


def test_without_javascript_it_says_what_it_is_and_leads_to_each_department(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + LISTE)
    expect(page.get_by_text("Sans JavaScript, aucun dossier n’est gardé ici")).to_be_visible()
    expect(page.get_by_role("link", name="Isère")).to_be_visible()
    expect(page.get_by_role("button", name="Tout effacer")).to_have_count(0)
    context.close()
