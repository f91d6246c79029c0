"""Received dossiers without a connection: once the page was opened, and for the campaigns that were read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.dossiers import rural
from tests.e2e.hosting import Host, copy_site, hosted
from tests.e2e.recus import LIRE, back, give, open_page, reading
from tests.e2e.test_offline import kept, until, visit
from tests.e2e.test_publier_lire import FOYER, refused, write

OPENED = {"publier/lire", "mon-dossier"}
READ = OPENED | {"isere", "isere/dossier", "calculateur"}


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with hosted(copy_site(tmp_path_factory.mktemp("host") / "site")) as host:
        yield host


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    """The service worker works."""
    return {**browser_context_args, "service_workers": "allow"}


def test_the_copy_of_a_department_has_nothing_of_it(page: Page, host: Host) -> None:
    visit(page, host, "isere/")
    assert not OPENED & set(kept(page, host))
    page.goto(host.url + LIRE)
    until(page, lambda: set(kept(page, host)) >= OPENED)


def test_a_campaign_that_was_read_is_read_again_offline_and_another_says_why_not(
    page: Page, context: BrowserContext, host: Host, tmp_path: Path
) -> None:
    give(open_page(page, host.url), write(tmp_path, FOYER))
    reading(page, "Foyer rural")
    until(page, lambda: set(kept(page, host)) >= READ)
    context.set_offline(True)
    page.reload()
    reading(page, "Foyer rural")
    back(page)
    give(page, write(tmp_path, {**FOYER, "structure": {"nom": "Le Drac"}}, "autre.json"))
    reading(page, "Le Drac")
    back(page)
    give(page, write(tmp_path, rural("landes", "2025-2026"), "landes.json"))
    expect(refused(page)).to_contain_text("ne sont pas sur cet appareil")
    expect(page.get_by_role("heading", name="Le Drac")).to_be_visible()
