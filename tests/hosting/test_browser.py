"""The site through each server, in the browser: read, check, keep for offline, frame what may be framed."""

from collections.abc import Callable, Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.hosting import Host, answer, hosted

PATH = "/aides/clas/"


@pytest.fixture
def address(server: str, start: Callable[[str, str], str]) -> str:
    """The site below a path, the harder place."""
    return start(server, PATH)


@pytest.fixture
def caf(tmp_path: Path) -> Iterator[Host]:
    """Another site."""
    with hosted(tmp_path) as host:
        yield host


def test_a_project_is_checked_and_nothing_is_refused(page: Page, address: str) -> None:
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{address}isere/verifier/")
    page.get_by_label("Nom de la structure").fill("Les Alpins")
    expect(page.get_by_text("Le calculateur est prêt.")).to_be_visible(timeout=60_000)
    assert faults == []


def test_a_page_that_was_read_is_read_again_without_network(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.goto(f"{address}isere/")
    expect(page.get_by_role("contentinfo")).to_contain_text("version", timeout=60_000)
    context.set_offline(True)
    page.goto(f"{address}isere/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Isère")
    context.close()


def test_the_card_and_no_other_page_stands_in_another_site(page: Page, caf: Host, address: str) -> None:
    frames = "".join(
        f'<iframe title="{title}" src="{address}{path}"></iframe>'
        for title, path in (("Carte", "isere/integrer/"), ("Page", "isere/"))
    )
    send = answer(HTTPStatus.OK, "text/html; charset=utf-8", f"<!doctype html><title>Caf</title>{frames}".encode())
    caf.fault = lambda handler: send(handler) is None
    page.goto(caf.url)
    expect(page.frame_locator("[title=Carte]").get_by_role("heading", level=1)).to_contain_text("Isère")
    expect(page.frame_locator("[title=Page]").get_by_role("heading", level=1)).to_have_count(0)


def test_an_unknown_address_below_a_path_has_its_styles_and_leads_home(page: Page, address: str) -> None:
    page.goto(f"{address}isere/nulle-part/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Cette page n’existe pas, ou plus")
    page.get_by_role("link", name="Revenir à l’accueil").click()
    expect(page).to_have_url(address)
