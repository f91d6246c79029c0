"""The card and the check within a page of another origin, as on the site of a Caf."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from publisher.place import SITE
from tests.e2e.axe import violations
from tests.e2e.hosting import Host, answer, hosted

CARD_BYTES = 15_000


@pytest.fixture
def caf(tmp_path: Path) -> Iterator[Host]:
    """Another site, which has a policy of its own and lets ours in."""
    (tmp_path / "404.html").write_text("perdu")
    with hosted(tmp_path) as host:
        yield host


def framed(page: Page, caf: Host, address: str) -> FrameLocator:
    """Open a page of the other site, which sends no policy and frames `address`."""
    html = f"""<!doctype html><html lang="fr"><title>Caf</title><h1>Caf</h1>
    <iframe title="Clas" src="{address}" width="400" height="700"></iframe></html>"""
    send = answer(HTTPStatus.OK, "text/html; charset=utf-8", html.encode())
    caf.fault = lambda handler: send(handler) is None
    page.goto(f"{caf.url}page")
    return page.frame_locator("iframe")


def test_the_card_stands_in_another_site_and_knows_the_day(page: Page, caf: Host, site_url: str) -> None:
    page.clock.set_fixed_time("2025-06-20T10:00:00Z")
    carte = framed(page, caf, f"{site_url}isere/integrer/")
    expect(carte.get_by_role("heading", level=1)).to_have_text("Clas 2025-2026, Caf de l’Isère")
    expect(carte.get_by_role("region", name="État de la campagne")).to_contain_text("Campagne ouverte")
    page.clock.set_fixed_time("2025-07-11T22:30:00Z")
    carte = framed(page, caf, f"{site_url}isere/integrer/")
    expect(carte.get_by_role("region", name="État de la campagne")).to_contain_text("Campagne close")


def test_no_other_page_lets_itself_be_framed(page: Page, caf: Host, site_url: str) -> None:
    page.goto(caf.url)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    autre = framed(page, caf, f"{site_url}isere/")
    expect(autre.get_by_role("heading", level=1)).to_have_count(0)
    assert any("frame-ancestors" in line for line in said)


def test_the_check_answers_within_another_site(page: Page, caf: Host, site_url: str) -> None:
    verifier = framed(page, caf, f"{site_url}isere/integrer/verifier/")
    expect(verifier.get_by_role("navigation")).to_have_count(0)
    verifier.get_by_label("Nom de la structure").fill("Les Alpins")
    expect(verifier.get_by_text("Le calculateur est prêt.")).to_be_visible(timeout=45_000)


def test_a_link_of_the_framed_check_opens_a_tab_that_loads(page: Page, caf: Host, site_url: str) -> None:
    verifier = framed(page, caf, f"{site_url}isere/integrer/verifier/")
    with page.expect_popup() as popup:
        verifier.get_by_role("link", name="Boussole Clas").click()
    expect(popup.value.get_by_role("heading", level=1)).to_contain_text("Caf de l’Isère")
    assert urlsplit(page.url).netloc == urlsplit(caf.url).netloc


def test_the_weight_of_a_card_and_all_it_asks_for(browser: Browser) -> None:
    with hosted(SITE) as host:
        context = browser.new_context(service_workers="block")
        for slug in ("isere", "savoie"):
            host.weight()
            context.new_page().goto(f"{host.url}{slug}/integrer/", wait_until="networkidle")
            assert 0 < host.weight() <= CARD_BYTES
        context.close()


def test_the_page_that_gives_the_code_names_this_site_and_the_department(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}aide/reprendre/?departement=savoie")
    expect(page.get_by_text(f'<iframe src="{site_url}savoie/integrer/"')).to_be_visible()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copier ce code").first.click()
    expect(page.get_by_text("C’est copié.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").startswith(f'<iframe src="{site_url}savoie/integrer/"')


def test_the_page_of_the_code_takes_no_word_that_is_no_department(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}aide/reprendre/?departement=%22%3E%3Cimg%20src%3Dx%3E")
    expect(page.get_by_text(f'<iframe src="{site_url}isere/integrer/"')).to_be_visible()


def test_the_agenda_of_a_department_has_a_whole_address_to_copy(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}isere/")
    page.get_by_text("Ajouter ces dates à mon agenda").click()
    expect(page.get_by_role("link", name=f"{site_url}isere/calendrier.ics")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Télécharger les dates 2025-2026").click()
    assert download.value.suggested_filename == "clas-isere-2025-2026.ics"
    assert download.value.path().read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


@pytest.mark.parametrize("path", ["isere/integrer/", "aide/reprendre/", "donnees/"])
def test_axe_has_nothing_to_say(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    assert violations(page) == []
