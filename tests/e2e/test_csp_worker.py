"""The policy inside the worker that pages share: Playwright does not hear it, the browser's own protocol does."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

Send = Callable[..., None]


@pytest.fixture(scope="module")
def tab(browser: Browser, site_url: str) -> Iterator[Page]:
    """A check that was answered, by a shared worker."""
    page = browser.new_page(locale="fr-FR", timezone_id="Europe/Paris")
    page.goto(f"{site_url}isere/verifier/")
    page.get_by_label("Nom de la structure").fill("Les Alpins")
    expect(page.get_by_text("Le calculateur est prêt.")).to_be_visible(timeout=45_000)
    page.get_by_role("button", name="Vérifier").first.click()
    expect(page.get_by_role("heading", name="Il reste")).to_be_visible()
    yield page
    page.context.close()


@contextmanager
def listening(browser: Browser) -> Iterator[tuple[list[dict[str, Any]], Send]]:
    """What every shared worker says from its start, and the way to ask them something."""
    session = browser.new_browser_cdp_session()
    workers = [t for t in session.send("Target.getTargets")["targetInfos"] if t["type"] == "shared_worker"]
    told: list[dict[str, Any]] = []
    session.on("Target.receivedMessageFromTarget", lambda event: told.append(json.loads(event["message"])))
    attached = [
        session.send("Target.attachToTarget", {"targetId": worker["targetId"], "flatten": False})["sessionId"]
        for worker in workers
    ]

    def send(method: str, **params: object) -> None:
        message = json.dumps({"id": 1, "method": method, "params": params})
        for name in attached:
            session.send("Target.sendMessageToTarget", {"sessionId": name, "message": message})

    send("Log.enable")
    yield told, send
    session.detach()


def violations(told: list[dict[str, Any]]) -> list[str]:
    """What the policy refused, as the worker's log says it."""
    entries = [message["params"]["entry"] for message in told if message.get("method") == "Log.entryAdded"]
    return [entry["text"] for entry in entries if "Content Security Policy" in entry["text"]]


def test_the_shared_worker_keeps_the_policy(browser: Browser, tab: Page) -> None:
    with listening(browser) as (told, _):
        tab.wait_for_timeout(500)
    assert told
    assert violations(told) == []


def test_what_it_would_break_is_heard_even_by_who_comes_later(browser: Browser, tab: Page) -> None:
    with listening(browser) as (_, send):
        send("Runtime.evaluate", expression="fetch('https://example.org/').catch(() => {})", awaitPromise=True)
        tab.wait_for_timeout(500)
    with listening(browser) as (told, _):
        tab.wait_for_timeout(500)
    assert any("connect-src" in text for text in violations(told))
