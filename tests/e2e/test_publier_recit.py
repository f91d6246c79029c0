"""The whole story: a department that had no data, from a document never seen, to its campaign that opens and closes."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from bench.fabrique import fabriquer
from publisher.build import build
from publisher.commands.controler import command as controler
from publisher.place import ROOT
from publisher.serve import serve
from tests.e2e.publier import DEMARRAGE, begin, checked, editor, form, saved, step

SLUG, YEAR = "correze", "2026-2027"
REAL = 5
"""Departments that the national texts quote."""
NOTE = """\
Appel à projets Clas 2026-2027

1. Calendrier

Les demandes se déposent du 4 mai 2026 au 19 juin 2026 inclus.

2. Conditions

Chaque groupe réunit au moins 9 enfants.

3. Financement

Le Département de la Corrèze ajoute 450 € par collectif.

4. Contact

Le pôle action sociale répond à clas.correze@caf.example.
"""
DATES = "Les demandes se déposent du 4 mai 2026 au 19 juin 2026 inclus."
FILES = {
    f"{SLUG}/{YEAR}.yml": f"{YEAR}.yml",
    f"{SLUG}/sources/sources.yml": "sources.yml",
    f"{SLUG}/sources/appel-a-projets-2026-2027.txt": "appel-a-projets-2026-2027.txt",
}


def take(page: Page, found: str) -> Locator:
    """Open the form of what the document proposes."""
    step(page, "Le document source")
    page.get_by_role("button", name=f"Reprendre {found}", exact=True).click()
    return form(page)


def fill_in(page: Page) -> None:
    """Add the document, and take from it a date, a rule, a grant and a contact."""
    page.get_by_label("Son titre").fill("Appel à projets 2026-2027")
    page.get_by_label("Son texte").fill(NOTE)
    page.get_by_role("button", name="Ajouter ce document").click()
    expect(page.get_by_role("heading", name="Ce que nous y avons trouvé")).to_be_focused(timeout=DEMARRAGE)
    date = take(page, "19 juin 2026")
    date.get_by_label("Intitulé").fill("Dépôt de la demande")
    date.get_by_label("Sorte de date").select_option("une période\u202f: du… au…")
    date.get_by_label("Étape").select_option("dépôt de la demande")
    date.get_by_label("Ouvre le").fill("2026-05-04")
    date.get_by_label("Ferme le").fill("2026-06-19")
    rule = take(page, "9 enfants")
    rule.get_by_label("Intitulé").fill("Au moins 9 enfants par collectif")
    rule.get_by_text("Plus de champs", exact=True).filter(visible=True).click()
    rule.get_by_role("textbox", name="Unité", exact=True).fill("enfants")
    rule.get_by_label("Ce qui est demandé").select_option("les enfants")
    rule.get_by_role("textbox", name="Au moins", exact=True).fill("9")
    rule.get_by_label("Origine").select_option("locale\u202f: propre à ce département")
    rule.get_by_role("textbox", name="Relu le", exact=True).fill("2026-05-15")
    grant = take(page, "450 €".replace(" ", "\u00a0"))
    grant.get_by_label("Nom", exact=True).fill("Département de la Corrèze")
    grant.get_by_label("Sorte d’aide").select_option("une somme fixe")
    grant.get_by_label("Montant en euros").fill("450")
    contact = take(page, "clas.correze@caf.example")
    contact.get_by_label("Rôle").fill("Pôle action sociale")
    contact.get_by_role("textbox", name="Courriels").fill("clas.correze@caf.example")


@pytest.fixture(scope="module")
def sent(browser: Browser, site_url: str) -> dict[str, str]:
    """The files that the person at the Caf gets from the page, which has no fault to tell."""
    context = browser.new_context(locale="fr-FR", timezone_id="Europe/Paris", service_workers="block")
    with editor(context.new_page(), context, site_url) as page:
        begin(page, SLUG, YEAR)
        fill_in(page)
        print(checked(page).inner_text(), page.locator("[data-controle]").inner_text())
        expect(page.get_by_role("heading", name="À corriger avant de publier")).to_have_count(0)
        files = {path: saved(page, name) for path, name in FILES.items()}
    context.close()
    print(files[f"{SLUG}/{YEAR}.yml"])
    return files


@pytest.fixture(scope="module")
def project(sent: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of the person who holds the site, where these files were put."""
    root = fabriquer(ROOT, tmp_path_factory.mktemp("recit") / "projet", REAL)
    for path, text in sent.items():
        file = root / "departments" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def new_site(project: Path) -> Iterator[str]:
    """The site with one department more."""
    build(project)
    with serve(project / "site") as url:
        yield url


def test_the_command_has_no_fault_to_tell_either(project: Path) -> None:
    told = CliRunner().invoke(controler, [str(project / "departments" / SLUG), "--le", "2026-05-15"])
    assert (told.exit_code, told.output) == (0, "")


def test_x(page: Page, new_site):
    page.context.clock.set_fixed_time(datetime.fromisoformat("2026-05-15T10:00:00+02:00"))
    for u in ("correze/", "correze/2026-2027/regles/", "correze/2026-2027/deposer/"):
        page.goto(new_site+u)
        print(page.locator("main").aria_snapshot()[:6000])
