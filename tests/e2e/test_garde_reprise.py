"""A new campaign: last year's dossier goes on in the next one, with what to look at again."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from publisher.pages.gabarits import rendre
from publisher.place import SITE
from tests.e2e.dossiers import ISERE, ecrire
from tests.e2e.gardes import KEPT, kept, name, open_dossier, ready, step, stored
from tests.e2e.test_verifier import DEMARRAGE

pytestmark = pytest.mark.one_device
NEXT = "2026-2027"
"""A campaign that the site does not have yet: the tests give it the page and the rules of the last one."""


@pytest.fixture
def next_campaign(page: Page, site_url: str) -> Page:
    html = (SITE / "isere" / "dossier" / "index.html").read_text("utf-8")
    (rules,) = (SITE / "isere" / "2025-2026").glob("reglement*.json")

    def last(route: Route) -> None:
        url = f"isere/{NEXT}/dossier/"
        end = rendre("dossier/fichier.md.j2", "isere/dossier/", suivante={"annee": NEXT, "url": url})
        offer = re.search(r"<div data-reprise=.*?</div>", end, re.DOTALL)
        assert offer
        body = html.replace("<div data-partage", f"{unescape(offer[0])}<div data-partage", 1)
        route.fulfill(body=body, content_type="text/html")

    def following(route: Route) -> None:
        body = html.replace('data-campagne="2025-2026"', f'data-campagne="{NEXT}"', 1)
        body = body.replace("<head>", f'<head><base href="{site_url}isere/dossier/">', 1)
        body = body.replace(f"2025-2026/{rules.name}", f"{NEXT}/reglement.json")
        route.fulfill(body=body, content_type="text/html")

    page.route("**/isere/dossier/", last)
    page.route(f"**/isere/{NEXT}/dossier/", following)
    told = json.loads(rules.read_text("utf-8")) | {"campagne": NEXT}
    page.route(f"**/isere/{NEXT}/reglement.json", lambda route: route.fulfill(json=told))
    return open_dossier(page, site_url)


def test_last_year_s_dossier_is_carried_over_with_what_to_look_at_again(
    next_campaign: Page, site_url: str, tmp_path: Path
) -> None:
    page = next_campaign
    step(page, "fichier")
    page.get_by_label("Ouvrir un dossier").set_input_files(ecrire(ISERE, tmp_path))
    expect(kept(page)).to_contain_text(KEPT, timeout=DEMARRAGE)
    page.get_by_role("button", name=f"Reprendre pour la campagne {NEXT}").click()
    page.wait_for_url(f"**/isere/{NEXT}/dossier/**", timeout=DEMARRAGE)
    ready(page)
    panel = page.get_by_role("region", name="À revoir pour cette campagne")
    expect(panel).to_be_focused()
    expect(name(page)).to_have_value("Centre social des Alpins")
    panel.get_by_role("link", name="nombre d’enfants").first.click()
    expect(page.get_by_role("group", name="Collectif 1", exact=True).get_by_label("Nombre d’enfants")).to_be_focused()
    assert {fiche["campagne"] for fiche in stored(page, site_url)} == {"2025-2026", NEXT}
    panel.get_by_role("button", name="C’est revu").click()
    page.reload()
    ready(page)
    expect(panel).to_be_hidden()


def test_no_later_campaign_no_offer(dossier: Page) -> None:
    step(dossier, "fichier")
    expect(dossier.get_by_role("button", name="Reprendre")).to_be_hidden()
