"""« Mon dossier » as the tests hold it: opened, answered, looked up on the device."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

DOSSIER = "isere/dossier/"
KEPT = "Enregistré sur cet appareil"
BASE = """(faire) => new Promise((resolve, reject) => {
  const nom = `boussole ${new URL(".", ROOT).pathname} dossiers`;
  const demande = indexedDB.open(nom);
  demande.onerror = () => reject(demande.error);
  demande.onsuccess = () => {
    const base = demande.result;
    const tx = base.transaction("dossiers", "readwrite");
    const toutes = tx.objectStore("dossiers").getAll();
    toutes.onsuccess = () => { for (const fiche of toutes.result) faire(fiche, tx.objectStore("dossiers")); };
    tx.oncomplete = () => { base.close(); resolve(toutes.result); };
  };
})"""


def open_dossier(page: Page, site_url: str, path: str = DOSSIER) -> Page:
    """Open a page of a dossier, until it has found its dossier."""
    page.goto(site_url + path)
    ready(page)
    return page


def ready(page: Page) -> None:
    expect(page.locator(".garde[aria-busy=false]")).to_be_visible()


def name(page: Page) -> Locator:
    return page.locator("[data-champ='structure.nom']").get_by_label("Nom de la structure")


def kind(page: Page) -> Locator:
    return page.locator("[data-champ='structure.type']").get_by_label("Type de structure")


def kept(page: Page) -> Locator:
    return page.locator("[data-garde]")


def undo(page: Page) -> Locator:
    return page.get_by_role("button", name="Annuler", exact=False).and_(page.locator("[data-garde-annuler]"))


def redo(page: Page) -> Locator:
    return page.get_by_role("button", name="Rétablir")


def step(page: Page, hash_: str) -> None:
    page.evaluate("hash => { location.hash = hash; }", hash_)


def stored(page: Page, site_url: str, do: str = "() => {}") -> list[dict[str, Any]]:
    """What the device holds; `do` may change each record: (fiche, store) => …"""
    found: list[dict[str, Any]] = page.evaluate(f"({BASE.replace('ROOT', json.dumps(site_url))})({do})")
    return found


def downloaded(page: Page, button: str = "Enregistrer mon dossier (fichier)") -> str:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return Path(waiting.value.path()).read_text("utf-8")
