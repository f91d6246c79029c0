"""From the home page to the state of a campaign, told by the reader's own clock."""

from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.one_device
MOMENTS = [
    ("2025-06-09T23:59:00+02:00", "Campagne à venir", "mardi 10 juin 2025"),
    ("2025-06-10T00:00:00+02:00", "Campagne ouverte", "vendredi 11 juillet 2025"),
    ("2025-07-11T23:59:00+02:00", "Campagne ouverte", "vendredi 11 juillet 2025"),
    ("2025-07-12T00:00:00+02:00", "Campagne close", "vendredi 11 juillet 2025"),
]


@pytest.mark.parametrize(("moment", "mot", "date"), MOMENTS)
def test_deadline_of_isere_before_during_and_after(page: Page, site_url: str, moment: str, mot: str, date: str) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat(moment))
    page.goto(site_url)
    page.get_by_label("Votre département").fill("38")
    page.get_by_role("main").get_by_role("link", name="Isère").click()
    etat = page.get_by_role("region", name="État de la campagne")
    expect(etat).to_contain_text(mot)
    expect(etat).to_contain_text(date)


@pytest.mark.parametrize("question", ["isere", "ISÈRE", "38"])
def test_a_department_is_found_by_name_or_number_with_the_keyboard(page: Page, site_url: str, question: str) -> None:
    page.goto(site_url)
    page.get_by_label("Votre département").press_sequentially(question)
    expect(page.get_by_role("status").filter(has_text="1 département")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site_url}isere/")


def test_the_way_from_home_to_the_check(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.get_by_role("main").get_by_role("link", name="Isère").click()
    page.get_by_role("main").get_by_role("link", name="Vérifier mon projet").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(
        "Mon projet respecte-t-il les règles de la Caf de l’Isère"
    )
