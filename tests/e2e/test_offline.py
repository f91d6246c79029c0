"""Reading without a connection: what is kept after one visit, updates that are whole or not at all, and the way out."""

import json
import shutil
import socket
from collections.abc import Callable, Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, expect

from publisher.serve import Handler, find
from tests.e2e.appareil import ALONE
from tests.e2e.conftest import WHOLE_CHROMIUM
from tests.e2e.hosting import IMMUTABLE, Host, answer, copy_site, edit, hosted, publishing
from tests.e2e.test_search import first, groups, search

pytestmark = pytest.mark.browser_context_args(service_workers="allow")
WAIT = 30_000
PAGE = "isere/2025-2026/deposer/"
TITLE = "Quand et comment déposer"
NEW = "Quand et comment DÉPOSER"
KEPT = """async () => {
  const name = (await caches.keys()).find((one) => one.endsWith("listes"));
  const answer = name && (await (await caches.open(name)).match(new URL("offline/generations", BASE)));
  const [first] = answer ? await answer.json() : [];
  return first ? Object.keys(first.groupes).sort() : [];
}"""

PROGRESS = """() => {
  globalThis.progress = [];
  const watch = new MutationObserver(([{ target }]) => globalThis.progress.push(target.value));
  watch.observe(document.querySelector("progress"), { attributeFilter: ["value"] });
}"""


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """The site under /clas/, as on a host that has other sites."""
    copy_site(tmp_path / "clas")
    with hosted(tmp_path) as host:
        host.url += "clas/"
        yield host


@pytest.fixture
def site(host: Host) -> Path:
    return host.root / "clas"


def kept(page: Page, host: Host) -> list[str]:
    """The groups that are whole on the device."""
    found: list[str] = page.evaluate(KEPT.replace("BASE", f'"{host.url}"'))
    return found


def until(page: Page, true: Callable[[], Any]) -> None:
    """Wait for something that the page does not show."""
    for _ in range(WAIT // 100):
        if true():
            return
        page.wait_for_timeout(100)
    pytest.fail("it never came")


def visit(page: Page, host: Host, path: str = PAGE) -> None:
    """Read a page until its copy is whole and its look for a newer version over: a later look would join it."""
    page.goto(host.url + path)
    until(page, lambda: {"commun", "guides", path.split("/")[0]} <= {*kept(page, host), "", "hors-ligne"})
    expect(page.locator(".pied-version")).to_contain_text("version", timeout=WAIT)
    refresh(page)


def refresh(page: Page) -> None:
    """What the browser does by itself now and then: look for a newer `sw.js`."""
    page.evaluate("navigator.serviceWorker.ready.then((ready) => ready.update()).catch(() => {})")


def lose(host: Host, pattern: str, send: Callable[[Handler], None]) -> None:
    """From now on the server answers badly where the address holds `pattern`."""

    def fault(handler: Handler) -> bool:
        if pattern not in handler.path:
            return False
        send(handler)
        return True

    host.fault = fault


def hang_up(handler: Handler) -> None:
    """Half of an answer, then nothing."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(b"{")
    handler.wfile.flush()
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


def test_after_one_visit_department_guides_and_home_are_read_offline(page: Page, host: Host) -> None:
    visit(page, host)
    page.context.set_offline(True)
    for path in ("isere/", "isere/2025-2026/regles/", "guides/afas/", "aide/", ""):
        page.goto(host.url + path)
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate("getComputedStyle(document.querySelector('.entete')).display") != "inline"
        expect(page.locator(".pied-version")).to_contain_text("Hors connexion")
    page.goto(host.url + "guides/afas")
    assert page.url == host.url + "guides/afas/"
    page.goto(host.url + "isere/?h=dates#dates")
    expect(page.locator("h1")).to_be_visible()


def test_after_one_visit_the_search_works_offline(page: Page, host: Host) -> None:
    visit(page, host)
    page.context.set_offline(True)
    page.goto(host.url + "isere/")
    search(page, "collectif")
    assert groups(page)[:2] == ["Isère", "Guides et aide"]
    first(page, "Isère").click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.startswith(f"{host.url}isere/")


def test_both_forms_of_a_campaign_are_read_offline_once_one_was_opened(page: Page, host: Host) -> None:
    visit(page, host, "isere/verifier/")
    until(page, lambda: "isere/dossier" in kept(page, host))
    page.context.set_offline(True)
    for path in ("isere/verifier/", "isere/dossier/", "isere/"):
        page.goto(host.url + path)
        expect(page.locator("h1")).to_be_visible()
        assert page.url == host.url + path


def test_a_page_that_is_not_kept_says_so_and_what_is(page: Page, host: Host) -> None:
    visit(page, host)
    page.context.set_offline(True)
    page.goto(host.url + "landes/")
    expect(page.get_by_text("n’est pas encore gardée sur votre appareil")).to_be_visible()
    expect(page.get_by_text("Déjà sur cet appareil")).to_contain_text("Isère")


def test_first_visit_without_a_network_is_the_browser_s_own_page(page: Page, host: Host) -> None:
    page.context.set_offline(True)
    with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
        page.goto(host.url)


def test_whole_site_on_request_with_its_size_and_progress(page: Page, host: Host) -> None:
    visit(page, host, "hors-ligne/")
    button = page.get_by_role("button", name="Rendre tout le site disponible hors ligne")
    expect(button).to_contain_text("ko")
    page.evaluate(PROGRESS)
    button.click()
    expect(page.get_by_text("Tout le site se lit maintenant sans connexion")).to_be_visible()
    shown = page.evaluate("globalThis.progress")
    assert shown == sorted(shown)
    assert len({part for part in shown if 0 < part < 1}) > 2, shown
    page.context.set_offline(True)
    for path in ("landes/2025-2026/regles/", "comparer/", "seine-et-marne/", "savoie/verifier/", "ain/"):
        page.goto(host.url + path)
        expect(page.locator("h1")).to_be_visible()
        assert page.url == host.url + path


def test_a_newer_version_is_told_and_shown_without_losing_what_is_typed(page: Page, host: Host, site: Path) -> None:
    visit(page, host, "isere/verifier/")
    page.get_by_label("Nom de la structure").fill("Les Alpins")
    edit(site, ("isere/verifier", "</h1>", " (bis)</h1>"))
    refresh(page)
    page.get_by_role("button", name="Afficher la nouvelle version").click()
    expect(page.locator("h1")).to_contain_text("(bis)")
    expect(page.get_by_label("Nom de la structure")).to_have_value("Les Alpins")
    expect(page.get_by_role("button", name="Afficher la nouvelle version")).to_have_count(0)


def test_nothing_is_told_where_the_page_did_not_change(page: Page, host: Host, site: Path) -> None:
    visit(page, host, "guides/afas/")
    before = page.locator(".pied-version").text_content()
    edit(site, ("guides/cof", "</h1>", " (bis)</h1>"))
    refresh(page)
    expect(page.locator(".pied-version")).not_to_have_text(before or "")
    expect(page.locator(".avis")).to_be_empty()


def test_two_tabs_across_an_update_each_keep_their_own_version(
    page: Page, context: BrowserContext, host: Host, site: Path
) -> None:
    visit(page, host)
    other = context.new_page()
    other.goto(host.url + PAGE)
    script = next((site / "client" / "site").glob("campagne.*.js"))
    renamed = script.with_name("campagne.0123456789ab.js")
    with publishing(site):
        script.rename(renamed)
        for file in (site / "isere").rglob("*.html"):
            text = file.read_text("utf-8").replace(script.name, renamed.name).replace(TITLE, NEW)
            file.write_text(text, "utf-8")
    refresh(page)
    page.get_by_role("button", name="Afficher la nouvelle version").click()
    expect(page.locator("h1")).to_contain_text(NEW)
    assert page.locator(f"script[src*='{renamed.name}']").count() == 1
    expect(other.locator("h1")).to_contain_text(TITLE)
    expect(other.get_by_role("button", name="Afficher la nouvelle version")).to_be_visible()
    old = f"{host.url}client/site/{script.name}"
    assert other.evaluate(f"fetch('{old}').then((answer) => answer.ok)"), "an old page may still ask for its scripts"


FAULTS = {
    "500": answer(HTTPStatus.INTERNAL_SERVER_ERROR, "text/plain", b"erreur"),
    "html": answer(HTTPStatus.OK, "text/html", b"<!doctype html><title>Connexion</title>"),
    "cut": hang_up,
}


@pytest.mark.parametrize(
    ("where", "fault"),
    [
        ("/offline/isere.", "500"),
        ("/offline/isere.", "cut"),
        ("/isere/2025-2026/deposer/", "html"),
        ("/isere/2025-2026/deposer/", "cut"),
    ],
)
def test_a_half_done_update_leaves_the_old_version_whole(
    page: Page, host: Host, site: Path, where: str, fault: str
) -> None:
    visit(page, host)
    edit(site, ("isere/2025-2026/deposer", TITLE, NEW))
    lose(host, where, FAULTS[fault])
    refresh(page)
    expect(page.locator(".avis")).to_contain_text("n’a pas pu être enregistrée en entier")
    page.context.set_offline(True)
    page.reload()
    expect(page.locator("h1")).to_contain_text(TITLE)
    page.context.set_offline(False)
    host.fault = None
    refresh(page)
    page.get_by_role("button", name="Afficher la nouvelle version").click()
    expect(page.locator("h1")).to_contain_text(NEW)


def test_pages_of_another_version_than_the_list_are_not_kept(page: Page, host: Host, site: Path) -> None:
    visit(page, host)
    file = site / "isere" / "2025-2026" / "deposer" / "index.html"
    edit(site, ("isere/2025-2026/deposer", TITLE, NEW))
    file.write_text(file.read_text("utf-8").replace(NEW, "Encore autre chose"), "utf-8")
    file.with_name("index.html.br").unlink()
    file.with_name("index.html.gz").unlink()
    refresh(page)
    expect(page.locator(".avis")).to_contain_text("n’a pas pu être enregistrée en entier")
    page.reload()
    expect(page.locator("h1")).to_contain_text(TITLE)


def test_a_site_that_goes_back_to_an_earlier_version_is_followed(page: Page, host: Host, site: Path) -> None:
    visit(page, host)
    edit(site, ("isere/2025-2026/deposer", TITLE, NEW))
    refresh(page)
    page.get_by_role("button", name="Afficher la nouvelle version").click()
    expect(page.locator("h1")).to_contain_text(NEW)
    edit(site, ("isere/2025-2026/deposer", NEW, TITLE))
    refresh(page)
    page.get_by_role("button", name="Afficher la nouvelle version").click()
    expect(page.locator("h1")).to_contain_text(TITLE)


def test_wiped_caches_are_filled_again(page: Page, host: Host) -> None:
    visit(page, host)
    page.evaluate("caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))")
    visit(page, host)
    page.context.set_offline(True)
    page.goto(host.url + "isere/")
    expect(page.locator("h1")).to_be_visible()


def test_no_room_left_is_told(page: Page, host: Host) -> None:
    visit(page, host, "hors-ligne/")
    session = page.context.new_cdp_session(page)
    origin = host.url.removesuffix("/clas/")
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1000})
    page.get_by_role("button", name="Rendre tout le site disponible hors ligne").click()
    told = page.get_by_role("status").filter(has_text="Le téléchargement n’est pas allé au bout")
    expect(told).to_contain_text("il n’y a plus assez de place sur l’appareil")
    page.goto(host.url + "guides/afas/")
    expect(page.locator("h1")).to_be_visible()


def test_copies_are_erased_on_request(page: Page, host: Host) -> None:
    visit(page, host, "hors-ligne/")
    page.get_by_role("button", name="Effacer les copies").click()
    expect(page.get_by_text("Les copies sont effacées")).to_be_visible()
    expect(page.get_by_text("Déjà sur cet appareil")).to_have_count(0)
    assert page.evaluate("caches.keys()") == []


@pytest.mark.parametrize("where", ["/offline/isere.", "/offline/isere.paquet."])
def test_what_came_spoilt_once_is_asked_for_again(page: Page, host: Host, where: str) -> None:
    spoilt: list[str] = []

    def once(handler: Handler) -> bool:
        if where not in handler.path or spoilt:
            return False
        spoilt.append(handler.path)
        answer(HTTPStatus.OK, "application/json", b"{}", IMMUTABLE)(handler)
        return True

    host.fault = once
    visit(page, host)
    assert spoilt


def test_the_way_out_erases_everything_and_goes(page: Page, host: Host, site: Path) -> None:
    visit(page, host)
    (site / "sw.js").write_bytes((site / "sw-extinction.js").read_bytes())
    refresh(page)
    until(page, lambda: page.evaluate("caches.keys()") == [])
    until(page, lambda: page.evaluate("navigator.serviceWorker.getRegistrations().then(({ length }) => length)") == 0)
    page.goto(host.url + "guides/afas/")
    expect(page.locator("h1")).to_be_visible()


def test_without_javascript_pages_read_and_promise_nothing(browser: Browser, host: Host) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host.url + PAGE)
    expect(page.locator("h1")).to_contain_text(TITLE)
    expect(page.locator(".pied-version")).to_be_hidden()
    context.close()


def test_the_calculator_works_offline_once_it_was_used(page: Page, host: Host) -> None:
    page.add_init_script(ALONE)  # A shared worker would answer without asking for anything.
    visit(page, host, "isere/verifier/")
    assert "calculateur" not in kept(page, host)
    page.get_by_label("Nom de la structure").fill("Les Alpins")
    expect(page.get_by_text("Le calculateur est prêt.")).to_be_visible(timeout=2 * WAIT)
    until(page, lambda: "calculateur" in kept(page, host))
    page.context.set_offline(True)
    page.goto(host.url + "isere/verifier/")
    page.get_by_label("Nom de la structure").fill("Les Alpins")
    expect(page.get_by_text("Le calculateur est prêt.")).to_be_visible(timeout=2 * WAIT)


def test_an_update_brings_its_calculator_along(page: Page, host: Host, site: Path) -> None:
    visit(page, host, "hors-ligne/")
    page.get_by_role("button", name="Rendre le calculateur disponible hors ligne").click()
    expect(page.get_by_text("Le calculateur marche maintenant sans connexion")).to_be_visible(timeout=2 * WAIT)
    (manifest,) = (site / "runtime").glob("manifest.*.json")
    told = json.loads(manifest.read_bytes())
    new = f"0123456789abcdef/{told['wheel']['name'].split('/')[1]}"
    with publishing(site):
        (site / "runtime" / new).parent.mkdir()
        shutil.copyfile(site / "runtime" / told["wheel"]["name"], site / "runtime" / new)
        told["wheel"]["name"] = new
        manifest.unlink()
        manifest.with_name("manifest.0123456789ab.json").write_text(json.dumps(told), "utf-8")
    host.weight()
    refresh(page)
    until(page, lambda: page.evaluate(f"caches.match('{host.url}runtime/{new}').then(Boolean)"))
    asked = [path for path, size in host.sent if "/runtime/" in path and size]
    assert {path.partition("?")[0].removeprefix("/clas/runtime/") for path in asked} == {
        new,
        "manifest.0123456789ab.json",
    }


def test_the_site_can_be_installed(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any], host: Host, tmp_path: Path
) -> None:
    whole = {**browser_type_launch_args, "executable_path": WHOLE_CHROMIUM}
    context = browser_type.launch_persistent_context(tmp_path / "profile", **whole)
    page = context.new_page()
    visit(page, host)
    session = context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["url"] == f"{host.url}manifest.webmanifest"
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    context.close()


@pytest.mark.parametrize("name", ["Vérifier mon projet", "Les échéances de ma Caf", "Journal des séances"])
def test_each_shortcut_of_the_installed_site_leads_to_the_department_that_was_read(
    page: Page, host: Host, site: Path, name: str
) -> None:
    shortcuts = json.loads((site / "manifest.webmanifest").read_bytes())["shortcuts"]
    (url,) = [shortcut["url"] for shortcut in shortcuts if shortcut["name"] == name]
    visit(page, host, "isere/")
    page.goto(host.url + url)
    page.wait_for_url(f"{host.url}isere/**")
    expect(page.locator("h1")).to_be_visible()
    assert find(site, "/" + page.url.removeprefix(host.url).partition("#")[0])
    if "#" in page.url:
        expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_visible()
