"""Files and links of a dossier: opened as one more, refused with a reason, carried to the page that they are for."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.dossiers import ISERE, ecrire
from tests.e2e.gardes import KEPT, downloaded, kept, name, open_dossier, ready, step, stored, undo
from tests.e2e.test_verifier import DEMARRAGE

pytestmark = [pytest.mark.one_device, pytest.mark.browser_context_args(viewport={"width": 360, "height": 740})]
REFUSED = "Ce fichier ne peut pas être ouvert"


def answered(page: Page) -> Page:
    """A dossier of this device, before a file comes."""
    name(page).fill("Déjà là")
    expect(kept(page)).to_contain_text(KEPT)
    step(page, "fichier")
    return page


def give(page: Page, path: Path) -> None:
    page.get_by_label("Ouvrir un dossier").set_input_files(path)


def names(page: Page, site_url: str) -> set[str]:
    """The structures of the dossiers on the device."""
    return {fiche["contenu"].get("structure", {}).get("nom", "") for fiche in stored(page, site_url)}


def test_a_file_becomes_one_more_dossier_and_the_other_stays(dossier: Page, site_url: str, tmp_path: Path) -> None:
    give(answered(dossier), ecrire(ISERE, tmp_path))
    panel = dossier.get_by_role("region", name="Un dossier de plus")
    expect(panel).to_be_focused(timeout=DEMARRAGE)
    expect(panel).to_contain_text("«\u202fDéjà là\u202f», est toujours dans")
    expect(name(dossier)).to_have_value("Centre social des Alpins")
    assert names(dossier, site_url) == {"Déjà là", "Centre social des Alpins"}


def test_a_file_takes_the_place_of_the_other_only_when_asked_and_can_be_undone(
    dossier: Page, site_url: str, tmp_path: Path
) -> None:
    give(answered(dossier), ecrire(ISERE, tmp_path))
    dossier.get_by_role("button", name="Remplacer l’autre").click(timeout=DEMARRAGE)
    expect(dossier.get_by_role("region", name="Un dossier de plus")).to_be_hidden()
    expect(kept(dossier)).to_contain_text(KEPT)
    undo(dossier).click()
    expect(name(dossier)).to_have_value("Déjà là")
    dossier.wait_for_timeout(600)
    assert names(dossier, site_url) == {"Déjà là"}


REFUSALS: list[tuple[str, Any, str]] = [
    ("newer", {**ISERE, "format": "dossier-clas/2"}, "dossier-clas/2"),
    ("damaged", '{"format": "dossier-clas/1",', "ligne 1"),
    ("wrong", {**ISERE, "collectifs": [{"enfants": "dix"}]}, "collectifs[0].enfants"),
    ("nowhere", {**ISERE, "departement": "isere", "campagne": "2031-2032"}, "n’est pas sur ce site"),
    ("large", " " * 5_000_001, "trop gros"),
]


@pytest.mark.parametrize(("kind", "content", "said"), REFUSALS, ids=[kind for kind, *_ in REFUSALS])
def test_a_file_that_cannot_be_read_is_refused_and_nothing_changes(
    dossier: Page, site_url: str, tmp_path: Path, kind: str, content: Any, said: str
) -> None:
    path = tmp_path / f"{kind}.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    give(answered(dossier), path)
    refusal = dossier.get_by_role("group", name=REFUSED)
    expect(refusal).to_be_focused(timeout=DEMARRAGE)
    expect(refusal).to_contain_text(said)
    expect(dossier.get_by_text("Rien n’a changé dans vos dossiers")).to_be_visible()
    assert names(dossier, site_url) == {"Déjà là"}


def test_a_file_of_another_department_goes_along_to_its_page(dossier: Page, site_url: str, tmp_path: Path) -> None:
    give(answered(dossier), ecrire({**ISERE, "departement": "landes"}, tmp_path))
    refusal = dossier.get_by_role("group", name=REFUSED)
    refusal.get_by_role("link", name="Mon dossier\u202f: Landes 2025-2026").click()
    dossier.wait_for_url(f"{site_url}landes/dossier/")
    expect(name(dossier)).to_have_value("Centre social des Alpins", timeout=DEMARRAGE)
    expect(kept(dossier)).to_contain_text(KEPT)
    assert names(dossier, site_url) == {"Déjà là", "Centre social des Alpins"}


def test_a_link_carries_the_dossier_and_asks_before_it_is_kept(
    dossier: Page, context: BrowserContext, site_url: str
) -> None:
    answered(dossier)
    dossier.get_by_role("button", name="Préparer un lien").click()
    expect(dossier.get_by_role("status").filter(has_text="Le lien est prêt")).to_be_visible()
    link = dossier.get_by_label("Lien à envoyer").input_value()
    assert re.fullmatch(re.escape(f"{site_url}isere/dossier/#partage=") + r"[\w-]+", link)
    other = context.browser
    assert other is not None
    elsewhere = other.new_context(locale="fr-FR", service_workers="block")
    asked: list[str] = []
    page = elsewhere.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(link)
    panel = page.get_by_role("region", name="On vous a partagé un dossier")
    expect(panel).to_contain_text("Déjà là")
    assert stored(page, site_url) == []
    assert not any("partage" in url for url in asked)
    panel.get_by_role("button", name="Garder ce dossier").click()
    expect(name(page)).to_have_value("Déjà là", timeout=DEMARRAGE)
    expect(kept(page)).to_contain_text(KEPT)
    assert "#" not in page.url
    elsewhere.close()


def test_a_link_that_was_cut_says_so(dossier: Page, site_url: str) -> None:
    dossier.goto(f"{site_url}guides/")
    open_dossier(dossier, site_url, "isere/dossier/#partage=q1YqLU4tUrJSUEr")
    expect(dossier.get_by_role("region", name="Ce lien ne peut pas être ouvert")).to_be_focused()
    assert stored(dossier, site_url) == []


def test_a_dossier_too_long_for_a_link_is_for_a_file(dossier: Page) -> None:
    name(dossier).evaluate(
        "champ => { champ.value = [...crypto.getRandomValues(new Uint8Array(20000))].join('');"
        " champ.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    step(dossier, "fichier")
    dossier.get_by_role("button", name="Préparer un lien").click()
    expect(dossier.get_by_role("status").filter(has_text="trop long pour un lien")).to_be_visible()
    expect(dossier.get_by_label("Lien à envoyer")).to_be_hidden()


def test_the_device_shares_the_file_where_it_can(page: Page, site_url: str) -> None:
    page.add_init_script(
        "navigator.canShare = ({files}) => files[0].type === 'text/plain';"
        "navigator.share = async ({files}) => { window.partage = [files[0].name, await files[0].text()]; }"
    )
    answered(open_dossier(page, site_url))
    page.get_by_role("button", name="Partager le fichier").click()
    expect(page.get_by_text("Le fichier est partagé")).to_be_visible()
    shared, text = page.evaluate("window.partage")
    assert shared == "dossier-clas-isere-2025-2026.json.txt"
    assert text == downloaded(page)


def test_the_name_of_a_dossier_its_copy_and_its_removal(dossier: Page, site_url: str) -> None:
    answered(dossier)
    field = dossier.get_by_label("Nom de ce dossier")
    expect(field).to_have_value("Déjà là")
    field.fill("Projet B")
    field.press("Enter")
    expect(dossier.locator("[data-garde-nom]")).to_have_text("Projet B")
    dossier.get_by_role("button", name="Copier ce dossier").click()
    expect(dossier.locator("[data-garde-nom]")).to_have_text("Projet B (copie)")
    assert len(stored(dossier, site_url)) == 2
    dossier.get_by_role("button", name="Supprimer ce dossier").click()
    expect(name(dossier)).to_have_value("")
    assert [fiche["nom"] for fiche in stored(dossier, site_url)] == ["Projet B"]
    dossier.get_by_role("button", name="Annuler la suppression").click()
    expect(name(dossier)).to_have_value("Déjà là")
    assert len(stored(dossier, site_url)) == 2


def test_the_check_goes_on_in_a_dossier(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}isere/verifier/")
    name(page).fill("Les Alpins")
    page.get_by_role("link", name="Continuer dans mon dossier").click()
    page.wait_for_url(f"{site_url}isere/dossier/")
    ready(page)
    expect(name(page)).to_have_value("Les Alpins")
    expect(kept(page)).to_contain_text(KEPT)
