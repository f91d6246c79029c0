"""« Mon dossier » on the device: kept after each change, undone, the same in two tabs, never lost in silence."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Error, Page, Route, expect

from tests.e2e.clavier import Clavier
from tests.e2e.dossiers import ISERE, ecrire
from tests.e2e.gardes import DOSSIER, KEPT, downloaded, kept, kind, name, open_dossier, ready, redo, step, stored, undo

pytestmark = [pytest.mark.one_device, pytest.mark.browser_context_args(viewport={"width": 1000, "height": 900})]
SUIVANT = "landes/dossier/"


def test_answers_are_kept_and_said_kept_and_come_back(dossier: Page) -> None:
    name(dossier).fill("Les Alpins")
    expect(kept(dossier)).to_have_text(f"{KEPT} à 22\u202fh\u202f04")
    dossier.reload()
    expect(name(dossier)).to_have_value("Les Alpins")
    expect(kept(dossier)).to_have_text(f"{KEPT} à 22\u202fh\u202f04")
    expect(dossier.locator("[data-garde-nom]")).to_have_text("Les Alpins")


def test_nothing_is_stored_before_something_is_answered(dossier: Page, site_url: str) -> None:
    dossier.reload()
    ready(dossier)
    assert stored(dossier, site_url) == []
    expect(kept(dossier)).to_be_empty()


def test_what_is_typed_just_before_leaving_is_there_on_return(dossier: Page, site_url: str) -> None:
    name(dossier).fill("Les Alpins")
    expect(kept(dossier)).to_contain_text(KEPT)
    name(dossier).evaluate(
        "(champ) => { champ.value = 'Les Al'; champ.dispatchEvent(new Event('input', {bubbles: true}));"
        " location.reload(); }"
    )
    expect(name(dossier)).to_have_value("Les Al")
    dossier.wait_for_load_state()
    ready(dossier)
    assert [fiche["contenu"]["structure"]["nom"] for fiche in stored(dossier, site_url)] == ["Les Al"]


def test_undo_and_redo_say_what_and_survive_a_reload(dossier: Page) -> None:
    name(dossier).press_sequentially("Les Alpins")
    kind(dossier).select_option("association")
    expect(undo(dossier)).to_have_accessible_name("Annuler\u202f: Type de structure")
    expect(kept(dossier)).to_contain_text(KEPT)
    dossier.wait_for_timeout(600)
    dossier.reload()
    ready(dossier)
    undo(dossier).click()
    expect(kind(dossier)).to_have_value("")
    expect(dossier.get_by_role("status").filter(has_text="Annulé\u202f: Type de structure.")).to_have_count(1)
    undo(dossier).click()
    expect(name(dossier)).to_have_value("")
    expect(undo(dossier)).to_have_attribute("aria-disabled", "true")
    redo(dossier).click()
    redo(dossier).click()
    expect(kind(dossier)).to_have_value("association")
    expect(name(dossier)).to_have_value("Les Alpins")


def test_undo_with_the_keyboard_gives_a_removed_collectif_back(dossier: Page) -> None:
    step(dossier, "collectifs")
    first = dossier.get_by_role("group", name="Collectif 1", exact=True)
    first.get_by_label("Nombre d’enfants").fill("9")
    first.get_by_role("button", name="Enlever ce collectif").click()
    expect(first).to_have_count(0)
    expect(undo(dossier)).to_have_accessible_name("Annuler\u202f: Collectif 1 enlevé")
    Clavier(dossier).presser(undo(dossier))
    expect(first.get_by_label("Nombre d’enfants")).to_have_value("9")
    expect(undo(dossier)).to_be_focused()


def test_another_tab_shows_what_this_one_writes_at_once(dossier: Page, context: BrowserContext, site_url: str) -> None:
    name(dossier).fill("Les Alpins")
    expect(kept(dossier)).to_contain_text(KEPT)
    other = open_dossier(context.new_page(), site_url)
    expect(name(other)).to_have_value("Les Alpins")
    name(dossier).fill("Les Alpins du Drac")
    expect(name(other)).to_have_value("Les Alpins du Drac")
    name(other).fill("Le Drac")
    expect(name(dossier)).to_have_value("Le Drac")


@pytest.mark.parametrize(("choice", "shown"), [("Prendre l’autre version", "Autre"), ("Garder celle-ci", "Mienne")])
def test_two_tabs_that_write_at_once_lose_nothing(dossier: Page, site_url: str, choice: str, shown: str) -> None:
    name(dossier).fill("Avant")
    expect(kept(dossier)).to_contain_text(KEPT)
    stored(
        dossier,
        site_url,
        "(fiche, magasin) => magasin.put({...fiche, revision: fiche.revision + 1,"
        " contenu: {...fiche.contenu, structure: {nom: 'Autre'}}})",
    )
    name(dossier).fill("Mienne")
    expect(kept(dossier)).to_have_text("Non enregistré")
    expect(dossier.get_by_role("status").filter(has_text="a changé dans un autre onglet")).to_be_visible()
    dossier.get_by_role("button", name=choice).click()
    expect(name(dossier)).to_have_value(shown)
    expect(kept(dossier)).to_contain_text(KEPT)
    assert stored(dossier, site_url)[0]["contenu"]["structure"]["nom"] == shown
    undo(dossier).click()
    expect(name(dossier)).to_have_value({"Autre": "Mienne", "Mienne": "Autre"}[shown])


def test_a_crash_leaves_the_last_whole_version(dossier: Page, context: BrowserContext, site_url: str) -> None:
    name(dossier).fill("Les Alpins")
    expect(kept(dossier)).to_contain_text(KEPT)
    dossier.evaluate(
        """() => { const champ = document.querySelector("#structure-nom"); let n = 0;
        setInterval(() => { champ.value = "Les Alpins " + "x".repeat(50000) + (n += 1);
          champ.dispatchEvent(new Event("input", {bubbles: true})); }, 5);
        setInterval(() => dispatchEvent(new PageTransitionEvent("pageshow", {persisted: true})), 5); }"""
    )
    dossier.wait_for_timeout(700)
    with suppress(Error):
        dossier.goto("chrome://crash")
    other = context.new_page()
    open_dossier(other, site_url)
    (fiche,) = stored(other, site_url)
    assert fiche["revision"] >= 2
    assert fiche["contenu"]["structure"]["nom"].startswith("Les Alpins x")
    expect(name(other)).to_have_value(fiche["contenu"]["structure"]["nom"])


def test_without_a_database_answers_stay_and_go_into_a_file(page: Page, site_url: str) -> None:
    page.add_init_script("Object.defineProperty(window, 'indexedDB', {value: undefined})")
    page.goto(site_url + DOSSIER)
    expect(page.get_by_role("status").filter(has_text="ce navigateur refuse de garder vos réponses")).to_be_visible()
    name(page).fill("Les Alpins")
    expect(kept(page)).to_have_text("Non enregistré")
    text = downloaded(page, "Enregistrer dans un fichier")
    assert json.loads(text)["structure"] == {"nom": "Les Alpins"}


def test_no_room_left_is_said_and_answers_stay(dossier: Page, context: BrowserContext, site_url: str) -> None:
    session = context.new_cdp_session(dossier)
    session.send("Storage.overrideQuotaForOrigin", {"origin": site_url.rstrip("/"), "quotaSize": 1})
    name(dossier).fill("Les Alpins " * 2000)
    expect(dossier.get_by_role("status").filter(has_text="il n’y a plus assez de place")).to_be_visible()
    session.send("Storage.overrideQuotaForOrigin", {"origin": site_url.rstrip("/")})
    dossier.get_by_role("button", name="Réessayer").click()
    expect(kept(dossier)).to_contain_text(KEPT)
    assert name(dossier).input_value().startswith("Les Alpins")


def test_a_device_wiped_while_open_is_said_and_answers_are_kept_again(
    dossier: Page, context: BrowserContext, site_url: str
) -> None:
    name(dossier).fill("Les Alpins")
    expect(kept(dossier)).to_contain_text(KEPT)
    session = context.new_cdp_session(dossier)
    session.send("Storage.clearDataForOrigin", {"origin": site_url.rstrip("/"), "storageTypes": "all"})
    kind(dossier).select_option("association")
    expect(dossier.get_by_role("status").filter(has_text="a été effacé de cet appareil")).to_be_visible()
    dossier.get_by_role("button", name="Le garder à nouveau").click()
    expect(kept(dossier)).to_contain_text(KEPT)
    assert stored(dossier, site_url)[0]["contenu"]["structure"] == {"nom": "Les Alpins", "type": "association"}


def test_typed_before_the_page_had_its_dossier_is_put_together_with_it(dossier: Page) -> None:
    name(dossier).fill("Les Alpins")
    expect(kept(dossier)).to_contain_text(KEPT)
    held: list[Route] = []
    dossier.route("**/client/dossier/index*.js", lambda route: held.append(route))
    dossier.reload(wait_until="commit")
    kind(dossier).select_option("association")
    held[0].continue_()
    ready(dossier)
    expect(name(dossier)).to_have_value("Les Alpins")
    expect(kind(dossier)).to_have_value("association")


def test_each_campaign_opens_its_own_dossier_and_an_address_names_one(dossier: Page, site_url: str) -> None:
    name(dossier).fill("Isère un")
    expect(kept(dossier)).to_contain_text(KEPT)
    (first,) = stored(dossier, site_url)
    open_dossier(dossier, site_url, SUIVANT)
    expect(name(dossier)).to_have_value("")
    open_dossier(dossier, site_url, f"{DOSSIER}#nouveau")
    expect(name(dossier)).to_have_value("")
    name(dossier).fill("Isère deux")
    expect(kept(dossier)).to_contain_text(KEPT)
    dossier.goto(site_url)
    open_dossier(dossier, site_url)
    expect(name(dossier)).to_have_value("Isère deux")
    dossier.evaluate("id => { location.hash = `dossier=${id}`; }", first["id"])
    expect(name(dossier)).to_have_value("Isère un")
    assert "#" not in dossier.url


def test_the_browser_is_asked_once_to_keep_what_it_has(page: Page, site_url: str) -> None:
    page.add_init_script(
        "window.demandes = 0; navigator.storage.persist = async () => { window.demandes += 1; return true; }"
    )
    open_dossier(page, site_url)
    assert page.evaluate("window.demandes") == 0
    name(page).fill("Les Alpins")
    expect(kept(page)).to_contain_text(KEPT)
    page.get_by_label("Type de structure").select_option("association")
    page.wait_for_timeout(700)
    assert page.evaluate("window.demandes") == 1


def test_back_from_another_page_finds_what_another_tab_wrote(
    dossier: Page, context: BrowserContext, site_url: str
) -> None:
    name(dossier).fill("Les Alpins")
    expect(kept(dossier)).to_contain_text(KEPT)
    dossier.goto(f"{site_url}guides/")
    other = open_dossier(context.new_page(), site_url)
    name(other).fill("Le Drac")
    expect(kept(other)).to_contain_text(KEPT)
    other.wait_for_timeout(600)
    dossier.go_back()
    expect(name(dossier)).to_have_value("Le Drac")


def test_export_then_import_then_export_is_the_same_file(dossier: Page, tmp_path: Path) -> None:
    path = ecrire({**ISERE, "journal": [{"date": "2025-11-03", "collectif": "Primaire", "presents": 6}]}, tmp_path)
    step(dossier, "fichier")
    dossier.get_by_label("Ouvrir un dossier").set_input_files(path)
    expect(dossier.get_by_text("est ouvert")).to_be_visible(timeout=45_000)
    expect(kept(dossier)).to_contain_text(KEPT)
    dossier.reload()
    ready(dossier)
    assert downloaded(dossier) == path.read_text("utf-8")
