"""The steps of « Mon dossier » as the tests go from one to the other."""

import pytest
from playwright.sync_api import Locator, Page, expect

TRAVAIL = [
    pytest.mark.one_device,
    pytest.mark.browser_context_args(
        viewport={"width": 1000, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    ),
]
"""A reader at a desk, who copies and pastes."""

DEMARRAGE = 45_000
COLLE = "navigator.clipboard.readText()"


def etape(page: Page, ancre: str, nom: str) -> Locator:
    """The step `ancre`, whose title holds `nom`, once it shows."""
    page.evaluate("ancre => { location.hash = ancre; }", ancre)
    region = page.get_by_role("region", name=nom)
    expect(region.get_by_role("heading", level=2)).to_be_visible()
    return region
