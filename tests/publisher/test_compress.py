"""Compressed copies beside the files: the same content, only where smaller, made once."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from time import sleep
from urllib.request import Request, urlopen

import brotli
import pytest

from publisher.finish import compress as module
from publisher.finish.compress import METHODS, Cache, write_copies
from publisher.finish.csp import HEADER
from publisher.serve import serve

TEXT = "Un texte qui se répète. " * 50


def write(site: Path) -> None:
    (site / "isere").mkdir(parents=True)
    (site / "isere" / "index.html").write_text(TEXT)
    (site / "tiny.json").write_text("{}")
    (site / "image.png").write_bytes(b"\x89PNG" * 100)
    (site / "sw.js").write_text(TEXT)


def test_copies_hold_the_same_and_stand_where_they_gain(tmp_path: Path) -> None:
    write(tmp_path / "site")
    write_copies(tmp_path / "site", Cache(tmp_path / "cache"))
    page = tmp_path / "site" / "isere" / "index.html"
    assert brotli.decompress(page.with_name("index.html.br").read_bytes()) == TEXT.encode()
    assert gzip.decompress(page.with_name("index.html.gz").read_bytes()) == TEXT.encode()
    made = {path.name for path in (tmp_path / "site").rglob("*") if path.suffix in METHODS}
    assert made == {"index.html.br", "index.html.gz"}


def test_what_was_compressed_once_is_not_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "one")
    write_copies(tmp_path / "one", Cache(tmp_path / "cache"))
    monkeypatch.setattr(module, "METHODS", {".br": None, ".gz": None})
    write(tmp_path / "two")
    write_copies(tmp_path / "two", Cache(tmp_path / "cache"))
    first, second = ((tmp_path / name / "isere" / "index.html.br").read_bytes() for name in ("one", "two"))
    assert first == second


def test_files_that_hold_the_same_are_compressed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bytes] = []

    def slowly(content: bytes) -> bytes:
        made.append(content)
        sleep(0.05)
        return content

    monkeypatch.setattr(module, "METHODS", {".br": slowly})
    Cache(tmp_path / "cache").fill([b"le texte", b"le texte"], ".br")
    assert made == [b"le texte"]


def test_two_builds_compress_the_same_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    both = Barrier(2)

    def together(content: bytes) -> bytes:
        both.wait(timeout=5)
        return content

    def build() -> list[bytes]:
        cache = Cache(tmp_path / "cache")
        return [cache.get(content, ".br") for content in contents]

    monkeypatch.setattr(module, "METHODS", {".br": together})
    contents = [b"%d" % number for number in range(200)]
    with ThreadPoolExecutor(2) as pool:
        builds = [pool.submit(build) for _ in range(2)]
    assert [one.result() for one in builds] == [contents, contents]


def test_what_no_file_holds_any_more_is_forgotten(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.get(b"old" * 100, ".br")
    later = Cache(tmp_path / "cache")
    later.get(b"new" * 100, ".br")
    later.sweep()
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_the_server_sends_the_best_copy_that_the_browser_reads(tmp_path: Path) -> None:
    write(tmp_path / "site")
    write_copies(tmp_path / "site", Cache(tmp_path / "cache"))
    with serve(tmp_path / "site") as url:
        for accepted, encoding in (("gzip, deflate, br", "br"), ("gzip;q=0.5", "gzip"), ("identity", None)):
            request = Request(f"{url}isere/", headers={"Accept-Encoding": accepted})  # noqa: S310
            with urlopen(request) as answer:  # noqa: S310
                assert answer.headers["Content-Encoding"] == encoding
                assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
                assert answer.headers["Vary"] == "Accept-Encoding"
                assert answer.headers["Content-Security-Policy"] == HEADER
