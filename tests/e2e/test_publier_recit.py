"""The whole story: a department that had no data, from a document never seen, to its campaign that opens and closes."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Locator, Page, expect

from bench.fabrique import fabriquer
from publisher.build import steps
from publisher.commands.controler import command as controler
from publisher.place import ROOT
from publisher.serve import serve
from tests.e2e.publier import DEMARRAGE, begin, checked, editor, form, part, saved, step

SLUG, YEAR = "correze", "2026-2027"
WEEK = 7 * 86_400_000
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
ELSEWHERE = ("Python du navigateur", "Éditeur du navigateur", "Hors ligne", "Compression")
"""Steps of the build that no page of this story needs, and that take minutes the first time."""
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
    """Say in a sentence what it is about; add the document, and take from it a date, a rule, a grant and a contact."""
    part(page, "En-tête")
    form(page).get_by_label("En une phrase").fill("En Corrèze, la demande se dépose en mai et en juin.")
    step(page, "Le document source")
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
    """The files that the person at the Caf gets from the page, once it has no fault to tell."""
    context = browser.new_context(locale="fr-FR", timezone_id="Europe/Paris", service_workers="block")
    with editor(context.new_page(), context, site_url) as page:
        begin(page, SLUG, YEAR)
        fill_in(page)
        expect(checked(page)).to_contain_text("0 erreur")
        files = {path: saved(page, name) for path, name in FILES.items()}
    context.close()
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
    site = project / "site"
    for each in steps(project, site):
        if each.title not in ELSEWHERE:
            each.action()
    with serve(site) as url:
        yield url


def read(page: Page, url: str, now: str) -> Locator:
    """The page of the new department on a day; the state of its campaign."""
    page.clock.install(time=datetime.fromisoformat(now))
    page.goto(f"{url}{SLUG}/")
    return page.locator(".etat[data-chronologie]")


def test_the_source_is_sent_as_it_was_pasted(sent: dict[str, str]) -> None:
    assert sent[f"{SLUG}/sources/appel-a-projets-2026-2027.txt"] == NOTE


def test_the_command_has_no_fault_to_tell_either(project: Path) -> None:
    told = CliRunner().invoke(controler, [str(project / "departments"), "--le", "2026-05-15"])
    assert (told.exit_code, told.stderr) == (0, "")


def test_a_reader_sees_the_date_and_its_exact_words(page: Page, new_site: str) -> None:
    read(page, new_site, "2026-05-15T10:00:00+02:00")
    shown = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Dépôt de la demande"))
    expect(shown).to_contain_text("jusqu’au vendredi 19 juin 2026")
    shown.get_by_text("D’où vient cette date").click()
    expect(shown.get_by_text(DATES)).to_be_visible()


def test_a_reader_sees_the_rule_of_the_department(page: Page, new_site: str) -> None:
    page.goto(f"{new_site}{SLUG}/{YEAR}/regles/")
    expect(page.get_by_role("heading", name="Au moins 9 enfants par collectif")).to_be_visible()


def test_the_campaign_opens_by_the_clock(page: Page, new_site: str) -> None:
    state = read(page, new_site, "2026-05-01T12:00:00+02:00")
    expect(state).not_to_contain_text("Campagne ouverte")
    page.clock.fast_forward(WEEK)
    expect(state).to_contain_text("Campagne ouverte")


def test_the_campaign_closes_by_the_clock(page: Page, new_site: str) -> None:
    state = read(page, new_site, "2026-06-15T12:00:00+02:00")
    expect(state).to_contain_text("Campagne ouverte")
    page.clock.fast_forward(WEEK)
    expect(state).to_contain_text("Campagne close")
