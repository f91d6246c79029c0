"""Anyone can read and use each page type: axe finds nothing, nothing overflows, whatever the scheme and the width."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from publisher.place import SITE
from tests.e2e.axe import violations
from tests.e2e.pages import page_types

TYPES = page_types(SITE)
NEEDED = {"accueil", "departement", "departement/campagne", "departement/verifier", "comparer", "guides/page", "404.html"}
SCHEMES = ["light", "dark"]
WIDTHS = [320, 1280]
TEXT_SPACING = """document.head.append(Object.assign(document.createElement("link"), {
  rel: "stylesheet", href: URL.createObjectURL(new Blob([`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`], { type: "text/css" })) }))"""


@pytest.fixture(scope="module", params=[f"{scheme}-{width}" for scheme in SCHEMES for width in WIDTHS])
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    scheme, width = request.param.split("-")
    context = browser.new_context(color_scheme=scheme, viewport={"width": int(width), "height": 800})
    yield context
    context.close()


@pytest.fixture
def tab(reader: BrowserContext) -> Iterator[Page]:
    page = reader.new_page()
    yield page
    page.close()


def overflow(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def test_the_site_has_every_page_type() -> None:
    assert sorted(NEEDED - TYPES.keys()) == []


@pytest.mark.parametrize("path", TYPES.values(), ids=TYPES.keys())
def test_axe_finds_nothing(tab: Page, site_url: str, path: str) -> None:
    tab.goto(f"{site_url}/{path}")
    assert violations(tab) == []
    assert overflow(tab) <= 0


def test_axe_finds_nothing_with_the_panels_open(tab: Page, site_url: str) -> None:
    tab.goto(f"{site_url}/")
    menu = tab.get_by_role("button", name="Menu")
    if menu.is_visible():
        menu.click()
        assert violations(tab) == []
    tab.get_by_role("button", name="Rechercher").click()
    tab.keyboard.type("collectif")
    expect(tab.locator(".recherche-liste a").first).to_be_visible()
    assert violations(tab) == []


def test_axe_still_sees_a_fault(tab: Page, site_url: str) -> None:
    tab.goto(f"{site_url}/")
    tab.evaluate("document.querySelector('main h1').after(document.createElement('input'))")
    assert any(line.startswith("label ") for line in violations(tab))


@pytest.mark.parametrize("path", TYPES.values(), ids=TYPES.keys())
def test_spaced_text_fits_a_narrow_screen(page: Page, site_url: str, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{site_url}/{path}")
    before = page.evaluate("document.documentElement.scrollHeight")
    page.evaluate(TEXT_SPACING)
    page.wait_for_timeout(100)
    assert page.evaluate("document.documentElement.scrollHeight") > before
    assert overflow(page) <= 0
