"""The pages as MkDocs builds them: every link and every anchor leads somewhere."""

import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from publisher.pages import generate

RACINE = Path(__file__).parents[2]
AUTRES = {".csv", ".ics", ".json", ".xml"}
HORS_DU_SITE = ("http://", "https://", "mailto:", "tel:", "data:")


class Lecteur(HTMLParser):
    """What a page points at, and what can be pointed at in it."""

    def __init__(self) -> None:
        super().__init__()
        self.ancres: list[str] = []
        self.liens: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        champs = dict(attrs)
        if champs.get("id"):
            self.ancres.append(str(champs["id"]))
        if tag == "a" and champs.get("href") is not None:
            self.liens.append(str(champs["href"]))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Lecteur]:
    dossier = tmp_path_factory.mktemp("pages")
    generate(RACINE, dossier / "docs")
    config = dossier / "mkdocs.yml"
    config.write_text(
        f"INHERIT: {RACINE / 'mkdocs.yml'}\ndocs_dir: {dossier / 'docs'}\nsite_dir: {dossier / 'site'}\n"
        f"theme:\n  custom_dir: {RACINE / 'docs' / 'theme'}\n",
        "utf-8",
    )
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(config)], check=True)
    pages = {}
    for chemin in (dossier / "site").rglob("*.html"):
        lecteur = Lecteur()
        lecteur.feed(chemin.read_text("utf-8"))
        pages[chemin.relative_to(dossier / "site").as_posix()] = lecteur
    return pages


def test_every_link_and_anchor_resolves(site: dict[str, Lecteur]) -> None:
    compte, perdus = 0, set()
    for nom, page in site.items():
        for lien in page.liens:
            if lien.startswith(HORS_DU_SITE):
                continue
            adresse = urlsplit(urljoin(f"http://site/{nom.removesuffix('index.html')}", lien))
            chemin = unquote(adresse.path).lstrip("/")
            if Path(chemin).suffix in AUTRES or chemin.endswith("/integrer/"):
                continue  # not made by MkDocs: tests/e2e/test_adresses.py
            cible = site.get(f"{chemin}index.html" if not chemin or chemin.endswith("/") else chemin)
            ancre = unquote(adresse.fragment.partition(":~:")[0])
            if cible is None or (ancre and ancre not in cible.ancres):
                perdus.add((nom, lien))
            compte += 1
    assert not perdus
    assert compte > 3000


def test_no_anchor_twice_in_a_page(site: dict[str, Lecteur]) -> None:
    for nom, page in site.items():
        ancres = [a for a in page.ancres if not a.startswith("NUMERO")]
        assert len(ancres) == len(set(ancres)), nom


def test_each_department_is_two_clicks_from_home(site: dict[str, Lecteur]) -> None:
    for slug in ("ain", "isere", "landes", "savoie", "seine-et-marne"):
        assert f"{slug}/" in site["index.html"].liens
        assert any(lien.endswith("verifier/") for lien in site[f"{slug}/index.html"].liens)
