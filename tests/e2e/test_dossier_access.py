"""Each step of « Mon dossier » is for anyone: axe finds nothing, nothing overflows, on a phone and wide."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from publisher.pages.dossier import GROUPES, Etape
from tests.e2e.axe import violations
from tests.e2e.gardes import open_dossier, step

ETAPES = [etape for groupe in GROUPES for etape in groupe.etapes]


@pytest.fixture(scope="module")
def tab(browser: Browser, site_url: str) -> Iterator[Page]:
    """The dossier of Ain, whose bilan is the longest form."""
    page = browser.new_page(locale="fr-FR", timezone_id="Europe/Paris", reduced_motion="reduce")
    yield open_dossier(page, site_url, "ain/dossier/")
    page.context.close()


@pytest.mark.parametrize("etape", ETAPES, ids=lambda etape: etape.id)
def test_a_step_is_for_anyone(tab: Page, etape: Etape) -> None:
    step(tab, etape.id)
    expect(tab.get_by_role("heading", name=etape.titre, exact=True)).to_be_visible()
    found = []
    for width, scheme in ((320, "light"), (1280, "dark")):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found += [f"{width} {scheme}: {line}" for line in violations(tab)]
        if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{width}: the page is wider than the screen")
    assert found == []
