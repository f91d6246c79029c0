"""The built site in Debian's Chromium, as a reader in France sees it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from publisher.place import SITE
from publisher.serve import serve
from tests.e2e.gardes import open_dossier

expect.set_options(timeout=20_000)
"""No test gates on time: a busy machine waits longer."""

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]


@pytest.fixture(scope="session")
def site_url() -> Iterator[str]:
    """Address of the built site, served on this machine."""
    if not (SITE / "index.html").is_file():
        pytest.fail("the site is not built: run scripts/test, or `clas construire`")
    with serve(SITE) as url:
        yield url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium, which calls nobody."""
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A reader in France. The service worker stays out: tests/e2e/test_offline*.py let it in."""
    return {**browser_context_args, "locale": "fr-FR", "timezone_id": "Europe/Paris", "service_workers": "block"}


@pytest.fixture
def dossier(page: Page, context: BrowserContext, site_url: str) -> Iterator[Page]:
    """« Mon dossier » of Isère, at 22 h 04 in every tab; an error of its scripts fails the test."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    context.clock.set_fixed_time(datetime.fromisoformat("2025-06-15T22:04:00+02:00"))
    yield open_dossier(page, site_url)
    assert errors == []
