"""AFAS and SPHINX in « Mon dossier »: figures and answers ready to copy."""

from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Locator, Page, expect

from tests.e2e.etapes import COLLE, DEMARRAGE, TRAVAIL, etape

pytestmark = TRAVAIL


@pytest.fixture
def savoie(watched: Page, site_url: str) -> Page:
    watched.goto(f"{site_url}savoie/dossier/#structure")
    watched.get_by_role("region", name="Qui porte le projet").get_by_label("Nom de la structure").fill("Les Alpins")
    return watched


def sphinx(page: Page) -> Locator:
    region = etape(page, "sphinx", "Que demande le questionnaire")
    expect(region.get_by_text("0 réponse sur 8").first).to_be_visible()
    fermees = region.locator("details:not([open]) > summary")
    while fermees.count():
        fermees.first.click()
    return region


def test_the_edition_of_the_questionnaire_is_told(savoie: Page) -> None:
    expect(sphinx(savoie)).to_contain_text("édition 2023-2024")


def test_one_answer_is_copied_in_words(savoie: Page) -> None:
    region = sphinx(savoie)
    copier = region.get_by_role("button", name="Copier la réponse à « Qui est à l’origine".replace("« ", "«\u202f"))
    expect(copier).to_be_disabled()
    region.get_by_label("Les familles").select_option("Assez souvent")
    copier.click()
    expect(region.get_by_role("status").filter(has_text="Copié.")).to_be_visible()
    assert savoie.evaluate(COLLE) == "- Les familles\u202f: Assez souvent"


def test_all_answers_are_copied_at_once(savoie: Page) -> None:
    region = sphinx(savoie)
    region.get_by_label("Nom de la commune", exact=True).fill("Bourg-Saint-Maurice")
    region.get_by_role("button", name="Tout copier").click()
    expect(region.get_by_text("Toutes les réponses sont copiées.")).to_be_visible()
    assert "Nom de la commune\nBourg-Saint-Maurice\n" in savoie.evaluate(COLLE)


def test_what_the_dossier_tells_fills_what_is_empty(savoie: Page) -> None:
    region = sphinx(savoie)
    region.get_by_role("button", name="Reprendre ce que mon dossier dit déjà").click()
    expect(region.get_by_text("2 réponses reprises de votre dossier")).to_be_visible()
    expect(region.get_by_label("Nom de la structure", exact=True)).to_have_value("Les Alpins")
    expect(region.get_by_label("Nom de votre Caf", exact=True)).to_have_value("Caf de la Savoie")


def test_answers_as_word(savoie: Page) -> None:
    region = sphinx(savoie)
    region.get_by_role("group", name="Votre action concerne les").get_by_label("6 à 10 ans").check()
    with savoie.expect_download() as attente:
        region.get_by_role("button", name="Enregistrer en Word").click()
    mot = Document(str(Path(attente.value.path())))
    assert "6 à 10 ans (primaire)" in [p.text for p in mot.paragraphs]
    assert [len(t.rows) for t in mot.tables] == [7, 10, 10, 7]


def collectif(page: Page) -> None:
    bloc = etape(page, "collectifs", "Quels sont vos collectifs").get_by_role("group", name="Collectif 1")
    bloc.get_by_label("Nom du collectif").fill("Primaire")
    bloc.get_by_label("Nombre d’enfants").fill("10")


def test_figures_stand_side_by_side_and_are_copied(savoie: Page) -> None:
    collectif(savoie)
    region = etape(savoie, "afas", "Quels chiffres déclarer")
    ligne = region.get_by_role("row", name="Nombre d’enfants inscrits d’après vos collectifs")
    expect(ligne.get_by_role("cell")).to_contain_text(["10 Copier", "10 Copier", "inscrits"], timeout=DEMARRAGE)
    ligne.get_by_role("button", name="réel").click()
    expect(region.get_by_role("status").filter(has_text="Copié")).to_be_visible()
    assert savoie.evaluate(COLLE) == "10"


def test_what_only_the_holder_knows_is_declared_here(savoie: Page) -> None:
    region = etape(savoie, "afas", "Quels chiffres déclarer")
    region.get_by_label("Familles différentes inscrites").fill("9")
    ligne = region.get_by_role("row", name="Nombre de familles différentes")
    expect(ligne.get_by_role("cell").nth(1)).to_contain_text("9", timeout=DEMARRAGE)


def test_whether_the_figures_agree_is_told(savoie: Page) -> None:
    collectif(savoie)
    region = etape(savoie, "afas", "Quels chiffres déclarer")
    region.get_by_label("Enfants inscrits en élémentaire").fill("7")
    region.get_by_label("Enfants inscrits au collège").fill("1")
    region.get_by_label("Enfants inscrits au lycée").fill("0")
    expect(region.get_by_role("listitem").filter(has_text="font 8, pour 10 inscrits")).to_contain_text(
        "Conseil", timeout=DEMARRAGE
    )
