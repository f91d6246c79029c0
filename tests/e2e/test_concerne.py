"""« Suis-je concerné ? »: five questions; the gravest answer makes the conclusion."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.one_device
RESSEMBLANTES = (
    "Des enfants ou des jeunes, du CP à la Terminale",
    "En dehors de l’école, chaque semaine, toute l’année",
    "De 8 à 12, les mêmes toute l’année",
    "De l’aide aux devoirs, et aussi des jeux, des projets, des sorties…",
    "Avec les parents, l’école et d’autres acteurs du territoire",
)


@pytest.fixture
def questions(page: Page, site_url: str) -> Page:
    page.goto(f"{site_url}suis-je-concerne/")
    return page


def repondre(page: Page, *reponses: str) -> None:
    for reponse in reponses:
        page.get_by_label(reponse, exact=True).check()


def test_what_looks_like_a_clas_is_told_so(questions: Page) -> None:
    repondre(questions, *RESSEMBLANTES)
    expect(questions.get_by_role("status")).to_contain_text("Oui, cela ressemble à un Clas.")
    expect(questions.get_by_role("link", name="Choisir mon département")).to_be_visible()


def test_questions_that_remain_are_counted(questions: Page) -> None:
    repondre(questions, *RESSEMBLANTES[:4])
    expect(questions.get_by_role("status")).to_have_text("Encore une question.")


def test_a_point_to_see_is_named(questions: Page) -> None:
    repondre(questions, *RESSEMBLANTES, "De 5 à 7")
    expect(questions.get_by_role("status")).to_contain_text("Peut-être")
    expect(questions.get_by_role("region", name="Alors ?").get_by_role("listitem")).to_contain_text("en milieu rural")


def test_homework_alone_is_not_a_clas_and_is_told_at_once(questions: Page) -> None:
    repondre(questions, "Seulement leurs devoirs")
    expect(questions.get_by_role("status")).to_contain_text("Non, pas tel quel.")


def test_the_keyboard_answers(questions: Page) -> None:
    questions.get_by_label(RESSEMBLANTES[0], exact=True).focus()
    questions.keyboard.press("Space")
    questions.keyboard.press("ArrowDown")
    expect(questions.get_by_label("Des enfants plus petits, ou des étudiants")).to_be_checked()
    expect(questions.get_by_text("Un Clas s’adresse aux enfants du CP à la Terminale.").first).to_be_visible()


def test_it_reads_without_a_script(browser: Browser, site_url: str) -> None:
    with browser.new_context(java_script_enabled=False) as contexte:
        page = contexte.new_page()
        page.goto(f"{site_url}suis-je-concerne/")
        expect(page.get_by_text("L’aide aux devoirs seule n’est pas financée.")).to_be_visible()
