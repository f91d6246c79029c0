"""One project from the first answer to the saved file, in each department, by keyboard on a phone."""

from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from publisher.pages.dossier import GROUPES
from tests.e2e.gardes import KEPT, downloaded, kept, name, open_dossier, step

DEPARTEMENTS = ("ain", "isere", "landes", "savoie", "seine-et-marne")
pytestmark = pytest.mark.one_device
ETAPES = [etape for groupe in GROUPES for etape in groupe.etapes]


@pytest.fixture(params=DEPARTEMENTS)
def recit(request: pytest.FixtureRequest, page: Page, context: BrowserContext, site_url: str) -> Page:
    page.set_viewport_size({"width": 360, "height": 780})
    context.clock.set_fixed_time(datetime.fromisoformat("2025-06-15T22:04:00+02:00"))
    return open_dossier(page, site_url, f"{request.param}/dossier/")


def answer(page: Page) -> None:
    """The first answers of a project."""
    name(page).fill("Les Alpins")
    step(page, "collectifs")
    collectif = page.locator("#collectifs [data-element='Collectif']").first
    collectif.get_by_label("Nom du collectif").fill("Primaire")
    collectif.get_by_label("Nombre d’enfants").fill("10")
    collectif.get_by_label("Adultes présents à chaque séance").fill("2")
    step(page, "budget")
    page.locator("#budget").get_by_label("Compte", exact=True).first.select_option("64")
    page.locator("#budget").get_by_label("Montant").first.fill("7000")


def test_every_step_follows_the_other_by_keyboard(recit: Page) -> None:
    answer(recit)
    step(recit, ETAPES[0].id)
    for etape, suivante in pairwise(ETAPES):
        suite = recit.locator(f"#{etape.id}").get_by_role("link", name=f"Ensuite : {suivante.nom}")
        suite.focus()
        recit.keyboard.press("Enter")
        expect(recit.get_by_role("heading", name=suivante.titre, exact=True)).to_be_focused()
        assert recit.evaluate("document.documentElement.scrollWidth <= innerWidth"), suivante.id


def test_verdict_and_estimate_come_and_the_file_is_the_same_after_a_round_trip(recit: Page, tmp_path: Path) -> None:
    answer(recit)
    expect(recit.locator(".suivi-mot")).to_contain_text("Il reste", timeout=60_000)
    expect(kept(recit)).to_contain_text(KEPT)
    step(recit, "avis")
    expect(recit.locator("#avis")).to_contain_text("Ce que la Caf pourrait verser")
    expect(recit.locator("#avis")).to_contain_text("2\u202f275,00")
    step(recit, "fichier")
    first = downloaded(recit)
    (tmp_path / "dossier.json").write_text(first, "utf-8")
    recit.get_by_label("Ouvrir un dossier (fichier)").set_input_files(tmp_path / "dossier.json")
    expect(recit.get_by_text("est ouvert").first).to_be_visible()
    assert downloaded(recit) == first
