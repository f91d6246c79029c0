"""The pages as files: valid HTML, nothing inline that a strict content policy refuses, and no English left over."""

import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from publisher.place import ROOT, SITE

PAGES = sorted(SITE.rglob("*.html"))
POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'"
)
VNU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
ENGLISH = re.compile(
    r"Permanent link|Not found|Skip to|Table of contents|Back to top|Initializing|Type to start|Search\b|Jump",
    re.IGNORECASE,
)


class Reader(HTMLParser):
    """Collects what the content policy would refuse, and the words that a reader sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.inline: list[str] = []
        self.words: list[str] = []
        self.outside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") != "application/json"):
            self.inline.append(f"<{tag}>")
        self.inline += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        self.inline += [f"{tag} {value}" for value in given.values() if value and value.startswith("javascript:")]
        self.words += [given[name] or "" for name in ("title", "aria-label", "alt", "placeholder") if name in given]
        self.outside += tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        self.outside -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self.outside:
            self.words.append(data)


def read(path: Path) -> Reader:
    reader = Reader()
    reader.feed(path.read_text("utf-8"))
    return reader


def test_nothing_is_inline() -> None:
    assert PAGES
    found = {path.relative_to(SITE).as_posix(): inline for path in PAGES if (inline := read(path).inline)}
    assert found == {}


def test_the_shell_works_under_a_strict_policy(page: Page, site_url: str) -> None:
    def with_policy(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": POLICY})

    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    page.route("**/*", with_policy)
    page.goto(site_url)
    page.get_by_role("button", name="Rechercher").click()
    page.keyboard.type("collectif")
    expect(page.locator(".recherche-liste a").first).to_be_visible()
    assert refused == []


def test_no_english_is_left() -> None:
    found = {
        f"{path.relative_to(SITE).as_posix()}: {word.strip()}"
        for path in PAGES
        for word in read(path).words
        if ENGLISH.search(word)
    }
    assert found == set()


def test_the_reader_sees_what_it_must() -> None:
    reader = Reader()
    reader.feed(
        '<p style="x" onclick="y" title="Permanent link">Search</p><script>z</script><a href="javascript:0">a</a>'
    )
    assert reader.inline == ["p style", "p onclick", "<script>", "a javascript:0"]
    assert reader.words == ["Permanent link", "Search", "a"]


def test_the_html_is_valid() -> None:
    nu = ["java", "-jar", str(VNU), "--errors-only", "--skip-non-html", "--format", "gnu", str(SITE)]
    config = Path(__file__).with_name("html-validate.json")
    without_java = [str(ROOT / "node_modules" / ".bin" / "html-validate"), "-c", str(config), f"{SITE}/**/*.html"]
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    command = nu if shutil.which("java") else without_java
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
