"""What was typed in the editor is never lost: reload, closed tab, two tabs, undo; and it can be erased."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.publier import KEPT, begin, editor, entry, form, part, step

pytestmark = pytest.mark.one_device
DEPOT = "Dépôt de la demande de financement"
DELETE = re.compile("^Supprimer")
"""« Annuler : Supprimer … » is another button."""


@pytest.fixture
def publier(page: Page, context: BrowserContext, site_url: str) -> Iterator[Page]:
    with editor(page, context, site_url) as opened:
        yield begin(opened)


def title(page: Page) -> str:
    return form(page).get_by_label("Intitulé").input_value()


def test_what_was_just_typed_survives_a_reload(publier: Page) -> None:
    label = entry(publier, "Échéances", DEPOT).get_by_label("Intitulé")
    label.press("End")
    label.press_sequentially(" !")
    publier.reload()
    part(publier, "Échéances")
    expect(publier.get_by_role("button", name=f"Modifier {DEPOT} !")).to_be_visible()


def test_a_closed_tab_is_taken_up_again(publier: Page, context: BrowserContext, site_url: str) -> None:
    entry(publier, "Échéances", DEPOT).get_by_label("Intitulé").fill("Autre dépôt")
    expect(publier.get_by_role("button", name="Annuler")).to_contain_text(DEPOT)
    publier.wait_for_timeout(600)
    other = context.new_page()
    other.goto(f"{site_url}publier/")
    other.get_by_role("button", name="Reprendre Isère 2026-2027").click()
    part(other, "Échéances")
    expect(other.get_by_role("button", name="Modifier Autre dépôt")).to_be_visible()


def test_the_last_change_is_undone_and_done_again(publier: Page) -> None:
    part(publier, "Contacts")
    entries = publier.get_by_role("button", name=DELETE)
    expect(entries).to_have_count(2)
    entries.first.click()
    expect(entries).to_have_count(1)
    publier.get_by_role("button", name="Annuler").click()
    expect(entries).to_have_count(2)
    publier.get_by_role("button", name="Rétablir").click()
    expect(entries).to_have_count(1)


def test_two_tabs_do_not_undo_each_other_in_silence(publier: Page, context: BrowserContext) -> None:
    other = context.new_page()
    other.goto(publier.url)
    part(other, "Contacts")
    part(publier, "Contacts")
    other.get_by_role("button", name=DELETE).first.click()
    expect(publier.get_by_role("button", name=DELETE)).to_have_count(1)
    expect(publier.get_by_text("Mis à jour depuis une autre fenêtre")).to_be_visible()


def test_a_version_that_another_tab_overtook_waits_for_a_choice(publier: Page, context: BrowserContext) -> None:
    other = context.new_page()
    other.goto(publier.url)
    part(other, "Contacts")
    part(publier, "Échéances")
    publier.evaluate("BroadcastChannel.prototype.postMessage = () => {}")
    publier.get_by_role("button", name=DELETE).first.click()
    expect(publier.get_by_text(KEPT)).to_be_visible()
    publier.wait_for_timeout(600)
    other.get_by_role("button", name=DELETE).first.click()
    expect(other.get_by_text("a changé dans une autre fenêtre")).to_be_visible()
    other.get_by_role("button", name="Prendre l’autre version").click()
    expect(other.get_by_role("button", name=DELETE)).to_have_count(2)
    part(other, "Échéances")
    expect(other.get_by_role("button", name=f"Modifier {DEPOT}", exact=True)).to_have_count(0)


def test_everything_is_begun_again_after_a_question(publier: Page) -> None:
    step(publier, "Enregistrer et envoyer")
    publier.get_by_text("Tout reprendre à zéro").first.click()
    publier.get_by_role("button", name="Tout reprendre à zéro").click()
    expect(publier.get_by_role("button", name="Non, garder mon travail")).to_be_focused()
    publier.get_by_role("button", name="Oui, effacer").click()
    expect(publier.get_by_role("heading", name="Quelle campagne publier")).to_be_focused()
    publier.reload()
    expect(publier.get_by_role("button", name="Reprendre")).to_have_count(0)
