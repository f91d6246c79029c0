"""WebKitGTK, the engine of Safari as Debian has it: its MiniBrowser, driven by Selenium on a screen nobody sees."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from selenium.common.exceptions import ElementNotInteractableException, StaleElementReferenceException, TimeoutException
from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait
from selenium.webdriver.webkitgtk.service import Service

from tests.engines.story import Story

DRIVER = "/usr/bin/WebKitWebDriver"
XVFB = "/usr/bin/Xvfb"
BROWSERS = sorted(Path("/usr/lib").glob("*/webkit2gtk-4*/MiniBrowser"))
T = TypeVar("T")
WAIT = 60
"""Seconds."""

pytestmark = pytest.mark.needs("webkit")


class WebKitReader:
    def __init__(self, driver: WebKitGTK) -> None:
        self.driver = driver

    def open(self, address: str) -> None:
        self.driver.get(address)

    def title(self) -> str:
        return self._until("a heading", lambda: self.driver.find_element(By.TAG_NAME, "h1").text)

    def see(self, text: str) -> None:
        self._until(text, lambda: text in self.text())

    def text(self) -> str:
        return self.driver.find_element(By.TAG_NAME, "body").text

    def press(self, name: str) -> None:
        def press() -> bool:
            self._named(By.TAG_NAME, "button", name).click()
            return True

        self._until(name, press)

    def write(self, label: str, text: str) -> None:
        def write() -> bool:
            target = self._named(By.TAG_NAME, "label", label).get_attribute("for") or ""
            self.driver.find_element(By.ID, target).send_keys(text, Keys.TAB)
            return True

        self._until(label, write)

    def errors(self) -> list[str]:
        return []

    def _named(self, by: str, value: str, name: str) -> WebElement:
        return next(element for element in self.driver.find_elements(by, value) if name in element.text)

    def _until(self, what: str, give: Callable[[], T]) -> T:
        """Try again while the page is being drawn."""
        passing = (StaleElementReferenceException, ElementNotInteractableException, StopIteration)
        try:
            return WebDriverWait(self.driver, WAIT, ignored_exceptions=passing).until(lambda _: give())
        except TimeoutException:
            pytest.fail(f"never came: {what}")


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """A display of our own, `:<number>`."""
    read, write = os.pipe()
    with subprocess.Popen([XVFB, "-displayfd", str(write), "-screen", "0", "1280x900x24"], pass_fds=[write]) as xvfb:
        os.close(write)
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
        xvfb.terminate()


class TestWebKit(Story):
    @pytest.fixture
    def reader(self, screen: str) -> Iterator[WebKitReader]:
        options = WebKitGTKOptions()
        options.binary_location = str(BROWSERS[-1])
        options.add_argument("--automation")
        environment = os.environ | {"DISPLAY": screen, "LANG": "C.UTF-8"}
        driver = WebKitGTK(options=options, service=Service(DRIVER, env=environment))
        yield WebKitReader(driver)
        driver.quit()
