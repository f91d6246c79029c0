"""What reading costs, in bytes that the server sends (brotli where it helps): never in time."""

from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.hosting import Host, answer, replaced
from tests.e2e.pages import page_types
from tests.e2e.retouche import rebuilt
from tests.e2e.test_offline import PAGE, lose, refresh, until, visit

pytestmark = pytest.mark.browser_context_args(service_workers="allow")
PAGE_BYTES = 50_000
"""70,000 are promised; a page has half of it."""
COPY_BYTES = 150_000
SCRIPTS_BYTES = 30_000
EDIT_BYTES = 20_000
NOT_TO_READ = {
    *("departement/dossier", "departement/verifier", "departement/integrer/verifier", "mon-dossier"),
    *("publier", "publier/guide", "publier/lire"),
}
"""Page types that are forms, and the guide of those who publish, which shows pictures of each step."""


def opened(browser: Browser, host: Host, path: str) -> dict[str, int]:
    """A page and all that it asks for by itself, in bytes, for a reader whose browser keeps nothing."""
    context = browser.new_context(locale="fr-FR", service_workers="block")
    host.weight()
    context.new_page().goto(host.url + path, wait_until="networkidle")
    context.close()
    sent = dict(host.sent)
    host.sent.clear()
    return sent


def test_a_page_to_read_is_light_and_loads_no_python(host: Host, browser: Browser) -> None:
    faults = {}
    for kind, path in page_types(host.root).items():
        if kind not in NOT_TO_READ:
            sent = opened(browser, host, path)
            python = [file for file in sent if "/runtime/" in file or "/worker/" in file]
            if sum(sent.values()) > PAGE_BYTES or python:
                faults[kind] = (sum(sent.values()), python)
    assert faults == {}


@pytest.mark.parametrize("slug", ["ain", "isere", "landes", "savoie", "seine-et-marne"])
def test_the_copy_of_one_department_and_the_guides(browser: Browser, page: Page, host: Host, slug: str) -> None:
    shown = sum(opened(browser, host, f"{slug}/").values())
    visit(page, host, f"{slug}/")
    page.wait_for_load_state("networkidle")
    assert host.weight() - shown <= COPY_BYTES


def test_the_scripts_of_the_calculator_s_page(browser: Browser, host: Host) -> None:
    asked = opened(browser, host, "isere/verifier/")
    sent = {path: size for path, size in asked.items() if "/client/" in path and "/shell/" not in path}
    for worker in (host.root / "client" / "worker").glob("*.js.br"):
        sent[worker.name] = worker.stat().st_size
    assert sent
    assert sum(sent.values()) <= SCRIPTS_BYTES


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that is built when one date of Isère is corrected."""
    project = tmp_path_factory.mktemp("edited")
    return rebuilt(project, "departments/isere/2025-2026.yml", "ferme_le: 2025-07-11", "ferme_le: 2025-07-18")


def updated(page: Page, host: Host, edited: Path) -> int:
    """Bytes that a reader of two groups pays for the new version, which they see."""
    for path in ("comparer/", PAGE):
        visit(page, host, path)
        page.wait_for_load_state("networkidle")
    with replaced(host.root, edited):
        host.weight()
        refresh(page)
        until(page, lambda: page.locator(".avis button").count() > 0)
        page.get_by_role("button", name="Afficher la nouvelle version").click()
        page.wait_for_load_state("networkidle")
    expect(page.get_by_text("jusqu’au vendredi 18 juillet 2025").first).to_be_attached()
    return host.weight()


def test_a_date_that_changes_costs_a_returning_reader_little(page: Page, host: Host, edited: Path) -> None:
    assert 0 < updated(page, host, edited) <= EDIT_BYTES


def test_pages_come_whole_where_the_words_that_changed_cannot(page: Page, host: Host, edited: Path) -> None:
    lose(host, ".retouches.", answer(HTTPStatus.INTERNAL_SERVER_ERROR, "text/html", b"<p>?</p>"))
    assert updated(page, host, edited) > EDIT_BYTES


def test_nothing_is_asked_of_anybody_else(context: BrowserContext, host: Host) -> None:
    asked: set[str] = set()
    context.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    page = context.new_page()
    for path in ("", PAGE, "guides/afas/", "isere/verifier/", "hors-ligne/"):
        page.goto(host.url + path, wait_until="networkidle")
    assert asked - {""} == {urlsplit(host.url).netloc}
