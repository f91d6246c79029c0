"""Modules asked for with the page that needs them."""

from pathlib import Path

import pytest

from publisher.finish.preload import preload

PAGE = '<head>\n<script type="module" fetchpriority="low" src="{}"></script>\n</head>'
LINK = '<link rel="modulepreload" fetchpriority="low" href="{}">'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "client/site/page.js": 'import{a}from"../commun/un.js";import"../commun/deux.js";import("../commun/tard.js")',
        "client/commun/un.js": 'import{b}from"./deux.js";export const a=b;',
        "client/commun/deux.js": 'export const b="from";',
        "client/commun/tard.js": "",
        "client/site/seul.js": "",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    return tmp_path


def page(site: Path, name: str, script: str) -> str:
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(PAGE.format(script), "utf-8")
    preload(site)
    return (site / name).read_text("utf-8")


def test_what_a_script_imports_is_asked_for_after_it_each_once(site: Path) -> None:
    html = page(site, "isere/index.html", "../client/site/page.js")
    links = [LINK.format(f"../client/commun/{name}.js") for name in ("un", "deux")]
    assert html == PAGE.format("../client/site/page.js").replace("\n</head>", "\n" + "\n".join(links) + "\n</head>")


def test_an_address_from_the_root_stays_so(site: Path) -> None:
    assert LINK.format("/client/commun/un.js") in page(site, "404.html", "/client/site/page.js")


def test_an_address_with_an_entity_is_understood(site: Path) -> None:
    assert LINK.format("../client/commun/un.js") in page(site, "ain/index.html", "&#46;./client/site/page.js")


def test_a_page_whose_script_imports_nothing_stays_as_it_is(site: Path) -> None:
    assert page(site, "index.html", "client/site/seul.js") == PAGE.format("client/site/seul.js")
