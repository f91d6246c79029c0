"""The bilan in « Mon dossier »: answers, what the dossier proposes, the documents made of them."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from docx import Document
from playwright.sync_api import Locator, Page, expect

from tests.e2e.etapes import etape as etape_de

pytestmark = [pytest.mark.one_device, pytest.mark.browser_context_args(viewport={"width": 1000, "height": 900})]
DEMARRAGE = 45_000


@pytest.fixture
def ain(watched: Page, site_url: str) -> Locator:
    """The bilan of Ain."""
    watched.goto(f"{site_url}ain/dossier/#structure")
    structure = watched.get_by_role("region", name="Qui porte le projet")
    structure.get_by_label("Nom de la structure").fill("Les Alpins")
    etape = etape_de(watched, "bilan", "Comment écrire le bilan")
    expect(etape.get_by_text("0 réponse sur 3").first).to_be_visible()
    return etape


def ouvrir(etape: Locator, partie: str) -> Locator:
    details = etape.get_by_role("group").filter(has=etape.page.locator("summary", has_text=partie))
    if details.get_attribute("open") is None:
        details.locator("summary").first.click()
    return details


def repondre(etape: Locator) -> None:
    """A few answers of each shape."""
    moyens = ouvrir(etape, "Moyens humains")
    moyens.get_by_label("Salariés, soit en ETP").fill("0,27")
    moyens.get_by_label("S’il existe des écarts").fill("Une animatrice est partie.\nUn bénévole l’a remplacée.")
    formations = ouvrir(etape, "Les formations réalisées")
    formations.get_by_role("group", name="Une formation a-t-elle été suivie").get_by_label("Oui").check()
    formations.get_by_label("Nom de l’organisme").fill("Ligue de l’enseignement")
    formations.get_by_label("Nombre de personnes formées : bénévoles".replace(" :", "\u202f:")).fill("3")
    formations.get_by_role("button", name="Ajouter une ligne").click()
    formations.get_by_label("Nom de l’organisme").nth(1).fill("Centres sociaux")
    public = ouvrir(etape, "Le public")
    public.get_by_label("Élémentaire, CP").fill("4")
    public.get_by_label("Élémentaire, CE1").fill("5")


def document(etape: Locator) -> Any:
    with etape.page.expect_download() as attente:
        etape.get_by_role("button", name="Enregistrer en Word").click()
    assert attente.value.suggested_filename == "bilan-clas-ain-2025-2026.docx"
    return Document(str(Path(attente.value.path())))


def test_the_word_file_has_headings_tables_and_answers(ain: Locator) -> None:
    repondre(ain)
    mot = document(ain)
    assert mot.core_properties.title == "Bilan qualitatif du projet Clas 2025-2026"
    titres = [p.text for p in mot.paragraphs if p.style.name == "Heading 1"]
    assert titres[0] == "Le gestionnaire et le projet"
    assert titres[-1] == "Signature"
    questions = [p.text for p in mot.paragraphs if p.style.name == "Heading 2"]
    assert len(questions) == ain.locator("[data-questionnaire$='bilan.json'] [data-question]").count()
    paragraphes = [p.text for p in mot.paragraphs]
    apres = paragraphes[paragraphes.index("Salariés, soit en ETP") + 1]
    assert apres == "0,27"
    assert "Un bénévole l’a remplacée." in paragraphes
    formations, niveaux, _territoires = mot.tables
    assert [c.text for c in formations.rows[1].cells] == ["Ligue de l’enseignement", "", "", "", "", "3"]
    assert formations.rows[2].cells[0].text == "Centres sociaux"
    assert [[c.text for c in r.cells] for r in niveaux.rows[1:3]] == [
        ["Élémentaire, CP", "4"],
        ["Élémentaire, CE1", "5"],
    ]


def test_the_word_file_is_french_its_tables_have_headings_and_its_pages_numbers(ain: Locator) -> None:
    mot = document(ain)
    assert 'w:val="fr-FR"' in mot.styles.element.xml
    for tableau in mot.tables:
        assert tableau.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    pied = mot.sections[0].footer._element.xml
    assert "PAGE" in pied
    assert "NUMPAGES" in pied


def test_word_is_fetched_only_when_asked_for(page: Page, site_url: str) -> None:
    demandes: list[str] = []
    page.on("request", lambda requete: demandes.append(requete.url))
    page.goto(f"{site_url}ain/dossier/#bilan")
    etape = page.get_by_role("region", name="Comment écrire le bilan")
    expect(etape.get_by_text("0 réponse sur 3").first).to_be_visible()
    assert not [d for d in demandes if "/word-" in d]
    with page.expect_download():
        etape.get_by_role("button", name="Enregistrer en Word").click()
    assert [d for d in demandes if "/word-" in d]


def test_the_same_answers_as_text(ain: Locator) -> None:
    repondre(ain)
    with ain.page.expect_download() as attente:
        ain.get_by_role("button", name="Enregistrer en texte").click()
    texte = Path(attente.value.path()).read_text("utf-8")
    assert "Salariés, soit en ETP\n0,27\n" in texte
    assert "- Élémentaire, CP\u202f: 4\n" in texte
    assert "(sans réponse)" in texte


def test_on_paper_the_document_stands_alone(ain: Locator) -> None:
    ain.page.evaluate("globalThis.print = () => {}")
    repondre(ain)
    ain.get_by_role("button", name="Imprimer le bilan").click()
    titre = ain.page.get_by_role("heading", level=1, name="Bilan qualitatif du projet", include_hidden=True)
    expect(titre).to_have_count(1, timeout=DEMARRAGE)
    ain.page.emulate_media(media="print")
    expect(ain.page.get_by_role("heading", level=1)).to_have_text(["Bilan qualitatif du projet Clas 2025-2026"])
    expect(ain.page.get_by_role("article").get_by_text("Un bénévole l’a remplacée.")).to_be_visible()
    ain.page.evaluate("dispatchEvent(new Event('afterprint'))")
    ain.page.emulate_media(media="screen")
    expect(ain.page.get_by_role("heading", level=1)).to_contain_text("Mon dossier")


def test_the_e_mail_is_prepared_and_says_that_the_file_must_be_joined(ain: Locator) -> None:
    lien = ain.get_by_role("link", name="Préparer le courriel")
    lien.evaluate("lien => lien.addEventListener('click', (e) => e.preventDefault())")
    lien.click()
    adresse = urlsplit(lien.get_attribute("href") or "")
    assert (adresse.scheme, adresse.path) == ("mailto", "parentalite@caf01.caf.fr")
    assert "Les Alpins" in parse_qs(adresse.query)["subject"][0]
    expect(ain.get_by_role("status").filter(has_text="Joignez vous-même")).to_be_visible()


def test_what_the_dossier_tells_is_proposed_and_taken_with_one_button(ain: Locator) -> None:
    ain.get_by_role("button", name="Reprendre\u202f: Nom du gestionnaire").click()
    champ = ain.get_by_label("Nom du gestionnaire et adresse", exact=True)
    expect(champ).to_have_value("Les Alpins")
    expect(champ).to_be_focused()
    expect(ain.get_by_role("button", name="Reprendre\u202f: Nom du gestionnaire")).to_have_count(0)
    expect(ain.get_by_text("1 réponse sur 3")).to_be_visible()


def test_taking_everything_never_writes_over_an_answer(ain: Locator) -> None:
    champ = ain.get_by_label("Nom du gestionnaire et adresse", exact=True)
    champ.fill("Les Alpins, 3 rue de la Paix")
    ain.get_by_role("button", name="Reprendre ce que mon dossier dit déjà").click()
    expect(champ).to_have_value("Les Alpins, 3 rue de la Paix")


def test_the_total_is_the_sum_of_the_levels(ain: Locator) -> None:
    repondre(ain)
    public = ouvrir(ain, "Le public")
    public.get_by_role("button", name="Reprendre\u202f: Nombre d’enfants").click()
    expect(public.get_by_label("TOTAL")).to_have_value("9")


def test_a_number_that_is_none_is_said_at_its_field(ain: Locator) -> None:
    champ = ouvrir(ain, "Moyens humains").get_by_label("Salariés, soit en ETP")
    champ.fill("un quart")
    expect(champ).to_have_attribute("aria-invalid", "true")
    expect(ain.get_by_role("alert")).to_contain_text("n’est pas un nombre")
    expect(ain.page.locator(".suivi-mot")).to_contain_text("Il reste", timeout=DEMARRAGE)
    expect(champ).to_have_attribute("aria-invalid", "true")
    champ.fill("0,25")
    expect(ain.get_by_role("alert")).to_have_count(0)
    expect(champ).not_to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize("largeur", [320, 360])
def test_nothing_is_wider_than_a_telephone(page: Page, site_url: str, largeur: int) -> None:
    page.set_viewport_size({"width": largeur, "height": 700})
    for etape in ("bilan", "sphinx", "afas"):
        page.goto(f"{site_url}ain/dossier/#{etape}")
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        assert page.evaluate("document.documentElement.scrollWidth") <= largeur, etape


@pytest.mark.parametrize(
    ("adresse", "dit"),
    [("isere/dossier/", "SPHINX"), ("landes/dossier/", "ne nomment pas SPHINX"), ("savoie/dossier/", "SPHINX")],
)
def test_elsewhere_the_step_says_what_the_documents_ask(page: Page, site_url: str, adresse: str, dit: str) -> None:
    page.goto(f"{site_url}{adresse}#bilan")
    etape = page.get_by_role("region", name="Comment écrire le bilan")
    expect(etape).to_contain_text("Ils ne publient pas de formulaire")
    expect(etape).to_contain_text(dit)
    expect(etape.get_by_role("button", name="Enregistrer en Word")).to_have_count(0)
