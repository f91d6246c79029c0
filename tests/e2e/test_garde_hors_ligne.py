"""A dossier without a connection: kept once it was opened, and not before."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.gardes import KEPT, name, ready
from tests.e2e.gardes import kept as state
from tests.e2e.hosting import Host, edit
from tests.e2e.test_offline import kept, refresh, until, visit

DOSSIER = {"mon-dossier", "isere/dossier"}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    """The service worker works."""
    return {**browser_context_args, "service_workers": "allow"}


def test_the_copy_of_a_department_has_no_dossier_until_one_is_opened(page: Page, host: Host) -> None:
    visit(page, host, "isere/")
    assert not DOSSIER & set(kept(page, host))
    page.goto(f"{host.url}isere/dossier/")
    until(page, lambda: DOSSIER | {"isere"} <= set(kept(page, host)))


def test_an_opened_dossier_goes_on_offline(page: Page, context: BrowserContext, host: Host) -> None:
    page.goto(f"{host.url}isere/dossier/")
    until(page, lambda: DOSSIER | {"isere"} <= set(kept(page, host)))
    name(page).fill("Les Alpins")
    expect(state(page)).to_contain_text(KEPT)
    context.set_offline(True)
    page.reload()
    ready(page)
    expect(name(page)).to_have_value("Les Alpins")
    name(page).fill("Le Drac")
    expect(page.locator("[data-garde-nom]")).to_have_text("Le Drac")
    page.wait_for_timeout(600)
    page.get_by_role("link", name="Mes dossiers", exact=True).last.click()
    expect(page.get_by_role("heading", name="Le Drac")).to_be_visible()
    page.get_by_role("link", name="Le Drac").click()
    expect(name(page)).to_have_value("Le Drac")


def test_a_newer_version_of_the_page_keeps_the_dossier_and_what_is_typed(page: Page, host: Host) -> None:
    page.goto(f"{host.url}isere/dossier/")
    until(page, lambda: DOSSIER | {"isere"} <= set(kept(page, host)))
    name(page).fill("Les Alpins")
    expect(state(page)).to_contain_text(KEPT)
    edit(host.root, ("isere/dossier", "</h1>", " (bis)</h1>"))
    refresh(page)
    button = page.get_by_role("button", name="Afficher la nouvelle version")
    expect(button).to_be_visible(timeout=30_000)
    name(page).fill("Le Drac")
    button.click()
    expect(page.locator("h1")).to_contain_text("(bis)")
    ready(page)
    expect(name(page)).to_have_value("Le Drac")
    expect(state(page)).to_contain_text(KEPT)
    expect(page.get_by_role("status").filter(has_text="autre onglet")).to_have_count(0)
