"""Hostile words in every text of the data: they are read as words, in each page and each file that comes out."""

import csv
import io
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import icalendar
import markdown
import pytest
import yaml

from publisher.depot import Depot, charger
from publisher.lecture import analyser
from publisher.pages import toutes
from publisher.pages.page import Page, composer
from publisher.place import ROOT
from publisher.sorties import actualites, agenda, donnees, integrer
from tests.hostile import HOSTILE, hostile_depot

ECRITES = ROOT / "docs" / "pages"
EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "publisher.markdown_html", "tables"]
EXTENSIONS += ["pymdownx.details", "pymdownx.tasklist"]
SCHEMES = re.compile(r"(?i)\s*(?:https?:|mailto:|tel:|data:image/|[^:]*$|[^:]*[/?#])")


class Shape(HTMLParser):
    """What a page is made of, without its words: elements with the names of their attributes, and where links go."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: Counter[str] = Counter()
        self.links: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[" ".join([tag, *sorted(name for name, _ in attrs)])] += 1
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action", "srcset")]


@pytest.fixture(scope="module")
def hostile() -> Depot:
    return hostile_depot(ROOT / "departments")


def shapes(depot: Depot) -> dict[str, Shape]:
    """Every page as Markdown makes it, with the extensions of mkdocs.yml that change what text means."""
    return {page.path: Shape(rendered(page)) for page in toutes(depot, ECRITES)}


def rendered(page: Page) -> str:
    return markdown.markdown(page.markdown.split("\n---\n", 1)[1], extensions=EXTENSIONS)


@pytest.fixture(scope="module")
def pages(hostile: Depot) -> tuple[dict[str, Shape], dict[str, Shape]]:
    """Every page from the house's data, and from the same data poisoned."""
    return shapes(charger(ROOT)), shapes(hostile)


def test_no_text_adds_an_element_or_an_attribute(pages: tuple[dict[str, Shape], dict[str, Shape]]) -> None:
    clean, poisoned = pages
    known = {element for shape in clean.values() for element in shape.elements}
    added = {(path, e) for path, shape in poisoned.items() for e in shape.elements if e not in known}
    assert added == set()
    assert len(poisoned) >= len(clean) > 60


def test_no_page_has_more_of_an_element_than_it_had(pages: tuple[dict[str, Shape], dict[str, Shape]]) -> None:
    clean, poisoned = pages
    more = {
        (path, element)
        for path, shape in clean.items()
        for element, count in poisoned[path].elements.items()
        if "/sources/" not in path and count > shape.elements[element]  # the sources have got paragraphs
    }
    assert more == set()


def test_no_link_runs_anything(pages: tuple[dict[str, Shape], dict[str, Shape]]) -> None:
    _, poisoned = pages
    links = {(path, link) for path, shape in poisoned.items() for link in shape.links}
    assert {(path, link) for path, link in links if not SCHEMES.match(link)} == set()
    assert len(links) > 500


def test_the_front_matter_holds_what_it_held(hostile: Depot) -> None:
    clean = {page.path: yaml.safe_load(page.markdown.split("\n---\n")[0]) for page in toutes(charger(ROOT), ECRITES)}
    for page in toutes(hostile, ECRITES):
        entete = yaml.safe_load(page.markdown.split("\n---\n")[0])
        if page.path in clean:
            assert entete.keys() == clean[page.path].keys(), page.path
        assert not re.search(r"[<>\"]", "".join(texts(entete))), page.path


def texts(value: object) -> Iterator[str]:
    """Every string in a tree."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


@pytest.fixture(scope="module")
def site(hostile: Depot, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What comes out beside the pages."""
    folder = tmp_path_factory.mktemp("site")
    for sortie in (agenda, donnees, actualites, integrer):
        sortie.ecrire(hostile, folder)
    return folder


def test_a_card_stays_a_card(site: Path, tmp_path: Path) -> None:
    integrer.ecrire(charger(ROOT), tmp_path)
    for card in site.rglob("integrer/index.html"):
        clean = (tmp_path / card.relative_to(site)).read_text("utf-8")
        assert Shape(card.read_text("utf-8")).elements == Shape(clean).elements


def test_a_calendar_has_no_event_more(site: Path, tmp_path: Path) -> None:
    agenda.ecrire(charger(ROOT), tmp_path)
    files = list(site.rglob("*.ics"))
    for file in files:
        names = [c.name for c in icalendar.Calendar.from_ical(file.read_bytes()).walk()]
        same = icalendar.Calendar.from_ical((tmp_path / file.relative_to(site)).read_bytes()).walk()
        assert names == [c.name for c in same]
    assert len(files) > 5


def test_a_feed_stays_a_feed(site: Path) -> None:
    for file in site.rglob("actualites.xml"):
        tags = {element.tag.rpartition("}")[2] for element in Xml.parse(file).iter()}  # noqa: S314 (ours)
        assert tags <= {"feed", "id", "title", "updated", "link", "author", "name", "entry", "summary"}


def test_no_cell_of_open_data_is_a_formula(site: Path) -> None:
    files = list(site.rglob("*.csv"))
    for file in files:
        rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
        assert {len(row) for row in rows} == {len(rows[0])}, file.name
        assert not [cell for row in rows[1:] for cell in row if re.match(r"[=+@\t\r]|-(?!\d)", cell)], file.name
    assert len(files) >= 3


def test_open_data_stays_json(site: Path) -> None:
    files = list(site.rglob("*.json"))
    assert all(json.loads(file.read_bytes()) for file in files)
    assert len(files) > 5


@pytest.mark.parametrize("sign", ["\\0", "\\a", "\\e", "\\x7f", "\\x9b", "\\u202e", "\\u2066", "\\u200f", "\\ufeff"])
def test_a_sign_that_nobody_sees_is_refused_where_it_stands(sign: str) -> None:
    document = analyser(f'libelle: "un {sign} deux"\n', "x.yml")
    assert [(f.ligne, f.chemin) for f in document.fautes] == [(1, "libelle")]
    assert "un signe invisible (U+" in document.fautes[0].constat


def test_spaces_of_french_and_line_breaks_are_no_fault() -> None:
    assert analyser('libelle: "a\\u202f!\\u00a0b\\nc\\td\\u00ad"\n', "x.yml").fautes == []


def test_the_theme_prints_the_front_matter_as_words(tmp_path: Path) -> None:
    entete = {
        "title": HOSTILE,
        "description": HOSTILE,
        "fil": [{"titre": HOSTILE, "url": "x/"}],
        "rubrique": {"titre": HOSTILE, "pages": [[HOSTILE, "x/"]]},
        "pied": HOSTILE,
        "passee": {"annee": HOSTILE, "url": "x/", "derniere": HOSTILE},
        "flux": {"titre": HOSTILE, "url": "x/actualites.xml"},
    }
    shapes = [themed(tmp_path / name, head) for name, head in (("hostile", entete), ("clean", _words(entete)))]
    assert shapes[0].elements == shapes[1].elements


def _words(value: Any) -> Any:
    """The same with a harmless word for the hostile one."""
    if isinstance(value, dict):
        return {name: _words(part) for name, part in value.items()}
    return [_words(part) for part in value] if isinstance(value, list) else value.replace(HOSTILE, "mot")


def themed(folder: Path, entete: dict[str, Any]) -> Shape:
    """One page of that front matter, as MkDocs and the theme make it."""
    page = composer("x/", entete, "# Titre")
    (folder / "docs" / "x").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Accueil")
    (folder / "docs" / page.path).write_text(page.markdown, "utf-8")
    (folder / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: docs\nsite_dir: site\nnav: [index.md]\n"
        f"theme:\n  custom_dir: {ROOT / 'docs' / 'theme'}\n",
        "utf-8",
    )
    made = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")], check=False
    )
    assert made.returncode == 0
    return Shape((folder / "site" / "x" / "index.html").read_text("utf-8"))
