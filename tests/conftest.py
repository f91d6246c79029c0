"""What all tests share: plain names of parametrised tests, and what becomes of tests that need more than Chromium."""

import re
import unicodedata
from typing import Any

import pytest

from tests.installed import missing, needed, untried

LEFT_OUT = pytest.StashKey[set[str]]()
"""Engines and servers whose tests were left out."""


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:  # noqa: ARG001
    """« 8 à 12 enfants » → « 8 a 12 enfants », which any tool can call; None leaves pytest's own choice."""
    if not isinstance(val, str):
        return None
    plain = unicodedata.normalize("NFKD", val).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9 ._-]+", "-", plain)[:60]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all-browsers", action="store_true", help="fail where an engine or a server is not installed")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "needs(name): an engine or a server of tests/installed.py")
    config.stash[LEFT_OUT] = set()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what this machine cannot run, unless it must."""
    if config.getoption("--all-browsers"):
        return
    out = [item for item in items if needed(item)]
    items[:] = [item for item in items if item not in out]
    config.hook.pytest_deselected(items=out)
    config.stash[LEFT_OUT].update(name for item in out for name in needed(item))


def pytest_runtest_setup(item: pytest.Item) -> None:
    for name in needed(item):
        pytest.fail(f"{name} is not installed ({missing(name)})", pytrace=False)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A process of pytest-xdist tells the first one what it left out."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = sorted(session.config.stash[LEFT_OUT])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    node.config.stash[LEFT_OUT].update(getattr(node, "workeroutput", {}).get("left_out", ()))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in untried(config.stash[LEFT_OUT]):
        terminalreporter.write_line(line)
