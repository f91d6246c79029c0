"""Debian's Firefox ESR, driven by Playwright without a driver of Firefox's own."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.engines.story import Story

FIREFOX = "/usr/bin/firefox-esr"
WAIT = 60_000

pytestmark = pytest.mark.needs("firefox")


class FirefoxReader:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.thrown: list[str] = []
        page.on("pageerror", lambda error: self.thrown.append(str(error)))

    def open(self, address: str) -> None:
        self.page.goto(address)

    def title(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text()

    def see(self, text: str) -> None:
        expect(self.page.locator("body")).to_contain_text(text, timeout=WAIT, use_inner_text=True)

    def text(self) -> str:
        return self.page.locator("body").inner_text()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name).first.click()

    def write(self, label: str, text: str) -> None:
        field = self.page.get_by_label(label).first
        field.fill(text)
        field.press("Tab")

    def errors(self) -> list[str]:
        return self.thrown


@pytest.fixture(scope="module")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.firefox.launch(channel="moz-firefox", executable_path=FIREFOX)
    yield browser
    browser.close()


class TestFirefox(Story):
    @pytest.fixture
    def reader(self, firefox: Browser) -> Iterator[FirefoxReader]:
        context = firefox.new_context(locale="fr-FR", timezone_id="Europe/Paris")
        context.set_default_timeout(WAIT)
        yield FirefoxReader(context.new_page())
        context.close()
