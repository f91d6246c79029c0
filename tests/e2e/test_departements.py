"""Finding one's department: name, number, post code, the map, where the device is; on the device only."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.one_device
FIELD = "Votre département"


@pytest.fixture
def liste(page: Page, site_url: str) -> Page:
    page.goto(f"{site_url}departements/")
    return page


@pytest.mark.parametrize("question", ["38", "38100", "isère", "Isere"])
def test_one_department_answers(liste: Page, question: str) -> None:
    liste.get_by_label(FIELD).fill(question)
    expect(liste.get_by_role("link", name=re.compile("^38 Isère"))).to_have_count(2)  # the list and the map
    expect(liste.get_by_role("status").filter(has_text="1 département, couvert ici.")).to_be_visible()


def found(liste: Page) -> set[str]:
    """The départements that the lists still show, « 38 Isère »."""
    lignes = liste.locator("[data-choix] > li:visible")
    return {ligne.get_attribute("data-nom") or "" for ligne in lignes.all()}


def test_a_number_without_its_zero_answers_too(liste: Page) -> None:
    liste.get_by_label(FIELD).fill("1")
    expect(liste.get_by_role("status").filter(has_text="11 départements, 1 couvert ici.")).to_be_visible()
    assert {"01 Ain", "10 Aube"} <= found(liste)


@pytest.mark.parametrize(
    ("question", "noms"),
    [
        ("caf du rhône", {"13 Bouches-du-Rhône", "69 Rhône"}),
        ("Caf de l’Ain", {"01 Ain"}),
        ("caf de la creuse", {"23 Creuse"}),
        ("CAF des Landes", {"40 Landes"}),
        ("caf de Paris", {"75 Paris"}),
        ("caf d'Ille-et-Vilaine", {"35 Ille-et-Vilaine"}),
        ("caf 38", {"38 Isère"}),
    ],
)
def test_the_name_of_its_caf_answers(liste: Page, question: str, noms: set[str]) -> None:
    liste.get_by_label(FIELD).fill(question)
    assert found(liste) == noms


@pytest.mark.parametrize("question", ["caf", "caf de", "Caf de l’", "caf de la "])
def test_a_name_that_is_still_being_typed_hides_nothing(liste: Page, question: str) -> None:
    liste.get_by_label(FIELD).fill(question)
    assert len(found(liste)) == 101


def test_the_list_and_the_map_name_the_same_departments(liste: Page) -> None:
    carte = liste.get_by_role("group", name="Carte de France des départements couverts").get_by_role("link")
    sur_la_carte = {str(lien.get_attribute("aria-label")).partition(",")[0] for lien in carte.all()}
    couverts = liste.locator("[data-choix] > li", has=liste.get_by_role("link"))
    de_la_liste = {str(ligne.get_attribute("data-nom")) for ligne in couverts.all()}
    assert sur_la_carte == {nom for nom in de_la_liste if not nom.startswith("97")}, "overseas is not drawn"
    assert len(sur_la_carte) >= 5


@pytest.mark.parametrize(
    ("question", "nom"), [("20000", "2A"), ("20200", "2B"), ("97400", "974"), ("69", "69"), ("2a", "2A")]
)
def test_a_department_that_is_not_covered_leads_to_the_national_rules(liste: Page, question: str, nom: str) -> None:
    liste.get_by_label(FIELD).fill(question)
    statut = liste.get_by_role("status").filter(has_text=f"{nom} ")
    expect(statut).to_contain_text("pas encore couvert")
    statut.get_by_role("link", name="règles nationales").click()
    expect(liste).to_have_url(re.compile("/guides/referentiel/$"))


def test_the_map_is_reached_and_followed_with_the_keyboard(liste: Page) -> None:
    liste.get_by_label(FIELD).focus()
    liste.keyboard.press("Tab")
    liste.keyboard.press("Tab")
    expect(liste.get_by_role("link", name="Passer la carte")).to_be_focused()
    liste.keyboard.press("Tab")
    expect(liste.get_by_role("link", name="01 Ain, campagne 2025-2026")).to_be_focused()
    liste.keyboard.press("Enter")
    expect(liste).to_have_url(re.compile("/ain/$"))


@pytest.mark.parametrize(
    ("latitude", "longitude", "dit"),
    [
        (45.19, 5.72, "1 département, couvert ici. D’après votre position"),
        (41.927, 8.737, "2A Corse-du-Sud"),
        (-21.1, 55.5, "n’est pas sur la carte"),
    ],
    ids=["Grenoble", "Ajaccio, on the coast", "La Réunion"],
)
def test_near_me(browser: Browser, site_url: str, latitude: float, longitude: float, dit: str) -> None:
    context = browser.new_context(
        locale="fr-FR", geolocation={"latitude": latitude, "longitude": longitude}, permissions=["geolocation"]
    )
    page = context.new_page()
    page.goto(f"{site_url}departements/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Près de moi").click()
    expect(page.get_by_role("status").filter(has_text=dit)).to_be_visible()
    assert [url for url in asked if not url.startswith(site_url)] == []
    context.close()


def test_the_home_page_passes_the_question_on(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.get_by_label(FIELD).fill("69")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/departements/\?q=69$"))
    expect(page.get_by_role("status").filter(has_text="69 Rhône")).to_be_visible()
