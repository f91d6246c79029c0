"""The examples of hosting/, run by the servers themselves: what they answer is what our own server answers."""

import gzip
import subprocess
from collections.abc import Callable
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest

from publisher.place import ROOT, SITE
from tests.hosting.servers import run

SAME = ("Content-Security-Policy", "X-Content-Type-Options", "Cache-Control", "Content-Type", "Content-Encoding")
"""What every server says of a file as ours does."""
UNPACK: dict[str | None, Callable[[bytes], bytes]] = {
    "br": brotli.decompress,
    "gzip": gzip.decompress,
    None: lambda content: content,
}
COPIES = {".br", ".gz"}


def ask(url: str, path: str = "", **headers: str) -> tuple[HTTPResponse, bytes]:
    """One request for `path` below the site's address, which is sent as it stands."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=10)
    connection.request("GET", parts.path + path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response, content


def unpacked(answer: HTTPResponse, content: bytes) -> bytes:
    """What a browser makes of it."""
    return UNPACK[answer.headers["Content-Encoding"]](content)


def kinds() -> list[str]:
    """One file of each kind and place that the site holds, and pages of each sort of address."""
    found: dict[tuple[str, str], str] = {}
    for file in sorted(SITE.rglob("*")):
        name = file.relative_to(SITE).as_posix()
        if file.is_file() and file.suffix not in COPIES and file.name != "_redirects":
            found.setdefault((name.split("/")[0] if "/" in name else "", file.suffix), name)
    pages = ["", "isere/", "isere/integrer/", "isere/integrer/verifier/", "sw.js"]
    return [*pages, *(name for name in found.values() if not name.endswith("index.html"))]


@pytest.mark.parametrize("accepted", ["br, gzip", "gzip", "identity"])
def test_every_kind_of_file_is_sent_as_by_our_own_server(url: str, ours: str, accepted: str) -> None:
    asked, other = kinds(), []
    for path in asked:
        answer, content = ask(url, path, Accept_Encoding=accepted)
        expected, same = ask(ours, path, Accept_Encoding=accepted)
        pairs = [(path, name, answer.headers[name], expected.headers[name]) for name in SAME]
        other += [(path, "status", answer.status, expected.status)] if answer.status != expected.status else []
        other += [pair for pair in pairs if pair[2] != pair[3]]
        other += [(path, "content")] if unpacked(answer, content) != unpacked(expected, same) else []
    assert other == []
    assert len(asked) > 30


def test_the_best_copy_is_sent_and_caches_know_of_the_others(url: str) -> None:
    answer, content = ask(url, "isere/", Accept_Encoding="gzip, br")
    assert answer.headers["Content-Encoding"] == "br"
    assert content == (SITE / "isere" / "index.html.br").read_bytes()
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_an_unknown_address_has_our_page_and_our_policy(url: str, ours: str) -> None:
    answer, content = ask(url, "isere/nulle-part/", Accept_Encoding="identity")
    expected, same = ask(ours, "isere/nulle-part/", Accept_Encoding="identity")
    assert (answer.status, content) == (404, same)
    assert answer.headers["Content-Security-Policy"] == expected.headers["Content-Security-Policy"]


def test_an_address_without_its_slash_leads_to_the_page_on_the_same_host(url: str) -> None:
    answer, _ = ask(url, "isere")
    place = urlsplit(answer.headers["Location"])
    assert answer.status in (301, 308)
    assert place.path == f"{urlsplit(url).path}isere/"
    assert place.netloc in ("", urlsplit(url).netloc)


def test_what_did_not_change_is_not_sent_again(url: str) -> None:
    first, _ = ask(url, "isere/")
    again, content = ask(url, "isere/", If_None_Match=first.headers["ETag"])
    assert (again.status, content) == (304, b"")


def test_nothing_outside_the_site_is_served(url: str) -> None:
    assert ask(url, "../mkdocs.yml")[0].status in (400, 404)
    assert ask(url, "%2e%2e/mkdocs.yml")[0].status in (400, 404)


def test_no_folder_is_listed(url: str) -> None:
    assert ask(url, "assets/")[0].status in (403, 404)


@pytest.mark.needs("nginx")
def test_nginx_leads_old_addresses_on_as_its_example_says(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "nouvelle").mkdir(parents=True)
    (site / "nouvelle" / "index.html").write_text("nouvelle")
    (site / "_redirects").write_text("/ancienne/ /nouvelle/ 301\n")
    example = (ROOT / "hosting" / "nginx.conf").read_text("utf-8")
    command = next(line.strip(" #") for line in example.splitlines() if "# sed " in line).partition(" > ")[0]
    made = subprocess.run(["bash", "-c", command], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    folder = tmp_path / "nginx"
    folder.mkdir()
    (folder / "redirections.conf").write_text(made)
    with run("nginx", folder, site, extra=f"include {folder}/redirections.conf;") as url:
        answer, _ = ask(url, "ancienne/")
    assert (answer.status, urlsplit(answer.headers["Location"]).path) == (301, "/nouvelle/")
