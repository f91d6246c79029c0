"""A device whose clock is wrong, and a tab that stays open for a week."""

from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.hosting import Host, copy_site, edit, hosted
from tests.e2e.test_offline import NEW, PAGE, TITLE, WAIT, visit

pytestmark = pytest.mark.browser_context_args(service_workers="allow")
WEEK = 7 * 86_400_000
LOOK = "document.dispatchEvent(new Event('visibilitychange'))"
"""The reader comes back to the tab."""


def warning(page: Page) -> Locator:
    return page.get_by_role("alert").filter(has_text="L’horloge de votre appareil")


@pytest.mark.parametrize("years", [-7, 3])
def test_a_clock_that_is_years_off_is_told_until_it_is_set(page: Page, host: Host, years: int) -> None:
    now = datetime.now().astimezone()
    wrong = now.replace(year=now.year + years, month=3, day=3)
    page.clock.set_fixed_time(wrong)
    page.goto(f"{host.url}isere/")
    expect(warning(page)).to_contain_text(f"3 mars {wrong.year}", timeout=WAIT)
    page.clock.set_fixed_time(now)
    page.evaluate(LOOK)
    expect(warning(page)).to_have_count(0)


def test_offline_a_clock_before_the_rules_were_checked_is_told(page: Page, host: Host) -> None:
    visit(page, host, "isere/")
    expect(warning(page)).to_have_count(0)
    page.context.set_offline(True)
    page.clock.set_fixed_time(datetime(2019, 3, 3, 12))
    page.goto(f"{host.url}isere/2025-2026/")
    expect(warning(page)).to_contain_text("3 mars 2019", timeout=WAIT)


def test_a_clock_that_is_right_is_not_spoken_of(page: Page, host: Host) -> None:
    visit(page, host, "isere/")
    for _ in range(2):
        page.reload()
        expect(page.locator(".pied-version")).to_contain_text("Dernière recherche", timeout=WAIT)
        expect(warning(page)).to_have_count(0)


def test_a_tab_open_for_a_week_sees_its_campaign_close(page: Page, host: Host) -> None:
    page.clock.install(time=datetime.fromisoformat("2025-07-08T12:00:00+02:00"))
    page.goto(f"{host.url}isere/2025-2026/")
    state = page.locator(".etat[data-chronologie]")
    expect(state).to_contain_text("Campagne ouverte")
    page.clock.fast_forward(WEEK)
    expect(state).to_contain_text("Campagne close")


def test_a_tab_open_for_a_week_is_told_of_a_new_version(page: Page, tmp_path: Path) -> None:
    with hosted(copy_site(tmp_path / "site")) as host:
        page.clock.install()
        visit(page, host)
        edit(host.root, (PAGE, TITLE, NEW))
        page.clock.fast_forward(WEEK)
        page.get_by_role("button", name="Afficher la nouvelle version").click(timeout=WAIT)
        expect(page.locator("h1")).to_contain_text(NEW)
