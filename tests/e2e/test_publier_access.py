"""The editor for everybody: each step at 320 and 1280 px, light and dark; the whole story with the keyboard alone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.clavier import Clavier
from tests.e2e.publier import DEMARRAGE, begin, checked, editor, entry, form, part, step
from tests.e2e.test_access import faults

pytestmark = pytest.mark.one_device
DEPOT = "Dépôt de la demande de financement"


@pytest.fixture
def publier(page: Page, context: BrowserContext, site_url: str) -> Iterator[Page]:
    with editor(page, context, site_url) as opened:
        yield opened


def test_nothing_stands_in_the_way_of_any_step(publier: Page) -> None:
    found: dict[str, list[str]] = {"begin": faults(publier)}
    begin(publier)
    found["document"] = faults(publier)
    step(publier, "Les fiches")
    found["parts"] = faults(publier)
    part(publier, "Échéances")
    found["list"] = faults(publier)
    entry(publier, "Règles", "Nombre minimum d’enfants par collectif")
    for fold in publier.locator(".fiche-pli > summary").all():
        fold.click()
    found["form"] = faults(publier)
    checked(publier)
    found["check"] = faults(publier)
    step(publier, "Enregistrer et envoyer")
    publier.get_by_role("button", name="Préparer les fichiers").click()
    expect(publier.get_by_role("heading", name="1. Enregistrez vos fichiers")).to_be_visible(timeout=DEMARRAGE)
    found["send"] = faults(publier)
    assert {where: what for where, what in found.items() if what} == {}


def test_a_campaign_is_begun_and_changed_with_the_keyboard_alone(publier: Page) -> None:
    keyboard = Clavier(publier)
    keyboard.choisir(publier.get_by_label("Département", exact=True), "isere")
    keyboard.presser(publier.get_by_role("button", name="Commencer"))
    expect(publier.get_by_role("heading", name="Que dit votre document")).to_be_focused(timeout=DEMARRAGE)
    keyboard.presser(publier.get_by_role("link", name=re.compile("^Ensuite")))
    expect(publier.get_by_role("heading", name="Que faut-il remplir")).to_be_focused()
    keyboard.presser(publier.get_by_role("button", name=re.compile("^Échéances")))
    expect(publier.get_by_role("heading", name="Échéances")).to_be_focused()
    keyboard.presser(publier.get_by_role("button", name=f"Modifier {DEPOT}", exact=True))
    shown = form(publier)
    expect(publier.get_by_role("heading", name=DEPOT)).to_be_focused()
    keyboard.aller(shown.get_by_label("Intitulé"))
    publier.keyboard.press("Control+A")
    publier.keyboard.type("Le dépôt")
    keyboard.presser(publier.get_by_role("button", name=re.compile("^Fiche suivante")))
    part(publier, "Échéances")
    expect(publier.get_by_role("button", name="Modifier Le dépôt")).to_be_visible()
