"""The built site in Debian's Chromium, as a reader in France sees it."""

from collections.abc import Iterator
from typing import Any

import pytest

from publisher.place import SITE
from publisher.serve import serve

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
