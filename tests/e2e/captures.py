"""The pictures of the guide for editors, made from the site itself: `scripts/captures`. Light colours, one width."""

import io
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, ViewportSize, expect, sync_playwright

from publisher.place import ROOT, SITE
from publisher.serve import serve
from tests.e2e.conftest import FLAGS, WHOLE_CHROMIUM
from tests.e2e.publier import DEMARRAGE, begin, checked, editor, entry, form, part, saved, step

FOLDER = ROOT / "docs" / "theme" / "assets" / "captures"
SIZE: ViewportSize = {"width": 1000, "height": 700}
DEPOT = "Dépôt de la demande de financement"
NOTE = """\
Appel à projets Clas 2026-2027

Les demandes se déposent sur ELAN du 4 mai 2026 au 19 juin 2026 inclus.

Chaque collectif réunit au moins 8 enfants.
"""


def campaign(page: Page) -> Locator:
    """The department and the year, chosen."""
    page.get_by_label("Département", exact=True).select_option("isere")
    page.get_by_label("Campagne", exact=True).select_option("2026-2027")
    return page.get_by_role("heading", name="Quelle campagne publier")


def document(page: Page) -> Locator:
    """What a document proposes, each with its quote."""
    begin(page)
    page.get_by_label("Son titre").fill("Appel à projets 2026-2027")
    page.get_by_label("Son texte").fill(NOTE)
    page.get_by_role("button", name="Ajouter ce document").click()
    found = page.get_by_role("heading", name="Ce que nous y avons trouvé")
    expect(found).to_be_focused(timeout=DEMARRAGE)
    return found


def parts(page: Page) -> Locator:
    """The parts of the campaign, with what is to be looked at again."""
    step(page, "Les fiches")
    return page.get_by_role("heading", name="Que faut-il remplir")


def dates(page: Page) -> Locator:
    """The dates of last year, to be looked at again."""
    part(page, "Échéances")
    return page.get_by_role("heading", name="Échéances")


def card(page: Page) -> Locator:
    """A card, its quote, and the text of the source beside it."""
    entry(page, "Échéances", DEPOT)
    return page.get_by_role("heading", name=DEPOT)


def check(page: Page) -> Locator:
    """An error of the check, with its cure."""
    form(page).get_by_label("Extrait", exact=True).first.fill("Les demandes se déposent avant le 30 juin 2026.")
    checked(page)
    return page.get_by_role("heading", name="Tout est-il juste")


def preview(page: Page) -> Locator:
    """The page as it will be."""
    page.get_by_role("button", name="Annuler").click()
    step(page, "Aperçu")
    page.get_by_role("button", name="Voir l’aperçu").click()
    seen = page.frame_locator("iframe").get_by_role("heading", name=DEPOT).first
    expect(seen).to_be_visible(timeout=DEMARRAGE)
    return page.get_by_role("heading", name="Comment le lira-t-on")


def send(page: Page) -> Locator:
    """The files, and the letter that goes with them."""
    saved(page, "2026-2027.yml")
    return page.get_by_role("heading", name="Comment publier")


PICTURES: dict[str, Callable[[Page], Locator]] = {
    "campagne": campaign,
    "document": document,
    "fiches": parts,
    "a-revoir": dates,
    "fiche": card,
    "controler": check,
    "apercu": preview,
    "enregistrer": send,
}
"""In the order of the work: each goes on from the one before."""


def shoot(page: Page, top: Locator, file: Path) -> None:
    """Write what the window shows from the heading `top` on, as a small picture."""
    top.evaluate("heading => scrollTo({ top: heading.getBoundingClientRect().top + scrollY - 60 })")
    page.evaluate("document.activeElement?.blur()")
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="hide")))
    picture.convert("RGB").save(file, "WEBP", quality=82, method=6)


def main() -> None:
    """Make every picture anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serve(SITE) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=WHOLE_CHROMIUM, args=FLAGS)
        context = browser.new_context(
            locale="fr-FR", timezone_id="Europe/Paris", service_workers="block", viewport=SIZE, color_scheme="light"
        )
        with editor(context.new_page(), context, url) as page:
            for name, show in PICTURES.items():
                shoot(page, show(page), FOLDER / f"{name}.webp")
        browser.close()


if __name__ == "__main__":
    main()
