"""Who pays in a département: its own name, on every page that is made for it."""

import re
from datetime import date
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader

from publisher.caf import caf
from publisher.campagnes.departement import fichiers
from publisher.depot import Depot, assembler, ouvrir
from publisher.pages import toutes
from publisher.pdf.note import en_pdf
from publisher.place import ROOT
from publisher.sorties.integrer import page as carte
from tests.calculator.projets import depot as depot_reel

CSSM = "Caisse de sécurité sociale de Mayotte (CSSM)"
NO_CAF = re.compile(r"Caf\s+de\s+Mayotte")


@cache
def mayotte() -> Depot:
    """With one campaign that says all that Ain's does, and one that only begins."""
    vrais = ouvrir(ROOT / "departments")
    pleine = str(vrais["ain/2025-2026.yml"], "utf-8")  # type: ignore[arg-type]
    fiche = depot_reel().departements["mayotte"]
    siens = {"mayotte/2025-2026.yml": pleine.replace("departement: ain", "departement: mayotte")}
    depot, fautes = assembler(vrais | fichiers(fiche, "2026-2027", date(2026, 11, 22)) | siens, "departments")
    assert fautes == []
    return depot


def test_in_mayotte_there_is_no_caf() -> None:
    autres = {d.slug: caf(d) for d in depot_reel().liste.departements if not caf(d).startswith("Caf d")}
    assert autres == {"mayotte": CSSM}


def test_no_page_made_for_mayotte_names_a_caf_that_is_not_there() -> None:
    pages = [p for p in toutes(mayotte(), ROOT / "docs" / "pages") if p.path.startswith("mayotte/")]
    assert len(pages) > 15
    assert {p.path: NO_CAF.findall(p.markdown) for p in pages if NO_CAF.search(p.markdown)} == {}


@pytest.mark.parametrize(
    ("page", "dit"),
    [
        ("index.md", f"# {CSSM}\u202f: quand, combien, qui"),
        ("2026-2027/index.md", f"Demandez à la {CSSM} les dates du prochain dépôt."),
        ("2026-2027/financement/index.md", f"# Combien la {CSSM} peut-elle verser"),
        ("2026-2027/bonus/index.md", f"Le document de la {CSSM} ne donne pas"),
    ],
)
def test_a_page_names_its_fund_in_a_sentence(page: str, dit: str) -> None:
    pages = {p.path: p.markdown for p in toutes(mayotte(), ROOT / "docs" / "pages")}
    assert dit in pages[f"mayotte/{page}"]


def test_the_card_names_its_fund() -> None:
    html = carte(mayotte().departements["mayotte"], mayotte().derniere("mayotte"), mayotte())
    assert f"<h1>Clas 2026-2027, {CSSM}</h1>" in html and not NO_CAF.search(html)


def test_the_note_to_print_names_its_fund() -> None:
    lu = PdfReader(BytesIO(en_pdf(mayotte(), "mayotte", "2026-2027")))
    assert lu.metadata and lu.metadata.title == f"Le Clas 2026-2027 avec la {CSSM}"
