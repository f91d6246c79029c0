"""Anyone can read each page type: axe finds nothing and nothing overflows, light and dark, on a phone and a desktop."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from publisher.place import SITE
from tests.e2e.axe import violations
from tests.e2e.pages import page_types

TYPES = page_types(SITE)
NEEDED = {
    "404.html",
    "accueil",
    "aide",
    "comparer",
    "departement",
    "departement/campagne",
    "departement/campagne/regles",
    "departement/sources/page",
    "departement/verifier",
    "guides/page",
}
WIDTHS = [320, 1280]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that the dark scheme can change; the others are asked once a width."""

TEXT_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    # Without motion: colours that fade from one scheme to the other would be measured half-way.
    page = browser.new_page(locale="fr-FR", timezone_id="Europe/Paris", reduced_motion="reduce")
    yield page
    page.context.close()


def faults(page: Page) -> list[str]:
    """What is wrong with the page as it stands, in both schemes and at both widths."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme, rules in [("light", None), ("dark", COLOURS)]:
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            found += [f"{width} {scheme} | {line}" for line in violations(page, rules)]
        if (over := overflow(page)) > 0:
            found.append(f"{width} | {over} px too wide")
    return found


def overflow(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def test_the_site_has_every_page_type() -> None:
    assert sorted(NEEDED - TYPES.keys()) == []


@pytest.mark.parametrize("path", TYPES.values(), ids=TYPES.keys())
def test_nothing_stands_in_the_way(tab: Page, site_url: str, path: str) -> None:
    tab.goto(site_url + path)
    assert faults(tab) == []
    tab.set_viewport_size({"width": 320, "height": 800})
    tab.evaluate(TEXT_SPACING)
    assert tab.evaluate("getComputedStyle(document.body).wordSpacing") != "0px"
    assert overflow(tab) <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_stands_in_the_way_of_the_open_panels(tab: Page, site_url: str, width: int, scheme: str) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    tab.goto(site_url)
    menu = tab.get_by_role("button", name="Menu")
    if menu.is_visible():
        menu.click()
        assert violations(tab) == []
    tab.get_by_role("button", name="Rechercher").click()
    tab.keyboard.type("collectif")
    expect(tab.locator(".recherche-liste a").first).to_be_visible()
    assert violations(tab) == []


def test_axe_still_sees_faults(tab: Page, site_url: str) -> None:
    tab.goto(site_url)
    tab.evaluate(
        """() => {
          const title = document.querySelector("main h1");
          title.after(document.createElement("input"));
          Object.assign(title.style, { color: "#777", backgroundColor: "#666", minWidth: "1400px" });
        }"""
    )
    seen = " ".join(faults(tab))
    assert "320 light | label |" in seen
    assert "1280 dark | color-contrast |" in seen
    assert "1280 | " in seen
