"""The calculator's worker: it outlives the page, serves several pages, is replaced when it breaks or goes silent."""

import json
import re
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from publisher.serve import Handler
from tests.e2e.appareil import ALONE
from tests.e2e.dossiers import ISERE, clas, ecrire, rural
from tests.e2e.hosting import Host, answer

STARTED = 45_000
READY = "Le calculateur est prêt."
HANDLER = r'addEventListener\("message",async\(\{data:(?P<data>\w+)\}\)=>\{'
FAULTS = {
    "hang": (HANDLER, r'\g<0>if(\g<data>.sujet!=="demarrer")for(;;);'),
    "break": (
        HANDLER,
        r'\g<0>if(\g<data>.sujet!=="demarrer"){setTimeout(()=>{throw new Error("broken")});return}',
    ),
    "trap": (r"(?P<python>\w+)\.repondre\(", r'\g<python>.__builtins__.get("__import__")("os").abort(),\g<0>'),
}
"""Where in the worker's code, and what instead. A trap is a real one: the interpreter has crashed."""


def prepare(page: Page, host: Host, path: str) -> None:
    """Open a page of the check and wait for the calculator."""
    page.goto(host.url + path)
    page.get_by_label("Nom de la structure").focus()
    expect(page.get_by_text(READY)).to_be_visible(timeout=STARTED)


def shared(browser: Browser) -> set[str]:
    """The shared workers that run."""
    session = browser.new_browser_cdp_session()
    targets: list[dict[str, Any]] = session.send("Target.getTargets")["targetInfos"]
    session.detach()
    return {target["targetId"] for target in targets if target["type"] == "shared_worker"}


def progress(page: Page) -> float:
    """How far a download was shown."""
    found: float = page.locator(".chargement progress").evaluate("bar => bar.value")
    return found


def check(page: Page, dossier: dict[str, Any], folder: Path) -> None:
    """The page answers by its own campaign's rules."""
    chemin = ecrire(dossier, folder)
    page.get_by_label("Ouvrir un dossier").set_input_files(chemin)
    told = page.get_by_role("region", name="Estimation (JSON)", include_hidden=True)
    expect(told).to_have_text(clas("estimer", chemin), timeout=STARTED)


def test_from_page_to_page_python_starts_once(browser: Browser, page: Page, host: Host) -> None:
    prepare(page, host, "isere/verifier/")
    assert progress(page) > 0
    workers = shared(browser)
    assert workers
    page.goto(f"{host.url}isere/2025-2026/")
    prepare(page, host, "isere/verifier/")
    assert progress(page) == 0
    assert shared(browser) == workers


def test_one_worker_answers_two_tabs_each_by_its_own_rules(context: BrowserContext, host: Host, tmp_path: Path) -> None:
    one, other = context.new_page(), context.new_page()
    prepare(one, host, "isere/verifier/")
    prepare(other, host, "savoie/verifier/")
    assert progress(other) == 0
    check(one, rural("isere", "2025-2026"), tmp_path)
    check(other, rural("savoie", "2024-2025"), tmp_path)
    check(one, ISERE, tmp_path)


@pytest.mark.parametrize(
    ("alone", "fault"),
    [(False, "hang"), (True, "hang"), (True, "break"), (False, "trap"), (True, "trap")],
    ids=["a shared one hangs", "its own hangs", "its own breaks", "a shared one crashes", "its own crashes"],
)
def test_a_worker_that_hangs_breaks_or_crashes_is_replaced_and_the_question_asked_again(
    context: BrowserContext, host: Host, tmp_path: Path, alone: bool, fault: str
) -> None:
    if alone:
        context.add_init_script(ALONE)
    page = context.new_page()
    page.clock.install()
    host.fault = spoil(fault)
    prepare(page, host, "isere/verifier/")
    host.fault = None
    page.get_by_label("Nom de la structure").fill("Les Alpins")
    page.clock.fast_forward(1_000)
    page.wait_for_timeout(1_000)
    if fault == "hang":
        page.clock.fast_forward(20_000)
    expect(page.get_by_role("status").filter(has_text="à renseigner")).to_be_visible(timeout=STARTED)
    expect(page.get_by_label("Nom de la structure")).to_have_value("Les Alpins")
    check(page, ISERE, tmp_path)


def spoil(fault: str) -> Callable[[Handler], bool]:
    """The worker's code as the server sends it, with `fault` where it would answer a question."""
    where, instead = FAULTS[fault]

    def send(handler: Handler) -> bool:
        if "/client/worker/calculateur." not in handler.path:
            return False
        (file,) = (handler.site / "client" / "worker").glob("calculateur.*.js")
        code, places = re.subn(where, instead, file.read_text("utf-8"))
        assert places == 1
        answer(HTTPStatus.OK, "text/javascript", code.encode(), "no-store")(handler)
        return True

    return send


def crash(page: Page, host: Host) -> None:
    """A page whose worker crashes at its first question, and which has the answer all the same."""
    host.fault = spoil("trap")
    prepare(page, host, "isere/verifier/")
    host.fault = None
    page.get_by_label("Nom de la structure").fill("Les Alpins")
    expect(page.get_by_role("status").filter(has_text="à renseigner")).to_be_visible(timeout=STARTED)


def test_a_tab_opened_after_a_crash_finds_a_worker_that_answers(
    context: BrowserContext, host: Host, tmp_path: Path
) -> None:
    crash(context.new_page(), host)
    other = context.new_page()
    prepare(other, host, "isere/verifier/")
    check(other, ISERE, tmp_path)


def test_a_crashed_worker_runs_no_more(browser: Browser, page: Page, host: Host) -> None:
    before = shared(browser)
    crash(page, host)
    page.wait_for_timeout(500)
    assert len(shared(browser) - before) == 1


def test_a_crash_is_told_to_every_tab(context: BrowserContext, host: Host) -> None:
    one, other = context.new_page(), context.new_page()
    host.fault = spoil("trap")
    prepare(one, host, "isere/verifier/")
    prepare(other, host, "savoie/verifier/")
    host.fault = None
    other.clock.install()  # no waiting there: only news of the crash makes that page ask another worker
    one.get_by_label("Nom de la structure").fill("Les Alpins")
    expect(one.get_by_role("status").filter(has_text="à renseigner")).to_be_visible(timeout=STARTED)
    other.get_by_label("Nom de la structure").fill("Les Alpins")
    other.clock.run_for(1_000)
    expect(other.get_by_role("status").filter(has_text="à renseigner")).to_be_visible(timeout=STARTED)


@pytest.mark.parametrize(
    ("connection", "loads"),
    [
        ({"saveData": False, "effectiveType": "4g"}, True),
        ({"saveData": True, "effectiveType": "4g"}, False),
        ({"saveData": False, "effectiveType": "3g"}, False),
    ],
    ids=["free", "spared", "slow"],
)
def test_a_reader_who_stays_gets_the_calculator_in_advance_unless_it_costs(
    context: BrowserContext, host: Host, connection: dict[str, object], loads: bool
) -> None:
    context.add_init_script(f"Object.defineProperty(navigator, 'connection', {{ value: {json.dumps(connection)} }})")
    page = context.new_page()
    page.clock.install()
    page.goto(f"{host.url}isere/verifier/", wait_until="networkidle")
    host.sent.clear()
    page.clock.run_for(10_000)
    page.wait_for_timeout(1_500)
    assert bool([path for path, _ in host.sent if "/runtime/" in path]) is loads
    expect(page.locator(".chargement")).to_be_hidden()
