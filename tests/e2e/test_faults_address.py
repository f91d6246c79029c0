"""An address that does not exist, on a host that shows `404.html` for it: styled, and its links lead somewhere."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from publisher.place import SITE
from tests.e2e.hosting import copy_site, hosted

UNKNOWN = ["rien", "isere/rien/", "isere/2025-2026/deposer/rien", "a/b/c/d/e/f/rien?h=un#deux"]


@pytest.fixture(scope="module", params=["", "clas/", "outils/clas/"])
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site at the root of a host, and below it: the host then answers with the 404 page of the site."""
    root = tmp_path_factory.mktemp("host") / "www"
    copy_site(root / request.param)
    shutil.copyfile(SITE / "404.html", root / "404.html")
    with hosted(root) as host:
        yield host.url + request.param


@pytest.mark.parametrize("path", UNKNOWN)
def test_an_unknown_address_has_the_site_s_frame_and_its_ways_out(page: Page, url: str, path: str) -> None:
    violations: list[str] = []
    page.on("console", lambda said: violations.append(said.text) if "Security Policy" in said.text else None)
    page.goto(url + path)
    assert page.locator("h1").inner_text() == "Cette page n’existe pas, ou plus"
    expect(page.locator(".portes")).to_have_css("display", "grid")
    page.get_by_role("button", name="Rechercher").click()
    page.keyboard.type("collectif")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("résultat")
    page.get_by_role("dialog").get_by_role("button", name="Fermer").click()
    assert violations == []
    page.get_by_role("link", name="Revenir à l’accueil").click()
    assert page.url == url
    expect(page.locator("h1")).to_be_visible()


def test_the_chosen_appearance_holds_there_too(page: Page, url: str) -> None:
    page.goto(f"{url}aide/")
    page.get_by_label("sombre").check()
    page.goto(f"{url}isere/rien")
    expect(page.locator("body")).to_have_css("background-color", "rgb(16, 25, 28)")
    expect(page.get_by_label("sombre")).to_be_checked()


def test_without_javascript_it_is_readable(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{url}isere/rien")
    expect(page.locator(".portes")).to_have_css("display", "grid")
    expect(page.locator("article noscript")).to_be_visible()
    expect(page.get_by_role("link", name="Revenir à l’accueil")).to_be_visible()
    context.close()
