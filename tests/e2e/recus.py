"""« Lire un dossier reçu » as the tests hold it."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.e2e.test_verifier import DEMARRAGE

LIRE = "publier/lire/"


def open_page(page: Page, site_url: str) -> Page:
    """The page, ready to receive."""
    page.goto(site_url + LIRE)
    expect(page.get_by_role("heading", name="Les dossiers reçus")).to_be_visible()
    return page


def give(page: Page, *files: Path) -> None:
    """Choose files."""
    page.get_by_label("Ouvrir un dossier (fichier)").set_input_files(list(files))


def reading(page: Page, name: str) -> Locator:
    """The dossier `name` on the screen, once it is judged."""
    zone = page.get_by_role("region", name=name, exact=True)
    expect(zone.get_by_role("heading", name="Votre réponse au porteur")).to_be_visible(timeout=DEMARRAGE)
    return zone


def back(page: Page) -> None:
    """To the list."""
    page.get_by_role("link", name="Tous les dossiers reçus").click()
    expect(page.get_by_role("heading", name="Les dossiers reçus")).to_be_focused()


def entry(page: Page, name: str) -> Locator:
    """A dossier of the list."""
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=name, exact=True))


def answer(zone: Locator) -> str:
    """The text that is to be sent back."""
    return zone.get_by_role("group", name="Texte de la réponse").inner_text()
