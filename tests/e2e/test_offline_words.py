"""What a page says of its copy: when its rules were checked, whether the server answers, why nothing could be kept."""

import copy
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import CDPSession, Locator, Page, expect

from publisher.depot import charger
from publisher.place import ROOT
from publisher.serve import Handler
from tests.e2e.hosting import Host, answer, copy_site, edit, hosted, publishing
from tests.e2e.test_faults_time import LOOK
from tests.e2e.test_offline import NEW, PAGE, TITLE, WAIT, hang_up, lose, refresh, visit

pytestmark = pytest.mark.browser_context_args(service_workers="allow")
ISERE, OTHERS = date(2026, 6, 1), date(2026, 5, 4)
HIDDEN = """() => {
  const bottom = document.activeElement.getBoundingClientRect().bottom;
  return Math.max(0, Math.round(bottom - document.querySelector(".avis").getBoundingClientRect().top));
}"""
"""How many pixels of what has the focus a notice is over."""
WATCH = """() => {
  globalThis.spoken = 0;
  const watch = new MutationObserver(() => { globalThis.spoken += 1; });
  watch.observe(document.querySelector(".avis"), { childList: true });
}"""


@pytest.fixture
def dated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    """A site whose rules were checked on two days: those of Isère later than the others'."""
    depot = copy.copy(charger(ROOT))
    depot.campagnes = {
        (slug, year): replace(campaign, verifie_le=ISERE if slug == "isere" else OTHERS)
        for (slug, year), campaign in depot.campagnes.items()
    }
    monkeypatch.setattr("publisher.offline.charger", lambda _root: depot)
    with hosted(copy_site(tmp_path / "site")) as host:
        with publishing(host.root):
            pass
        yield host


def line(page: Page) -> Locator:
    return page.locator(".pied-version")


def notice(page: Page) -> Locator:
    return page.locator(".avis")


def offer(page: Page) -> Locator:
    return page.get_by_role("button", name="Afficher la nouvelle version")


def change(page: Page, host: Host) -> None:
    """The page that is read has changed, and the reader is told."""
    visit(page, host)
    edit(host.root, (PAGE, TITLE, NEW))
    refresh(page)
    expect(offer(page)).to_be_visible()


def look(page: Page) -> None:
    """The reader comes back to the tab, and the page has looked for what is new."""
    line(page).evaluate("(element) => { element.textContent = ''; }")
    page.evaluate(LOOK)
    expect(line(page)).to_contain_text("version")


def silent(handler: Handler) -> bool:
    """The connection ends without an answer."""
    handler.close_connection = True
    return True


def fill_up(page: Page, host: Host) -> CDPSession:
    """Leave no room for a copy."""
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": host.url.rstrip("/"), "quotaSize": 1000})
    return session


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("savoie/", "règles vérifiées le 4 mai 2026"),
        ("isere/", "règles vérifiées le 1er juin 2026"),
        ("isere/verifier/", "règles vérifiées le 1er juin 2026"),
        ("guides/afas/", "règles vérifiées entre le 4 mai 2026 et le 1er juin 2026"),
    ],
)
def test_the_foot_tells_when_the_rules_of_the_page_were_checked(page: Page, dated: Host, path: str, told: str) -> None:
    page.goto(dated.url + path)
    expect(line(page)).to_contain_text(told, timeout=WAIT)


def test_a_failed_update_tells_when_the_rules_of_the_page_were_checked(page: Page, dated: Host) -> None:
    visit(page, dated, "savoie/")
    edit(dated.root, ("savoie", "</h1>", " (bis)</h1>"))
    lose(dated, "/offline/savoie.", answer(HTTPStatus.INTERNAL_SERVER_ERROR, "text/plain", b"erreur"))
    refresh(page)
    expect(notice(page)).to_contain_text("ont été vérifiées le 4 mai 2026")


def test_what_is_put_off_is_not_offered_again_before_it_changes_again(page: Page, tmp_path: Path) -> None:
    with hosted(copy_site(tmp_path / "site")) as host:
        change(page, host)
        page.get_by_role("button", name="Plus tard").click()
        look(page)
        expect(notice(page)).to_be_empty()
        edit(host.root, (PAGE, NEW, "Encore autre chose"))
        refresh(page)
        expect(offer(page)).to_be_visible()


def test_an_offer_that_stands_is_not_spoken_again(page: Page, tmp_path: Path) -> None:
    with hosted(copy_site(tmp_path / "site")) as host:
        change(page, host)
        page.evaluate(WATCH)
        look(page)
        expect(offer(page)).to_be_visible()
        assert page.evaluate("globalThis.spoken") == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_a_notice_hides_nothing_from_the_keyboard(page: Page, tmp_path: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    with hosted(copy_site(tmp_path / "site")) as host:
        change(page, host)
        offer(page).focus()
        for _ in range(20):
            page.keyboard.press("Shift+Tab")
            assert page.evaluate(HIDDEN) == 0
        assert page.evaluate("document.activeElement.closest('footer, article, nav') !== null")


def test_the_buttons_of_a_notice_have_the_colour_of_its_words(page: Page, host: Host) -> None:
    fill_up(page, host)
    page.goto(f"{host.url}isere/")
    close = notice(page).get_by_role("button", name="Fermer")
    expect(close).to_have_css("color", notice(page).evaluate("(element) => getComputedStyle(element).color"))


def test_a_server_that_no_longer_answers_is_told_until_it_does(page: Page, host: Host) -> None:
    visit(page, host, "isere/")
    host.fault = silent
    page.goto(f"{host.url}isere/2025-2026/regles/")
    expect(line(page)).to_contain_text("Le site ne répond pas\u202f: vous lisez la copie gardée sur votre appareil")
    assert page.evaluate("navigator.onLine")
    host.fault = None
    page.evaluate(LOOK)
    expect(line(page)).to_contain_text("Vous lisez la version")


def test_no_room_for_the_first_copy_is_told_in_the_panel_until_there_is(page: Page, host: Host) -> None:
    session = fill_up(page, host)
    page.goto(f"{host.url}hors-ligne/")
    told = page.get_by_role("status").filter(has_text="Aucune copie n’a pu être gardée")
    expect(told).to_contain_text("il n’y a plus assez de place sur l’appareil")
    page.wait_for_timeout(1000)
    expect(notice(page)).to_be_empty()
    session.send("Storage.overrideQuotaForOrigin", {"origin": host.url.rstrip("/")})
    page.get_by_role("button", name="Réessayer").click()
    expect(page.get_by_text("Déjà sur cet appareil")).to_be_visible()
    expect(page.get_by_role("button", name="Réessayer")).to_be_hidden()


def test_no_room_for_the_first_copy_is_told_on_the_page_that_is_read(page: Page, host: Host) -> None:
    fill_up(page, host)
    page.goto(f"{host.url}isere/")
    expect(notice(page)).to_contain_text("il n’y a plus assez de place sur l’appareil")


def test_a_first_copy_that_was_cut_short_is_told_in_the_panel(page: Page, host: Host) -> None:
    lose(host, "/offline/guides.", hang_up)
    page.goto(f"{host.url}hors-ligne/")
    told = page.get_by_role("status").filter(has_text="Aucune copie n’a pu être gardée")
    expect(told).to_contain_text("la connexion s’est interrompue")
