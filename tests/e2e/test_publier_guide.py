"""The guide for editors: light without its pictures, open to everybody, and one step from the page it speaks of."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from publisher.place import SITE
from tests.e2e.hosting import Host, hosted
from tests.e2e.test_access import faults

PAGE_BYTES = 50_000
PICTURE = ".webp"


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    with hosted(SITE) as host:
        yield host


def test_the_guide_weighs_what_a_guidance_page_may_without_its_pictures(browser: Browser, host: Host) -> None:
    context = browser.new_context(locale="fr-FR", service_workers="block")
    host.sent.clear()
    context.new_page().goto(f"{host.url}publier/guide/", wait_until="networkidle")
    context.close()
    assert 0 < sum(size for path, size in host.sent if PICTURE not in path) <= PAGE_BYTES


def test_nobody_keeps_the_guide_or_its_pictures_on_a_device() -> None:
    lists = [json.loads(path.read_bytes()) for path in (SITE / "offline").glob("*.json") if path.name.count(".") == 2]
    kept = {name for told in lists for name, *_ in told["fichiers"]}
    assert "aide/" in kept
    assert [name for name in kept if name.startswith("publier/guide") or name.endswith(PICTURE)] == []


def test_nothing_stands_in_the_way_of_the_guide(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}publier/guide/")
    assert faults(page) == []


def test_the_page_leads_to_the_guide_and_its_pictures_are_seen(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}publier/")
    page.get_by_role("link", name="Le guide, pas à pas").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Publier une campagne, pas à pas")
    picture = page.get_by_role("img", name="Quelle campagne publier")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("naturalWidth", 1000)


def test_the_map_of_the_site_names_the_guide(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}plan-du-site/")
    expect(page.get_by_role("main").get_by_role("link", name="Publier une campagne, pas à pas")).to_be_visible()
