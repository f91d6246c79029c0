"""The small server: types, caching, 404, and nothing outside of the site."""

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from publisher.serve import serve


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("served")
    (folder / "secret.txt").write_text("secret")
    (folder / "site-2").mkdir()
    (folder / "site-2" / "secret.txt").write_text("secret")
    site = folder / "site"
    for name in (
        "index.html",
        "404.html",
        "isère/index.html",
        "empty/a.txt",
        "sw.js",
        "a.mjs",
        "b.wasm",
        "c.webmanifest",
        "d.ics",
        "e.json",
        "runtime/manifest.json",
        "runtime/0123456789abcdef/pyodide.mjs",
    ):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"content of {name}")
    with serve(site) as address:
        yield address


def ask(url: str, path: str, method: str = "GET", headers: dict[str, str] | None = None) -> tuple[HTTPResponse, str]:
    """One request, with the path sent as it stands."""
    connection = HTTPConnection(urlsplit(url).netloc, timeout=5)
    connection.request(method, path, headers=headers or {})
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html"),
        ("/a.mjs", "text/javascript"),
        ("/b.wasm", "application/wasm"),
        ("/c.webmanifest", "application/manifest+json"),
        ("/d.ics", "text/calendar"),
        ("/e.json", "application/json"),
    ],
)
def test_type_of_each_kind_of_file(url: str, path: str, kind: str) -> None:
    response, _ = ask(url, path)
    assert response.status == 200
    assert response.headers.get_content_type() == kind


@pytest.mark.parametrize("path", ["/", "/sw.js", "/runtime/manifest.json"])
def test_what_changes_is_asked_for_again(url: str, path: str) -> None:
    response, _ = ask(url, path)
    assert response.headers["Cache-Control"] == "no-cache"
    again, body = ask(url, path, headers={"If-None-Match": response.headers["ETag"]})
    assert (again.status, body) == (304, "")


def test_what_is_named_by_its_content_is_kept(url: str) -> None:
    response, _ = ask(url, "/runtime/0123456789abcdef/pyodide.mjs")
    assert "immutable" in response.headers["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere",
        "/empty/",
        "/sw.js/",
        "/runtime/0123456789abcdef/nowhere.mjs",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/../site-2/secret.txt",
        "//etc/passwd",
        "/%00",
    ],
)
def test_the_rest_is_the_page_404(url: str, path: str) -> None:
    response, body = ask(url, path)
    assert (response.status, body) == (404, "content of 404.html")
    assert response.headers["Cache-Control"] == "no-store"


def test_a_page_without_its_slash_is_sent_to_its_address(url: str) -> None:
    response, _ = ask(url, "/is%C3%A8re?h=dates")
    assert (response.status, response.headers["Location"]) == (301, "/is%C3%A8re/?h=dates")
    assert ask(url, "/is%C3%A8re/")[1] == "content of isère/index.html"


def test_head_has_the_headers_only(url: str) -> None:
    response, body = ask(url, "/sw.js", "HEAD")
    assert (response.status, response.headers["Content-Length"], body) == (200, str(len("content of sw.js")), "")


def test_other_methods_are_refused(url: str) -> None:
    assert ask(url, "/", "POST")[0].status == 501


def test_a_second_server_finds_another_port(url: str, tmp_path: Path) -> None:
    with serve(tmp_path) as other:
        assert other != url
        assert ask(other, "/")[0].status == 404
