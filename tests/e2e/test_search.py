"""Search: nothing before it opens, the reader's department first, French words, and what is found is said."""

import json
import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from publisher.place import SITE

pytestmark = pytest.mark.one_device
SEARCH = re.compile(r"/search/|panel-|search_index|workers/|lunr")
MANIFEST = json.loads((SITE / "search" / "manifest.json").read_text("utf-8"))


def search(page: Page, question: str) -> None:
    """Open the search and type."""
    page.get_by_role("button", name="Rechercher").click()
    ask(page, question)


def ask(page: Page, question: str) -> None:
    """Put words into the open search, all at once: what answers is no answer to half of them."""
    page.get_by_role("searchbox", name="Un mot, une date, un sigle").fill("")
    expect(status(page)).to_have_text(re.compile("^Écrivez un mot"))
    page.keyboard.insert_text(question)
    expect(status(page)).not_to_have_text(re.compile("^Écrivez un mot"))


def status(page: Page) -> Locator:
    return page.get_by_role("dialog").get_by_role("status")


def groups(page: Page) -> list[str]:
    return page.get_by_role("dialog").get_by_role("heading", level=3).all_inner_texts()


def first(page: Page, group: str) -> Locator:
    """The first result of a group."""
    return page.get_by_role("region", name=group).get_by_role("link").first


def test_nothing_is_fetched_before_the_search_opens(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site_url)))
    page.goto(f"{site_url}isere/", wait_until="networkidle")
    assert [url for url in asked if SEARCH.search(f"/{url}")] == []
    asked.clear()
    search(page, "collectif")
    parts = [MANIFEST["departements"]["isere"]["courant"], MANIFEST["national"], MANIFEST["titres"]]
    fetched = [url for url in asked if not url.startswith("client/")]
    assert sorted(fetched) == sorted(["search/manifest.json", *(f"search/{part}" for part in parts)])


def test_the_department_of_the_page_comes_first_then_the_guides(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}isere/2025-2026/regles/")
    search(page, "bonus")
    assert groups(page) == ["Isère", "Guides et aide", "Autres départements"]
    others = page.get_by_role("region", name="Autres départements").get_by_role("link")
    assert [href for link in others.all() if "/isere/" in (href := link.get_attribute("href") or "")] == []


def test_the_last_department_is_remembered(page: Page, site_url: str) -> None:
    page.goto(site_url)
    search(page, "bonus")
    assert groups(page) == ["Guides et aide", "Départements"]
    page.goto(f"{site_url}landes/")
    page.goto(f"{site_url}guides/")
    search(page, "bonus")
    assert groups(page)[0] == "Landes"


def test_a_department_that_is_named_is_searched(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}isere/")
    search(page, "landes cofinancement")
    expect(first(page, "Landes")).to_have_attribute("href", re.compile("/landes/"))
    assert groups(page)[0] == "Landes"


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("scolarite", "scolarité"),
        ("reglementations", "Réglementation"),
        ("SEMAINE", "semaines"),
        ("2 758", "2\u202f758"),
    ],
)
def test_accents_capitals_and_endings_do_not_matter(page: Page, site_url: str, question: str, marked: str) -> None:
    page.goto(f"{site_url}isere/")
    search(page, question)
    expect(page.get_by_role("dialog").locator("mark:visible").get_by_text(marked, exact=True).first).to_be_visible()


def test_words_are_found_while_they_are_typed(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}isere/")
    search(page, "encadr")
    expect(page.get_by_role("dialog").locator("mark").first).to_have_text(re.compile("^encadr", re.IGNORECASE))


def test_every_word_must_be_met(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}isere/")
    search(page, "semaines minimum toussaint")
    all_words = page.get_by_role("region", name="Isère").get_by_role("link").count()
    ask(page, "semaines")
    assert 0 < all_words < page.get_by_role("region", name="Isère").get_by_role("link").count()


def test_a_result_says_where_it_leads_and_leads_there(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}isere/")
    search(page, "durée d’une séance")
    result = first(page, "Isère")
    expect(result).to_contain_text("Que demande la Caf de l’Isère")
    expect(result).to_contain_text("Isère › 2025-2026")
    expect(result).to_contain_text("1 h 30")
    expect(result.locator("mark").first).to_be_visible()
    result.click()
    page.wait_for_url("**/isere/2025-2026/regles/#regle-duree_seance")
    expect(page.locator("#regle-duree_seance")).to_be_in_viewport()


def test_the_number_is_announced(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}isere/")
    search(page, "collectif")
    told = re.fullmatch(r"(\d+) résultats \(Isère (\d+)\u202f; Guides et aide (\d+).*\)\.", status(page).inner_text())
    assert told is not None
    assert int(told[1]) >= int(told[2]) + int(told[3])
    ask(page, "financment")
    expect(status(page)).to_have_text(re.compile("mots proches"))
    ask(page, "zzzzzzzz")
    expect(status(page)).to_have_text(re.compile("^Aucun résultat"))
    expect(page.get_by_role("dialog").get_by_role("link")).to_have_count(0)


def test_what_is_long_is_shown_in_two_steps(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}isere/")
    search(page, "caf")
    region = page.get_by_role("region", name="Autres départements")
    more = region.get_by_role("button", name=re.compile(r"Montrer les \d+ autres"))
    before = region.get_by_role("listitem").count()
    more.click()
    expect(more).to_have_count(0)
    assert region.get_by_role("listitem").count() > before
    expect(region.locator("ol > li").nth(before).get_by_role("link")).to_be_focused()


def test_a_link_can_carry_the_question(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}?q=semaines")
    expect(status(page)).to_have_text(re.compile(r"^\d+ résultats"))
    expect(page.get_by_role("searchbox", name="Un mot, une date, un sigle")).to_have_value("semaines")


def test_a_part_that_is_missing_does_not_stop_the_others(page: Page, site_url: str) -> None:
    page.route("**/landes.json", lambda route: route.abort())
    page.goto(f"{site_url}isere/")
    search(page, "landes bonus")
    expect(status(page)).to_have_text(re.compile("hors ligne"))
    page.unroute("**/landes.json")
    ask(page, "landes bonus")
    expect(status(page)).not_to_have_text(re.compile("hors ligne"))
    assert groups(page)[0] == "Landes"


def test_a_search_that_cannot_be_had_says_so_and_can_be_tried_again(page: Page, site_url: str) -> None:
    page.route("**/search/manifest.json", lambda route: route.fulfill(status=500))
    page.goto(f"{site_url}isere/")
    page.get_by_role("button", name="Rechercher").click()
    expect(status(page)).to_have_text(re.compile("n’a pas pu être chargée"))
    page.unroute("**/search/manifest.json")
    page.keyboard.press("Escape")
    search(page, "collectif")
    expect(status(page)).to_have_text(re.compile("résultats"))


def test_former_campaigns_are_left_out_until_asked_for_and_marked(page: Page, site_url: str) -> None:
    with_former = json.loads(json.dumps(MANIFEST))
    with_former["departements"]["isere"]["passees"] = MANIFEST["departements"]["savoie"]["courant"]
    page.route("**/search/manifest.json", lambda route: route.fulfill(json=with_former))
    page.goto(f"{site_url}isere/")
    search(page, "habilitation")
    former = page.get_by_role("checkbox", name="Chercher aussi dans les campagnes passées")
    assert "Isère, campagnes passées" not in groups(page)
    former.check()
    expect(first(page, "Isère, campagnes passées")).to_contain_text("campagne passée")
    page.goto(f"{site_url}landes/")
    search(page, "habilitation")
    expect(former).to_be_hidden()


def test_the_whole_text_of_other_departments_is_searched_on_request(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}isere/")
    search(page, "chalosse")
    expect(status(page)).to_have_text(re.compile("^Aucun résultat"))
    page.get_by_role("checkbox", name="Chercher dans tout le texte des autres départements").check()
    expect(first(page, "Landes")).to_have_attribute("href", re.compile("/landes/"))


def test_a_box_of_the_search_is_as_large_as_any_other(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.get_by_role("button", name="Rechercher").click()
    box = page.get_by_role("checkbox", name=re.compile("autres départements")).bounding_box()
    assert box and box["width"] < 40


def test_it_works_below_a_folder(page: Page, site_url: str) -> None:
    def below(route: Route) -> None:
        route.fulfill(response=route.fetch(url=route.request.url.replace("/clas/", "/", 1)))

    page.route("**/clas/**", below)
    page.goto(f"{site_url}clas/isere/")
    search(page, "collectif")
    expect(first(page, "Isère")).to_have_attribute("href", re.compile(f"^{site_url}clas/isere/"))
