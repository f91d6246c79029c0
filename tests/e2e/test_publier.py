"""The editor at /publier/: a campaign begun, filled in, checked, seen and saved, by somebody who is no developer."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from publisher.place import ROOT
from tests.e2e.publier import DEMARRAGE, begin, checked, editor, entry, form, part, saved, step

pytestmark = pytest.mark.one_device
DEPOT = "Dépôt de la demande de financement"


@pytest.fixture
def publier(page: Page, context: BrowserContext, site_url: str) -> Iterator[Page]:
    with editor(page, context, site_url) as opened:
        yield opened


def published(path: str) -> str:
    return (ROOT / "departments" / path).read_text("utf-8")


def test_python_and_the_forms_come_when_they_are_needed(
    new_context: Callable[[], BrowserContext], site_url: str
) -> None:
    asked: list[str] = []
    context = new_context()
    with editor(context.new_page(), context, site_url, shared=False) as publier:
        publier.on("request", lambda request: asked.append(request.url))
        publier.goto(f"{site_url}publier/", wait_until="networkidle")
        assert [url for url in asked if "runtime/" in url or "editeur" in url or "/formulaire-" in url] == []
        begin(publier)
        assert [url for url in asked if "editeur" in url]
        assert [url for url in asked if "/formulaire-" in url] == []
        entry(publier, "Échéances", DEPOT)
        assert [url for url in asked if "/formulaire-" in url]


def test_the_next_campaign_begins_from_the_last_one(publier: Page) -> None:
    begin(publier)
    text = saved(publier, "2026-2027.yml")
    assert 'campagne: "2026-2027"' in text
    assert "# à revoir : cette date de 2025-2026" in text


def test_what_was_looked_at_is_no_longer_marked(publier: Page) -> None:
    begin(publier)
    entry(publier, "Échéances", DEPOT)
    publier.get_by_role("button", name=f"C’est revu {DEPOT}").click()
    expect(publier.get_by_role("button", name="La suivante à revoir")).to_be_focused()
    text = saved(publier, "2026-2027.yml")
    assert text.count("# à revoir : cette date de 2025-2026") == 6
    before, _, _ = text.partition("id: depot")
    assert not before.rstrip("- \n").endswith("cette date de 2025-2026")


def test_one_field_changes_one_line_of_the_file(publier: Page) -> None:
    begin(publier, "isere", "2025-2026")
    shown = entry(publier, "Échéances", DEPOT)
    shown.get_by_label("Intitulé").fill("Dépôt de la demande")
    before = published("isere/2025-2026.yml").splitlines()
    after = saved(publier, "2025-2026.yml").splitlines()
    assert [line for line in after if line not in before] == ["  libelle: Dépôt de la demande"]
    assert len(after) == len(before)


def test_what_was_just_typed_is_in_the_files(publier: Page) -> None:
    begin(publier, "isere", "2025-2026")
    step(publier, "Enregistrer et envoyer")
    prepare = publier.get_by_role("button", name="Préparer les fichiers")
    expect(prepare).to_be_visible()
    button = prepare.element_handle()
    field = entry(publier, "Échéances", DEPOT).get_by_label("Intitulé")
    field.fill("Dépôt de la demande")
    field.evaluate("(field, button) => { field.blur(); button.click(); }", button)
    assert "  libelle: Dépôt de la demande\n" in saved(publier, "2025-2026.yml", prepared=True)


def test_a_date_that_is_known_at_last_keeps_nothing_of_what_was_unknown(publier: Page) -> None:
    begin(publier)
    shown = entry(publier, "Échéances", DEPOT)
    shown.get_by_label("Sorte de date").select_option("une période\u202f: du… au…")
    shown.get_by_label("Ouvre le").fill("2026-06-08")
    shown.get_by_label("Ferme le").fill("2026-07-10")
    text = saved(publier, "2026-2027.yml")
    deposit, _, _ = text.partition("id: depot\n")[2].partition("\n- ")
    told = [line.split(":")[0].strip() for line in deposit.splitlines() if line.startswith("  ") and line[2] != " "]
    assert {"ouvre_le", "ferme_le"} <= set(told)
    assert {"texte", "ferme_inclus"} & set(told) == set()
    assert "nature: periode" in deposit


def test_a_file_that_nobody_changed_is_the_same_to_the_byte(publier: Page) -> None:
    begin(publier, "landes", "2025-2026")
    for name in ("Règles", "Contacts", "Pièces", "Le texte, par parties", "Échéances"):
        part(publier, name)
        publier.get_by_role("button", name=re.compile("^Modifier")).first.click()
        form(publier)
    assert saved(publier, "2025-2026.yml") == published("landes/2025-2026.yml")


def test_an_error_leads_to_its_field_and_goes_when_it_is_mended(publier: Page) -> None:
    begin(publier)
    shown = entry(publier, "Échéances", DEPOT)
    quote = shown.get_by_label("Extrait", exact=True).first
    exact = quote.input_value()
    quote.fill("ces mots ne sont dans aucun document")
    checked(publier)
    heading = publier.get_by_role("heading", name="À corriger avant de publier (1)")
    expect(heading).to_be_visible()
    publier.get_by_role("listitem").filter(has_text="2026-2027.yml").get_by_role("button").first.click()
    expect(publier.get_by_label("Extrait", exact=True).first).to_be_focused(timeout=DEMARRAGE)
    publier.get_by_label("Extrait", exact=True).first.fill(exact)
    step(publier, "Contrôler")
    expect(heading).to_have_count(0, timeout=DEMARRAGE)


def test_what_is_missing_is_told_by_the_name_of_its_field(publier: Page) -> None:
    begin(publier)
    entry(publier, "Échéances", DEPOT).get_by_label("Extrait", exact=True).first.fill("")
    checked(publier)
    publier.get_by_role("button", name="Il manque\u202f: Extrait").click()
    expect(form(publier).get_by_label("Extrait", exact=True).first).to_be_focused(timeout=DEMARRAGE)


def test_what_is_missing_of_the_heading_is_told_by_the_name_of_its_field(publier: Page) -> None:
    begin(publier)
    part(publier, "En-tête")
    form(publier).get_by_label("En une phrase").fill("")
    checked(publier)
    expect(publier.get_by_role("button", name="Il manque\u202f: En une phrase")).to_be_visible()


def test_words_of_the_source_become_a_quote(publier: Page) -> None:
    begin(publier)
    shown = entry(publier, "Échéances", DEPOT)
    shown.get_by_role("button", name="Ajouter un extrait").click()
    beside = publier.get_by_role("complementary", name="Texte de la source")
    beside.get_by_label("Chercher dans le texte").fill("8 à 12 enfants par collectif")
    beside.get_by_role("button", name="Trouver").click()
    beside.get_by_role("button", name="Utiliser la sélection comme extrait").click()
    expect(shown.get_by_label("Extrait", exact=True).nth(2)).to_have_value("8 à 12 enfants par collectif")
    expect(shown.get_by_label("Document", exact=True).nth(2)).to_have_value("isere/note-de-cadrage-2025-2026")
    beside.get_by_label(re.compile("^Texte")).evaluate("zone => zone.setSelectionRange(0, 900)")
    beside.get_by_role("button", name="Utiliser la sélection comme extrait").click()
    expect(beside.get_by_role("status")).to_contain_text("trop long")


def test_a_document_is_added_proposes_and_is_quoted(publier: Page) -> None:
    begin(publier, "drome", "2026-2027")
    publier.get_by_label("Son titre").fill("Note de cadrage 2026-2027")
    publier.get_by_label("Son texte").fill("Dépôt\n\nLe dossier est à déposer avant le 12 juin 2026.\n")
    publier.get_by_role("button", name="Ajouter ce document").click()
    expect(publier.get_by_role("heading", name="Ce que nous y avons trouvé")).to_be_focused(timeout=DEMARRAGE)
    publier.get_by_role("button", name="Reprendre 12 juin 2026").click()
    shown = form(publier)
    expect(shown.get_by_label("Extrait", exact=True)).to_have_value("Le dossier est à déposer avant le 12 juin 2026.")
    expect(shown.get_by_label("Endroit dans le document")).to_have_value("")
    shown.get_by_label("Intitulé").fill("Dépôt du dossier")
    shown.get_by_label("Sorte de date").select_option("une période : du… au…".replace(" :", "\u202f:"))
    shown.get_by_label("Étape").select_option("dépôt de la demande")
    shown.get_by_label("Ferme le").fill("2026-06-12")
    campaign = saved(publier, "2026-2027.yml")
    assert "document: drome/note-de-cadrage-2026-2027" in campaign
    assert "- id: depot_du_dossier" in campaign
    assert "  ferme_le: 2026-06-12" in campaign
    step(publier, "Enregistrer et envoyer")
    assert "titre: Note de cadrage 2026-2027" in saved(publier, "sources.yml")
    assert "12 juin 2026" in saved(publier, "note-de-cadrage-2026-2027.txt")
    checked(publier)
    expect(publier.get_by_role("heading", name="À corriger avant de publier")).to_have_count(0)


def test_a_proposal_comes_with_its_page_where_the_document_tells_it(publier: Page) -> None:
    begin(publier, "drome", "2026-2027")
    publier.get_by_label("Son titre").fill("Note de cadrage 2026-2027")
    publier.get_by_label("Son texte").fill("Note de cadrage\n\n\fDépôt avant le 12 juin 2026.\n")
    publier.get_by_role("button", name="Ajouter ce document").click()
    publier.get_by_role("button", name="Reprendre 12 juin 2026").click(timeout=DEMARRAGE)
    expect(form(publier).get_by_label("Endroit dans le document")).to_have_value("page 2")


def test_a_selection_becomes_a_quote_with_its_page_where_the_document_tells_it(publier: Page) -> None:
    begin(publier)
    publier.get_by_label("Son titre").fill("Lettre")
    publier.get_by_label("Son texte").fill("Bonjour.\n\f\nAu plus tard le 12 juin.\n")
    publier.get_by_role("button", name="Ajouter ce document").click()
    shown = entry(publier, "Échéances", DEPOT)
    shown.get_by_role("button", name="Ajouter un extrait").click()
    beside = publier.get_by_role("complementary", name="Texte de la source")
    beside.get_by_label("Document", exact=True).select_option("isere/lettre")
    beside.get_by_label(re.compile("^Texte")).evaluate("zone => zone.setSelectionRange(8, zone.value.length)")
    beside.get_by_role("button", name="Utiliser la sélection comme extrait").click()
    expect(shown.get_by_label("Endroit dans le document").nth(2)).to_have_value("page 2")


def test_the_preview_is_the_page_as_it_will_be(publier: Page) -> None:
    begin(publier)
    entry(publier, "Échéances", DEPOT).get_by_label("Intitulé").fill("Dépôt tout neuf")
    step(publier, "Aperçu")
    publier.get_by_role("button", name="Voir l’aperçu").click()
    seen = publier.frame_locator("iframe")
    expect(seen.get_by_role("heading", name="Dépôt tout neuf").first).to_be_visible(timeout=DEMARRAGE)
    assert seen.locator("script").count() == 0
    assert seen.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == publier.evaluate(
        "getComputedStyle(document.body).backgroundColor"
    )


def test_the_letter_names_the_files(publier: Page) -> None:
    begin(publier)
    saved(publier, "2026-2027.yml")
    letter = publier.get_by_role("link", name="Préparer le courriel").get_attribute("href") or ""
    assert letter.startswith("mailto:?subject=Campagne%20Clas%20%C3%A0%20publier%2C%20Is%C3%A8re%202026-2027")
    assert "departments%2Fisere%2F2026-2027.yml" in letter


def test_the_whole_file_can_be_edited_and_a_fault_is_told(publier: Page) -> None:
    begin(publier)
    step(publier, "Les fiches")
    publier.get_by_role("button", name="Voir le fichier entier").click()
    text = publier.get_by_label("Texte du fichier")
    expect(text).not_to_have_value("")
    whole = text.input_value()
    text.fill("dates: [\n")
    publier.get_by_role("button", name="Prendre ce texte").click()
    expect(publier.get_by_role("status").filter(has_text="Ce texte ne peut pas être pris")).to_contain_text("ligne")
    text.fill(whole.replace(f"libelle: {DEPOT}", "libelle: Dépôt réécrit"))
    publier.get_by_role("button", name="Prendre ce texte").click()
    expect(publier.get_by_role("status").filter(has_text="Ce texte est pris.")).to_be_visible()
    part(publier, "Échéances")
    expect(publier.get_by_role("button", name="Modifier Dépôt réécrit")).to_be_visible()
