"""The session log as a workbook: the modules of the page, bundled alone, under the site's policy."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from publisher.esbuild import esbuild
from publisher.finish.csp import META
from publisher.place import ROOT
from publisher.serve import serve
from tests.e2e.appareil import LISTEN

JOURNAL = [
    {
        "date": "2025-11-03",
        "collectif": "Primaire ; l’« école »",
        "presents": 9,
        "encadrants": 2,
        "heures_salariees": "3.00",
        "heures_benevoles": "1.50",
    },
    {"date": "2026-02-28", "collectif": 'Le "Coin"', "presents": 0},
]
OCTETS = "async (blob) => [...new Uint8Array(await blob.arrayBuffer())]"


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    site = tmp_path_factory.mktemp("tableur")
    sources = ROOT / "docs" / "client" / "dossier" / "tableur"
    esbuild(ROOT, str(sources / "xlsx.js"), str(sources / "lignes.js"), "--format=esm", f"--outdir={site}")
    (site / "index.html").write_text(f"<!doctype html><meta charset=utf-8>{META}<title>Tableur</title>", "utf-8")
    with serve(site) as url:
        page = browser.new_page()
        page.add_init_script(LISTEN)
        page.goto(url)
        yield page
        assert page.evaluate("globalThis.violations") == []
        page.context.close()


def ecrire(page: Page, module: str, nom: str, *arguments: Any) -> bytes:
    code = f"async (a) => ({OCTETS})(await (await import('./{module}.js')).{nom}(...a))"
    return bytes(page.evaluate(code, list(arguments)))


def lire(page: Page, module: str, nom: str, octets: bytes) -> Any:
    code = f"async (o) => (await import('./{module}.js')).{nom}(new File([new Uint8Array(o)], 'journal'))"
    return page.evaluate(code, list(octets))


def test_a_workbook_comes_back_as_it_went(page: Page) -> None:
    octets = ecrire(page, "xlsx", "ecrireXlsx", JOURNAL, [{"nom": "Primaire", "enfants": 10}])
    assert lire(page, "xlsx", "lireXlsx", octets) == {"lignes": JOURNAL, "erreurs": []}


def test_the_workbook_holds_real_dates_and_numbers(page: Page) -> None:
    with zipfile.ZipFile(BytesIO(ecrire(page, "xlsx", "ecrireXlsx", JOURNAL))) as archive:
        feuille = archive.read("xl/worksheets/sheet1.xml").decode()
        assert "Séances" in archive.read("xl/workbook.xml").decode()
    assert re.search(r'<c r="A2"[^>]*><v>45964</v>', feuille)
    assert re.search(r'<c r="F2"[^>]*><v>1.5</v>', feuille)


def test_a_long_year_needs_no_worker(page: Page) -> None:
    journal = [{"date": "2025-11-03", "collectif": f"Collectif {i % 12}", "presents": i % 13} for i in range(2_100)]
    octets = ecrire(page, "xlsx", "ecrireXlsx", journal)
    lu = lire(page, "xlsx", "lireXlsx", octets)
    assert lu["erreurs"] == []
    assert lu["lignes"] == journal


def test_an_empty_log_is_a_workbook_to_fill(page: Page) -> None:
    octets = ecrire(page, "xlsx", "ecrireXlsx", [], [])
    assert lire(page, "xlsx", "lireXlsx", octets) == {"lignes": [], "erreurs": []}


def test_what_is_no_workbook_is_refused_with_words(page: Page) -> None:
    [erreur] = lire(page, "xlsx", "lireXlsx", b"bonjour")["erreurs"]
    assert "classeur" in erreur["constat"]


def test_what_the_telephones_add_comes_back(page: Page) -> None:
    journal = [{**JOURNAL[0], "creneau": "matin", "id": "a1"}, JOURNAL[1]]
    octets = ecrire(page, "xlsx", "ecrireXlsx", journal)
    assert lire(page, "xlsx", "lireXlsx", octets)["lignes"] == journal


def rangees(page: Page, *lignes: list[Any]) -> Any:
    return page.evaluate("async (r) => (await import('./lignes.js')).lireRangees(r)", list(lignes))


@pytest.mark.parametrize("jour", ["03/11/2025", "3/11/2025", "2025-11-03"])
def test_what_people_type_in_a_sheet_is_read(page: Page, jour: str) -> None:
    lu = rangees(page, [], ["Date", "Collectif", "Présents", "Remarque"], [jour, " École ", "9", "pluie"], [None, ""])
    assert lu == {"lignes": [{"date": "2025-11-03", "collectif": "École", "presents": 9}], "erreurs": []}


def test_every_mistake_is_told_with_its_line_and_column(page: Page) -> None:
    lu = rangees(
        page,
        ["date", "collectif", "presents", "heures_salariees"],
        ["31/02/2026", "A", 9],
        ["03/11/2025", "", "dix", "x"],
        ["04/11/2025", "B", 8, "1,5"],
    )
    assert [(e["ligne"], e["colonne"]) for e in lu["erreurs"]] == [
        (2, "date"),
        (3, "collectif"),
        (3, "presents"),
        (3, "heures_salariees"),
    ]
    assert lu["lignes"] == [{"date": "2025-11-04", "collectif": "B", "presents": 8, "heures_salariees": "1.50"}]


def test_a_missing_column_is_told(page: Page) -> None:
    [erreur] = rangees(page, ["date", "collectif"], ["03/11/2025", "A"])["erreurs"]
    assert (erreur["colonne"], erreur["ligne"]) == ("presents", 1)
