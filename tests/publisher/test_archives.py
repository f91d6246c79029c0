"""A department with two campaigns: the former one says so on each page, and stays out of the usual search."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from publisher.pages import generate
from publisher.place import ROOT
from publisher.search.shards import Department, Shards, read_site, sort_pages

SAYS = "Campagne passée (2024-2025)."


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archives")
    shutil.copytree(ROOT / "departments", folder / "departments")
    shutil.copytree(ROOT / "docs", folder / "docs")
    landes = folder / "departments" / "landes"
    text = (landes / "2025-2026.yml").read_text("utf-8")
    (landes / "2024-2025.yml").write_text(text.replace('campagne: "2025-2026"', 'campagne: "2024-2025"'), "utf-8")
    generate(folder, folder / "build")
    (folder / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: {folder / 'build'}\nsite_dir: {folder / 'site'}\n"
        f"theme:\n  custom_dir: {ROOT / 'docs' / 'theme'}\n",
        "utf-8",
    )
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(folder / "mkdocs.yml")], check=True)
    return folder / "site"


def test_every_page_of_a_former_campaign_says_so_and_leads_to_the_latest(site: Path) -> None:
    pages = list((site / "landes" / "2024-2025").rglob("index.html"))
    assert len(pages) > 6
    for page in pages:
        html = page.read_text("utf-8")
        assert SAYS in html, page
        assert "voir la campagne 2025-2026</a>" in html


def test_no_other_page_says_so(site: Path) -> None:
    former = site / "landes" / "2024-2025"
    said = [p for p in site.rglob("index.html") if former not in p.parents and SAYS in p.read_text("utf-8")]
    assert said == []


@pytest.fixture(scope="module")
def shards(site: Path) -> Shards:
    return sort_pages(dict(read_site(site)), {"landes": Department("Landes", "2025-2026")})


def test_a_former_campaign_is_searched_apart(shards: Shards) -> None:
    assert {page["url"].split("/")[1] for page in shards.former["landes"]} == {"2024-2025"}
    assert not [page["url"] for page in (*shards.current["landes"], *shards.titles) if "2024-2025/" in page["url"]]


def test_the_search_does_not_read_the_notice(shards: Shards) -> None:
    assert "Campagne passée" not in str(shards.former["landes"])
