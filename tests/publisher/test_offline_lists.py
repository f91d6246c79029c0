"""What is kept for reading offline: groups, lists, packets, the worker's index, the web manifest."""

import base64
import hashlib
import json
import struct
from datetime import date
from pathlib import Path

import pytest

from publisher.finish.compress import Cache
from publisher.offline import group_of
from publisher.offline.groups import sort_files
from publisher.offline.lists import write_groups
from publisher.offline.webmanifest import ICONS, SCREENSHOTS, write_manifest
from publisher.offline.worker import write_worker
from publisher.place import ROOT

YEARS = {"isere": "2025-2026"}
MANIFEST = {
    "files": [{"name": "0123456789abcdef/pyodide.mjs"}],
    "library": {"name": "1123456789abcdef/python_stdlib.zip"},
    "wheel": {"name": "2123456789abcdef/calculator.whl"},
    "wheel_remainder": {"name": "4123456789abcdef/calculator.whl"},
    "remainder": {"name": "3123456789abcdef/python_stdlib.zip"},
}
SEARCH = {
    "national": "aa/national.json",
    "titres": "bb/titres.json",
    "departements": {"isere": {"nom": "Isère", "courant": "cc/isere.json", "passees": "dd/isere-passees.json"}},
}
FILES = {
    "index.html": "Accueil",
    "404.html": "?",
    "sw.js": "",
    "sitemap.xml": "",
    "index.html.br": "",
    "aide/index.html": "Aide",
    "donnees/campagnes.json": "{}",
    "isere/integrer/index.html": "Carte",
    "isere/integrer/verifier/index.html": "Formulaire",
    "guides/afas/index.html": "Afas",
    "departements/index.html": "Liste",
    "comparer/index.html": "Comparer",
    "comparer/lyon/index.html": "Comparer ici",
    "client/a.0123456789ab.js": "1",
    "client/commun/word-ABCD.0123456789ab.js": "w",
    "guides/sphinx.json": "s",
    "isere/2025-2026/bilan.json": "b",
    "assets/images/icone-192.0123456789ab.png": "",
    "isere/index.html": "Isère",
    "isere/2025-2026/regles/index.html": "Règles",
    "isere/2025-2026/dates.ics": "BEGIN",
    "isere/2024-2025/index.html": "Avant",
    "isere/dossier/index.html": "Mon dossier",
    "isere/2024-2025/dossier/index.html": "Mon dossier d’avant",
    "mon-dossier/index.html": "Mes dossiers",
    "client/publier/index.9123456789ab.js": "import './../commun/fiches-ABCD.0123456789ab.js'",
    "client/commun/fiches-ABCD.0123456789ab.js": "f",
    "styles/publier.0123456789ab.css": "p",
    "publier/editeur.0123456789ab.json": "{}",
    "client/dossier/index.0123456789ab.js": 'import "../commun/juger.js"',
    "client/commun/juger.js": "j",
    "publier/index.html": "Publier",
    "publier/lire/index.html": "Lire",
    "client/lire/index.js": 'import "../commun/juger.js"',
    "runtime/manifest.0123456789ab.json": json.dumps(MANIFEST),
    "runtime/0123456789abcdef/pyodide.mjs": "p",
    "runtime/1123456789abcdef/python_stdlib.zip": "l",
    "runtime/2123456789abcdef/calculator.whl": "w",
    "runtime/3123456789abcdef/python_stdlib.zip": "r",
    "search/manifest.json": json.dumps(SEARCH),
    "search/aa/national.json": "n",
    "search/bb/titres.json": "t",
    "search/cc/isere.json": "i",
    "search/dd/isere-passees.json": "p",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(text)
    return tmp_path / "site"


def test_each_file_goes_with_those_that_are_read_together(site: Path) -> None:
    groups = sort_files(site, YEARS)
    assert {name: sorted(files) for name, files in groups.items()} == {
        "commun": [
            "client/a.0123456789ab.js",
            "runtime/manifest.0123456789ab.json",
            "search/manifest.json",
        ],
        "departements": ["departements/"],
        "guides": ["", "aide/", "guides/afas/", "search/aa/national.json", "search/bb/titres.json"],
        "comparer": ["comparer/"],
        "comparer/lyon": ["comparer/lyon/"],
        "isere": ["isere/", "isere/2025-2026/dates.ics", "isere/2025-2026/regles/", "search/cc/isere.json"],
        "isere/2024-2025": ["isere/2024-2025/"],
        "isere/dossier": ["isere/dossier/"],
        "isere/2024-2025/dossier": ["isere/2024-2025/dossier/"],
        "mon-dossier": ["client/commun/juger.js", "client/dossier/index.0123456789ab.js", "mon-dossier/"],
        "publier/lire": ["client/lire/index.js", "publier/lire/"],
        "calculateur": [
            "client/commun/word-ABCD.0123456789ab.js",
            "guides/sphinx.json",
            "isere/2025-2026/bilan.json",
            "runtime/0123456789abcdef/pyodide.mjs",
            "runtime/1123456789abcdef/python_stdlib.zip",
            "runtime/2123456789abcdef/calculator.whl",
        ],
        "calculateur-complet": ["runtime/3123456789abcdef/python_stdlib.zip"],
    }


def test_lists_tell_digests_and_packets_hold_the_texts(site: Path, tmp_path: Path) -> None:
    groups = write_groups(site, sort_files(site, YEARS), Cache(tmp_path / "cache"))
    told = json.loads((site / groups["isere"].list).read_bytes())
    digest = base64.b64encode(hashlib.sha256("Isère".encode()).digest()).decode()
    assert ["isere/", digest, len("Isère".encode())] in told["fichiers"]
    assert json.loads((site / told["paquet"]).read_bytes())["isere/2025-2026/regles/"] == "Règles"
    assert "paquet" not in json.loads((site / groups["commun"].list).read_bytes())
    assert "paquet" not in json.loads((site / groups["calculateur"].list).read_bytes())


def test_a_change_in_one_department_changes_one_list(site: Path, tmp_path: Path) -> None:
    before = write_groups(site, sort_files(site, YEARS), Cache(tmp_path / "cache"))
    (site / "isere" / "index.html").write_text("Isère, autrement")
    after = write_groups(site, sort_files(site, YEARS), Cache(tmp_path / "cache"))
    assert {name for name in after if after[name] != before[name]} == {"isere"}


def test_the_worker_s_index_stays_small_and_follows_the_site(site: Path, tmp_path: Path) -> None:
    groups = write_groups(site, sort_files(site, YEARS), Cache(tmp_path / "cache"))
    rules = {"isere": date(2026, 11, 22)}
    index = write_worker(ROOT, site, groups, {"isere": "Isère"}, rules)
    assert index["regles"] == "2026-11-22"
    assert index["groupes"]["isere"]["nom"] == "Isère"
    assert index["groupes"]["guides"]["nom"] is None
    text = (site / "sw.js").read_text("utf-8")
    told, script = sorted((site / "client" / "sw").iterdir())
    assert text == f'importScripts("client/sw/{told.name}", "client/sw/{script.name}");\n'
    assert json.loads(told.read_text("utf-8").removeprefix("self.INDEX=").rstrip(";\n")) == index
    assert "unregister" in (site / "sw-extinction.js").read_text("utf-8")
    (site / "isere" / "index.html").write_text("Isère, autrement")
    groups = write_groups(site, sort_files(site, YEARS), Cache(tmp_path / "cache"))
    changed = write_worker(ROOT, site, groups, {"isere": "Isère"}, rules)
    assert changed["version"] != index["version"]
    assert list((site / "client" / "sw").glob("travailleur.*")) == [script]


def test_the_index_tells_when_the_rules_of_each_campaign_were_checked(site: Path, tmp_path: Path) -> None:
    groups = write_groups(site, sort_files(site, YEARS), Cache(tmp_path / "cache"))
    rules = {"isere": date(2026, 11, 22), "isere/2024-2025": date(2025, 3, 1)}
    index = write_worker(ROOT, site, groups, {"isere": "Isère"}, rules)
    told = {name: group["regles"] for name, group in index["groupes"].items() if "regles" in group}
    assert told == {"isere": "2026-11-22", "isere/2024-2025": "2025-03-01"}
    assert index["regles"] == "2026-11-22"


def test_the_pages_of_the_latest_campaign_are_with_their_department_s() -> None:
    assert [group_of("isere", year, YEARS) for year in ("2025-2026", "2024-2025")] == ["isere", "isere/2024-2025"]


@pytest.mark.parametrize(("name", "sizes"), [image[:2] for image in (*ICONS, *SCREENSHOTS)])
def test_each_image_of_the_manifest_has_the_size_that_is_told(name: str, sizes: str) -> None:
    header = (ROOT / "docs" / "theme" / "assets" / "images" / f"{name}.png").read_bytes()[:24]
    assert "{}x{}".format(*struct.unpack(">II", header[16:])) == sizes


def test_the_manifest_offers_what_exists(site: Path) -> None:
    for name, *_ in (*ICONS, *SCREENSHOTS):
        (site / "assets" / "images" / f"{name}.0123456789ab.png").touch()
    write_manifest(site)
    told = json.loads((site / "manifest.webmanifest").read_bytes())
    assert {icon["purpose"] for icon in told["icons"]} == {"any", "maskable"}
    assert {shot["form_factor"] for shot in told["screenshots"]} == {"narrow", "wide"}
    assert [shortcut["url"] for shortcut in told["shortcuts"]] == [
        "./?pour=verifier",
        "./?pour=dates",
        "./?pour=seances",
    ]
    for image in (*told["icons"], *told["screenshots"]):
        assert (site / image["src"]).is_file()
    assert not told["start_url"].startswith("/")
