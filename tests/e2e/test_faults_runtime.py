"""The calculator's page when its Python does not come, comes altered, or cannot run: said, and nothing lost."""

import json
import re
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from publisher.place import ROOT, SITE
from publisher.serve import TYPES, Handler
from tests.e2e.appareil import ALONE
from tests.e2e.hosting import IMMUTABLE, Host, answer, copy_site, hosted
from tests.e2e.pages import page_types
from tests.e2e.test_offline import hang_up, kept, until, visit

STARTED = 60_000
READY = "Le calculateur est prêt."
NOT_STARTED = "n’a pas pu démarrer"
WASM = "/pyodide.asm.wasm"
MANIFEST = "/runtime/manifest."
RULES = "/reglement."
WORKER = "/client/worker/calculateur."
NONE = "delete globalThis.WebAssembly;"
"""As a browser that forbids it, in the page and in its workers."""
HTML = b"<!doctype html><title>Connexion au wifi</title>"
Send: TypeAlias = Callable[[Handler], None]


def published(handler: Handler) -> bytes:
    """What the server has at the address asked for."""
    return (handler.site / handler.path.lstrip("/")).read_bytes()


def kind(handler: Handler) -> str:
    """Its type, as the server tells it."""
    return TYPES.get(Path(handler.path).suffix, "application/octet-stream")


def instead(change: Callable[[bytes], bytes]) -> Send:
    """The file as the server has it, changed; the browser keeps it for good, as it would the true one."""

    def send(handler: Handler) -> None:
        answer(HTTPStatus.OK, kind(handler), change(published(handler)), IMMUTABLE)(handler)

    return send


def altered(content: bytes) -> bytes:
    """One bit differs, near the end: in the wasm that is data, which compiles."""
    place = len(content) * 95 // 100
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def cut(handler: Handler) -> None:
    """The network dies before the file's end."""
    content = published(handler)
    handler.send_response(HTTPStatus.OK)
    handler.send_header("Content-Type", kind(handler))
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content[: len(content) // 2])
    handler.close_connection = True


REFUSED = "ne correspond pas à ce qui a été publié"
PORTAL = "le réseau a répondu par une page"
DEAD = "la connexion s’est interrompue"
NOT_LOADED = "le calculateur n’a pas pu être chargé"
portal = answer(HTTPStatus.OK, "text/html", HTML)
FAULTS: dict[str, tuple[str, Send, str]] = {
    "500": (WASM, answer(HTTPStatus.INTERNAL_SERVER_ERROR, "text/html", HTML), "réponse 500"),
    "truncated": (WASM, instead(lambda content: content[:-100]), REFUSED),
    "altered": (WASM, instead(altered), REFUSED),
    "altered-module": ("/pyodide.asm.mjs", instead(altered), REFUSED),
    "network-dies": (WASM, hang_up, DEAD),
    "network-dies-in-the-middle": (WASM, cut, DEAD),
    "portal": (WASM, portal, PORTAL),
    "portal-for-the-manifest": (MANIFEST, portal, PORTAL),
    "portal-for-the-rules": (RULES, portal, PORTAL),
    "portal-for-the-worker": (WORKER, portal, NOT_LOADED),
    "portal-that-says-json": (RULES, answer(HTTPStatus.OK, "application/json", HTML), PORTAL),
    "network-dies-for-the-rules": (RULES, hang_up, DEAD),
}
FAULTS_ALONE: dict[str, tuple[str, Send, str]] = {
    "worker-that-is-no-script": (WORKER, answer(HTTPStatus.OK, "text/javascript", HTML), NOT_LOADED)
}
NOT_FRENCH = re.compile(r"Traceback|Error|error|Unexpected|Failed|Uncaught")


def failing(which: str, send: Send, times: int = sys.maxsize) -> Callable[[Handler], bool]:
    """`send` answers for the files whose address has `which`, so many times."""
    left = [times]

    def fault(handler: Handler) -> bool:
        if which not in handler.path or not left[0]:
            return False
        left[0] -= 1
        send(handler)
        return True

    return fault


CASES = [
    *((fault, False) for fault in FAULTS),
    ("portal-for-the-worker", True),
    *((fault, True) for fault in FAULTS_ALONE),
]
"""Whether the page has a worker of its own: it hears otherwise that this one failed."""


def ready_again(page: Page) -> bool:
    """Ask once more where that is offered: a start that was asked for before may fail first."""
    with suppress(Error):
        page.get_by_role("button", name="Réessayer").click(timeout=1_000)
    return page.get_by_text(READY).is_visible()


@pytest.mark.parametrize(("fault", "alone"), CASES)
def test_a_bad_answer_is_refused_in_french_answers_stay_and_another_try_succeeds(
    page: Page, host: Host, fault: str, alone: bool
) -> None:
    which, send, reason = (FAULTS | FAULTS_ALONE)[fault]
    if alone:
        page.add_init_script(ALONE)
    host.fault = failing(which, send)
    page.goto(f"{host.url}isere/verifier/")
    page.get_by_label("Nom de la structure").fill("Les Alpins")
    said = page.get_by_role("status").filter(has_text=NOT_STARTED)
    expect(said).to_contain_text(reason, timeout=STARTED)
    page.wait_for_timeout(1_000)  # the answer may have asked for another start already
    expect(said).to_contain_text(reason, timeout=STARTED)
    expect(said).not_to_contain_text(NOT_FRENCH)
    host.fault = None
    until(page, lambda: ready_again(page))
    expect(page.get_by_role("status").filter(has_text="à renseigner")).to_be_visible()
    expect(page.get_by_label("Nom de la structure")).to_have_value("Les Alpins")


@pytest.mark.parametrize("which", [WASM, "/pyodide.mjs", "/pyodide.asm.mjs", "/python_stdlib.zip", ".whl"])
def test_an_altered_file_that_the_browser_would_keep_is_asked_for_once_more(page: Page, host: Host, which: str) -> None:
    host.fault = failing(which, instead(altered), times=1)
    page.goto(f"{host.url}isere/verifier/")
    page.get_by_label("Nom de la structure").focus()
    expect(page.get_by_text(READY)).to_be_visible(timeout=STARTED)


def test_the_rest_of_the_calculator_comes_at_a_second_try_when_it_came_altered(page: Page, host: Host) -> None:
    (manifest,) = SITE.glob("runtime/manifest.*.json")
    rest = json.loads(manifest.read_bytes())["wheel_remainder"]["name"]
    host.fault = failing(rest, instead(altered), times=1)
    page.goto(f"{host.url}isere/verifier/")
    page.get_by_label("Nom de la structure").fill("Les Alpins")
    section = page.locator('details[data-detail="scenarios"]')
    section.locator("summary").first.click(timeout=STARTED)
    expect(section).to_contain_text("n’a pas pu être calculée")
    section.locator("summary").first.click()
    section.locator("summary").first.click()
    expect(section).not_to_contain_text("n’a pas pu être calculée")
    expect(section.locator("[data-contenu]")).not_to_be_empty()


def test_another_try_asks_only_for_what_is_missing(page: Page, host: Host) -> None:
    which, send, _ = FAULTS["truncated"]
    host.fault = failing(which, send)
    page.goto(f"{host.url}isere/verifier/")
    page.get_by_label("Nom de la structure").focus()
    expect(page.get_by_role("status").filter(has_text=NOT_STARTED)).to_be_visible(timeout=STARTED)
    host.fault = None
    host.sent.clear()
    page.get_by_role("button", name="Réessayer").click()
    expect(page.get_by_text(READY)).to_be_visible(timeout=STARTED)
    asked = {path.rpartition("/")[2] for path, size in host.sent if "/runtime/" in path and size}
    assert {name for name in asked if not name.startswith("manifest.")} == {WASM[1:]}


def test_a_worker_that_never_starts_is_given_up_and_another_one_starts(page: Page, host: Host) -> None:
    silent = answer(HTTPStatus.OK, "text/javascript", b"")
    host.fault = failing(WORKER, silent)
    page.clock.install()
    page.goto(f"{host.url}isere/verifier/")
    page.get_by_label("Nom de la structure").fill("Les Alpins")
    page.clock.run_for(50_000)
    expect(page.get_by_role("status").filter(has_text=NOT_STARTED)).to_contain_text("ne répond pas")
    host.fault = None
    page.get_by_role("button", name="Réessayer").click()
    expect(page.get_by_text(READY)).to_be_visible(timeout=STARTED)
    expect(page.get_by_label("Nom de la structure")).to_have_value("Les Alpins")


def test_without_webassembly_the_page_says_what_it_cannot_do_and_gives_the_list_on_paper(
    page: Page, host: Host
) -> None:
    def without(handler: Handler) -> None:
        answer(HTTPStatus.OK, "text/javascript", NONE.encode() + published(handler))(handler)

    host.fault = failing(WORKER, without)
    page.add_init_script(NONE)
    page.add_init_script("globalThis.print = () => { document.documentElement.dataset.printed = 'yes'; }")
    page.goto(f"{host.url}isere/verifier/")
    page.get_by_label("Nom de la structure").fill("Les Alpins")
    expect(page.get_by_text("ne peut donc donner ni avis ni estimation")).to_be_visible(timeout=STARTED)
    expect(page.get_by_role("button", name="Réessayer")).to_be_hidden()
    page.get_by_role("button", name="Imprimer la liste à remplir").click()
    expect(page.locator("html")).to_have_attribute("data-printed", "yes")
    assert_printable(page)


def assert_printable(page: Page) -> None:
    """On paper, each question with what the Caf asks."""
    page.emulate_media(media="print")
    group = page.get_by_role("group", name="Collectif 1", exact=True)
    expect(group.get_by_label("Nombre d’enfants")).to_be_visible()
    expect(group.get_by_text("au moins 8 enfants")).to_be_visible()
    expect(page.get_by_role("button", name="Réessayer")).to_be_hidden()


def test_without_javascript_every_type_of_page_reads_and_the_list_prints(browser: Browser, host: Host) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in page_types(host.root).values():
        page.goto(host.url + path)
        expect(page.locator("h1")).to_be_visible()
        assert len(page.locator("body").inner_text()) > 150, path
        assert page.locator("progress:visible").count() == 0, path
    page.goto(f"{host.url}isere/verifier/")
    assert_printable(page)
    context.close()


START = """async () => {
  const manifest = await (await fetch("MANIFEST")).json();
  const { demarrerPython } = await import("/source/worker/python.js");
  globalThis.python = await demarrerPython(manifest, new URL("MANIFEST", location.origin).href, () => {});
}"""


def test_offline_a_module_that_the_library_leaves_out_is_found_on_the_device(browser: Browser, tmp_path: Path) -> None:
    site = copy_site(tmp_path / "site")
    shutil.copytree(ROOT / "docs" / "client", site / "source")
    (site / "source" / "empty.js").write_text("", "utf-8")
    (manifest,) = SITE.glob("runtime/manifest.*.json")
    context = browser.new_context(locale="fr-FR", service_workers="allow")
    page = context.new_page()
    with hosted(site) as host:
        visit(page, host, "hors-ligne/")
        page.get_by_role("button", name="Rendre le calculateur disponible hors ligne").click()
        until(page, lambda: "calculateur-complet" in kept(page, host))
        with page.expect_worker() as waiting:
            page.evaluate("globalThis.worker = new Worker('/source/empty.js', { type: 'module' }), null")
        waiting.value.evaluate(START.replace("MANIFEST", f"/runtime/{manifest.name}"))
        remainder = json.loads(manifest.read_bytes())["remainder"]["name"]
        host.sent.clear()
        host.fault = lambda handler: bool(hang_up(handler)) or True  # type: ignore[func-returns-value]
        context.set_offline(True)
        found = waiting.value.evaluate("() => python.runPython('import html.parser; html.parser.__name__')")
        assert found == "html.parser"
        assert not [path for path, _ in host.sent if remainder in path]
    context.close()


def test_a_copy_altered_in_the_browser_s_own_cache_is_asked_for_once_more(browser: Browser, host: Host) -> None:
    context = browser.new_context(locale="fr-FR", service_workers="allow")
    page = context.new_page()
    visit(page, host, "hors-ligne/")
    host.fault = failing("/pyodide.asm.mjs", instead(altered), times=1)
    page.get_by_role("button", name="Rendre le calculateur disponible hors ligne").click()
    until(page, lambda: "calculateur-complet" in kept(page, host))
    context.close()
