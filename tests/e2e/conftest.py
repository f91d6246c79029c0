"""The built site in Debian's Chromium, as a reader in France sees it."""

import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from http import HTTPStatus
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, WebError, expect

from publisher.finish.csp import header
from publisher.place import SITE
from publisher.serve import Handler
from tests.e2e.appareil import LISTEN, emptied
from tests.e2e.gardes import open_dossier
from tests.e2e.hosting import Host, copy_site, hosted
from tests.e2e.publier import BRIDGE

expect.set_options(timeout=20_000)
"""No test gates on time: a busy machine waits longer."""

WHOLE_CHROMIUM = "/usr/bin/chromium"
"""What readers have. For what the engine alone does not do: it finds every site fit to be installed."""
CHROMIUM = shutil.which("chromium-headless-shell") or WHOLE_CHROMIUM
"""The same engine without a window costs half of the work; it is taken where it is installed."""
LONG = {"test_publier_access", "test_budgets", "test_access_html", "test_hostile", "test_publier_recit"}
"""Files whose few tests take long."""
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "one_device: the tests of a module have one device in turn, empty for each")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with long tests first, then those with many: at the end both workers have little left."""
    many = Counter(item.path for item in items)
    items.sort(key=lambda item: (item.path.stem not in LONG, -many[item.path]))


@pytest.fixture(scope="session")
def site_url() -> Iterator[str]:
    """Address of the built site, served on this machine."""
    if not (SITE / "index.html").is_file():
        pytest.fail("the site is not built: run scripts/test, or `clas construire`")
    with hosted(SITE) as host:
        host.fault = bridge
        yield host.url


def bridge(handler: Handler) -> bool:
    """The script that keeps the editor's Python from test to test stands beside its worker."""
    path = handler.path.partition("?")[0]
    if not path.endswith("/pont.js"):
        return False
    handler.send_response(HTTPStatus.OK)
    handler.send_header("Content-Type", "text/javascript")
    handler.send_header("Content-Length", str(BRIDGE.stat().st_size))
    handler.send_header("Content-Security-Policy", header(path))
    handler.end_headers()
    handler.wfile.write(BRIDGE.read_bytes())
    return True


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium, which calls nobody."""
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A reader in France. The service worker stays out: tests/e2e/test_offline*.py let it in."""
    return {**browser_context_args, "locale": "fr-FR", "timezone_id": "Europe/Paris", "service_workers": "block"}


@pytest.fixture(scope="module")
def devices(browser: Browser) -> Iterator[Callable[[dict[str, Any]], BrowserContext]]:
    """The devices of a module, one for each set of settings."""
    known: dict[str, BrowserContext] = {}

    def device(settings: dict[str, Any]) -> BrowserContext:
        key = json.dumps(settings, sort_keys=True, default=str)
        if key not in known:
            known[key] = browser.new_context(**settings)
        return known[key]

    yield device
    for context in known.values():
        context.close()


@pytest.fixture
def context(request: pytest.FixtureRequest, browser_context_args: dict[str, Any]) -> BrowserContext:
    """A new device; in a module that says `one_device`, the one that its tests share."""
    if request.node.get_closest_marker("one_device") is None:
        new: BrowserContext = request.getfixturevalue("new_context")()
        return new
    marker = request.node.get_closest_marker("browser_context_args")
    shared: BrowserContext = request.getfixturevalue("devices")(
        browser_context_args | (marker.kwargs if marker else {})
    )
    return shared


@pytest.fixture
def page(request: pytest.FixtureRequest, context: BrowserContext) -> Iterator[Page]:
    """A tab of a device that knows nothing of the site; an error of the scripts of any of its tabs fails the test."""
    shared = request.node.get_closest_marker("one_device") is not None
    tab = emptied(context, request.getfixturevalue("site_url")) if shared else context.new_page()
    errors: list[str] = []

    def note(error: WebError) -> None:
        errors.append(str(error.error))

    context.on("weberror", note)
    yield tab
    context.remove_listener("weberror", note)
    assert errors == []


@pytest.fixture(scope="module")
def _host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with hosted(copy_site(tmp_path_factory.mktemp("host") / "site")) as host:
        yield host


@pytest.fixture
def host(_host: Host) -> Iterator[Host]:
    """A copy of the site that the tests of a module share; each leaves a server without fault."""
    yield _host
    _host.fault = None
    _host.sent.clear()


@pytest.fixture
def watched(page: Page) -> Iterator[Page]:
    """A tab: a breach of the policy fails the test too."""
    page.add_init_script(LISTEN)
    yield page
    assert page.evaluate("globalThis.violations") == []


@pytest.fixture
def dossier(page: Page, context: BrowserContext, site_url: str) -> Page:
    """« Mon dossier » of Isère, at 22 h 04 in every tab."""
    context.clock.set_fixed_time(datetime.fromisoformat("2025-06-15T22:04:00+02:00"))
    return open_dossier(page, site_url)
