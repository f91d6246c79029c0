"""The content security policy: no page of any type does what it forbids, and each one carries it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from publisher.finish.csp import POLICY, header
from publisher.place import SITE
from tests.e2e.appareil import ALONE
from tests.e2e.appareil import LISTEN as EARS
from tests.e2e.pages import page_types

TYPES = page_types(SITE)
LISTEN = ALONE + EARS


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """A page whose worker is its own: Playwright does not hear what a shared one says."""
    page = browser.new_page(locale="fr-FR", timezone_id="Europe/Paris")
    page.add_init_script(LISTEN)
    yield page
    page.context.close()


@pytest.fixture
def said(tab: Page) -> Iterator[list[str]]:
    """What the console says of the policy, workers included."""
    said: list[str] = []

    def note(message: object) -> None:
        text = str(getattr(message, "text", ""))
        if "Content Security Policy" in text or "violates" in text:
            said.append(text)

    tab.on("console", note)
    yield said
    tab.remove_listener("console", note)


@pytest.mark.parametrize("kind", TYPES)
def test_no_page_type_breaks_the_policy(tab: Page, site_url: str, said: list[str], kind: str) -> None:
    answer = tab.goto(site_url + TYPES[kind])
    assert answer is not None
    assert answer.headers["content-security-policy"] == header(f"/{TYPES[kind]}")
    assert tab.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") == POLICY
    tab.emulate_media(media="print")
    tab.emulate_media(media="screen", color_scheme="dark")
    for box in tab.locator("details > summary").all()[:3]:
        if box.is_visible():
            box.click()
    assert tab.evaluate("globalThis.violations") == []
    assert said == []


def test_search_and_calculator_keep_the_policy(tab: Page, site_url: str, said: list[str]) -> None:
    tab.goto(f"{site_url}isere/verifier/")
    tab.get_by_role("button", name="Rechercher").click()
    tab.get_by_role("searchbox").fill("bonus")
    expect(tab.locator("#recherche a").first).to_be_visible()
    tab.get_by_role("button", name="Fermer").click()
    tab.get_by_label("Nom de la structure").fill("Les Alpins")
    expect(tab.get_by_text("Le calculateur est prêt.")).to_be_visible(timeout=45_000)
    assert tab.evaluate("globalThis.violations") == []
    assert said == []


def test_the_policy_really_forbids(tab: Page, site_url: str) -> None:
    tab.goto(site_url)
    tab.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.ran = true";
      document.head.append(script);
    }""")
    assert tab.evaluate("globalThis.ran") is None
    assert any("script-src" in line for line in tab.evaluate("globalThis.violations"))
    refused = tab.evaluate("fetch('http://localhost:1/').then(() => 'sent', () => 'refused')")
    assert refused == "refused"
    assert any("connect-src" in line for line in tab.evaluate("globalThis.violations"))
