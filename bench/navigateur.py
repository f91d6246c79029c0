"""Debian's Chromium, and what to ask of the page of measures in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium while the block runs."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield chromium
        finally:
            chromium.close()


@contextmanager
def opened(chromium: Browser, address: str) -> Iterator[Page]:
    """The page of measures in a profile of its own, whose caches are empty."""
    context = chromium.new_context(locale="fr-FR", timezone_id="Europe/Paris")
    try:
        tab = context.new_page()
        tab.goto(address)
        yield tab
    finally:
        context.close()


@contextmanager
def device(address: str) -> Iterator[Page]:
    """The page of measures in a browser of its own, whose new profile is on the disk, as a reader's is.

    Such a profile also keeps compiled code from one visit to another, which a context in memory does not.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile, sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(profile, executable_path=CHROMIUM, args=FLAGS)
        try:
            (tab,) = context.pages
            tab.goto(address)
            yield tab
        finally:
            context.close()


def evaluate(tab: Page, function: str, asked: dict[str, Any]) -> Any:
    """What `function` of the page answers to `asked`."""
    return tab.evaluate(f"asked => {function}(asked)", asked)
