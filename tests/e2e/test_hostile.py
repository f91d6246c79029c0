"""A whole site made from hostile data, in the browser: nothing runs, nothing is refused, no word leaves the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from publisher.build import INPUTS, steps
from publisher.place import ROOT
from publisher.serve import serve
from tests.e2e.pages import page_types
from tests.hostile import hostile_files
from tests.maison import lend_bytecode

LATER = {"Python du navigateur", "Hors ligne", "Compression"}
"""Steps that print no data."""
NARROW = {"width": 360, "height": 740}
LISTEN = """globalThis.refused = [];
addEventListener("securitypolicyviolation", ({ violatedDirective }) => globalThis.refused.push(violatedDirective));"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that the house's own steps make of poisoned data."""
    root = tmp_path_factory.mktemp("hostile")
    for name in {*INPUTS, "node_modules"} - {"departments"}:
        (root / name).symlink_to(ROOT / name)
    for name, content in hostile_files(ROOT / "departments").items():
        file = root / "departments" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else str(content).encode())
    lend_bytecode(root)
    for step in steps(root, root / "site"):
        if step.title not in LATER:
            step.action()
    return root / "site"


@pytest.fixture(scope="module")
def hostile_url(site: Path) -> Iterator[str]:
    with serve(site) as url:
        yield url


def test_no_page_type_runs_a_word_or_grows_wider_than_the_screen(page: Page, site: Path, hostile_url: str) -> None:
    page.set_viewport_size(NARROW)
    page.add_init_script(LISTEN)
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    wrong = []
    types = page_types(site)
    for path in types.values():
        page.goto(hostile_url + path)
        told = page.evaluate("[globalThis.hurt, globalThis.refused, document.documentElement.scrollWidth]")
        if told[0] or told[1] or told[2] > NARROW["width"]:
            wrong.append((path, *told))
    assert wrong == []
    assert asked == []
    assert len(types) > 15


def test_the_search_shows_hostile_words_as_words(page: Page, hostile_url: str) -> None:
    page.goto(f"{hostile_url}isere/")
    page.get_by_role("button", name="Rechercher").click()
    page.get_by_role("searchbox").fill("collectif")
    expect(page.locator("#recherche a").first).to_be_visible()
    page.get_by_role("searchbox").fill("onerror")
    expect(page.locator("#recherche a").first).to_be_visible()
    assert page.locator("#recherche img, #recherche script").count() == 0
    assert page.evaluate("globalThis.hurt") is None
