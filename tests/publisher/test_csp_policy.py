"""The content security policy in pages, and what the site holds that it would refuse."""

import re
from pathlib import Path

from publisher.finish.csp import CHARSET, EMBEDDED, HEADER, META, POLICY, header, protect
from publisher.place import ROOT


def test_the_policy_comes_before_anything_that_loads(tmp_path: Path) -> None:
    page = tmp_path / "a" / "index.html"
    page.parent.mkdir()
    page.write_text(f'<html><head>{CHARSET}<link rel="stylesheet" href="a.css"></head></html>')
    for _ in range(2):
        protect(tmp_path)
        html = page.read_text()
        assert html.count(META) == 1
        assert html.index(CHARSET) < html.index(META) < html.index("<link")


def test_nothing_unsafe_is_let_in() -> None:
    assert "unsafe-inline" not in POLICY
    assert re.findall(r"'[\w-]*unsafe-eval'", POLICY) == ["'wasm-unsafe-eval'"]
    assert not re.search(r"https?:|\*", POLICY)


def test_only_a_server_says_who_may_frame_the_page() -> None:
    assert "frame-ancestors" not in POLICY
    assert HEADER.endswith("; frame-ancestors 'none'")


def test_the_examples_for_hosts_send_the_same_policy() -> None:
    for name in ("nginx.conf", "Caddyfile", "htaccess", "_headers"):
        text = (ROOT / "hosting" / name).read_text("utf-8")
        if name == "nginx.conf":
            assert f"{POLICY}; frame-ancestors $clas_frames" in text
        else:
            assert HEADER in text and EMBEDDED in text, name


def test_only_what_is_made_for_it_may_be_framed() -> None:
    assert [header(path) for path in ("/isere/integrer/", "/clas/isere/integrer/verifier/")] == [EMBEDDED] * 2
    assert [header(path) for path in ("/", "/isere/verifier/", "/aide/reprendre/")] == [HEADER] * 3
