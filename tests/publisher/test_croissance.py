"""The site grows department by department: what is there already does not grow with its neighbours."""

import re
from html import unescape
from pathlib import Path

import pytest

from bench.fabrique import fabriquer
from publisher import client, search
from publisher.build import run_mkdocs
from publisher.pages import generate
from publisher.place import ROOT

LISTS = {
    "index.html",
    "departements/index.html",
    "comparer/index.html",
    "mon-dossier/index.html",
    "publier/index.html",
}
"""Pages whose subject is the list of departments, or the choice of one; the home page says how many there are."""
COLUMN = re.compile(r'<th scope="col"><a ')
VERSIONED = {"donnees/index.html"}
"""It says the version of all the data."""
NAMED_WHILE_FEW = {
    "guides/deposer-sur-elan/index.html",
    "guides/referentiel/index.html",
    "plan-du-site/index.html",
}
"""They name the departments while these are few (`publisher.pages.accueil.PEU`), as the home page does."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The five real departments, and with fourteen more."""
    built = []
    for count in (5, 19):
        root = fabriquer(ROOT, tmp_path_factory.mktemp(f"d{count}") / "projet", count)
        site = root / "build" / "site"
        generate(root, root / "build" / "docs")
        run_mkdocs(root, site)
        client.publish(root, site)
        search.publish(root, site)
        built.append(site)
    return built[0], built[1]


def pages(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}


def test_no_page_knows_how_many_departments_there_are(sites: tuple[Path, Path]) -> None:
    few, many = map(pages, sites)
    assert len(many) > 2 * len(few)
    grown = {name for name, content in few.items() if many[name] != content}
    assert sorted(grown - LISTS - NAMED_WHILE_FEW - VERSIONED) == []


@pytest.mark.parametrize("name", ["index.html", "comparer/index.html", *sorted(NAMED_WHILE_FEW)])
def test_a_page_that_names_departments_while_they_are_few_gets_no_longer(sites: tuple[Path, Path], name: str) -> None:
    few, many = (len((site / name).read_bytes()) for site in sites)
    assert many <= few


def test_many_departments_are_compared_within_their_academie(sites: tuple[Path, Path]) -> None:
    compared = [COLUMN.findall(path.read_text("utf-8")) for path in (sites[1] / "comparer").glob("*/index.html")]
    assert sum(map(len, compared)) == 19
    assert max(map(len, compared)) <= 8


def test_the_rules_of_a_department_stay_the_same(sites: tuple[Path, Path]) -> None:
    few, many = ({p.relative_to(s): p.read_bytes() for p in s.rglob("reglement.json")} for s in sites)
    assert [name for name, content in few.items() if many[name] != content] == []


def test_the_search_of_a_department_stays_the_same(sites: tuple[Path, Path]) -> None:
    few, many = sites
    for slug in ("isere", "savoie"):
        (one,), (other,) = (list(site.glob(f"search/*/{slug}.json")) for site in (few, many))
        assert (one.name, one.read_bytes()) == (other.name, other.read_bytes())


def test_quotes_of_made_departments_are_found_in_their_sources(sites: tuple[Path, Path]) -> None:
    rules = (sites[1] / "aisne" / "2025-2026" / "regles" / "index.html").read_text("utf-8")
    assert ":~:text=" in unescape(rules)


def test_the_same_project_gives_the_same_bytes(sites: tuple[Path, Path], tmp_path: Path) -> None:
    root = fabriquer(ROOT, tmp_path / "encore", 5)
    generate(root, root / "build" / "docs")
    run_mkdocs(root, root / "build" / "site")
    assert pages(root / "build" / "site") == pages(sites[0])
