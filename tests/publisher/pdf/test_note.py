"""The framing note as a PDF: what a reader, a screen reader and an archive need of it."""

import io
import sys
from typing import Any
from xml.etree.ElementTree import fromstring, tostring

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from publisher.commands.pdf import command
from publisher.depot import charger
from publisher.errors import Mendable
from publisher.pdf.chapitres import pour_papier
from publisher.pdf.note import en_pdf
from publisher.place import ROOT


@pytest.fixture(scope="module")
def octets() -> bytes:
    return en_pdf(charger(ROOT), "isere", "2025-2026")


@pytest.fixture(scope="module")
def lu(octets: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(octets))


@pytest.fixture(scope="module")
def texte(lu: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in lu.pages).replace("\u202f", " ").split())


def test_is_tagged_in_french_with_its_title_shown(lu: PdfReader) -> None:
    racine: Any = lu.trailer["/Root"]
    assert (racine["/Lang"], racine["/MarkInfo"]["/Marked"]) == ("fr", True)
    assert racine["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712 — pypdf's own boolean
    assert "/StructTreeRoot" in racine
    assert lu.metadata and lu.metadata.title == "Le Clas 2025-2026 avec la Caf de l’Isère"


def test_says_that_it_follows_pdf_ua(lu: PdfReader) -> None:
    assert lu.xmp_metadata is not None
    assert b'pdfuaid:part="1"' in lu.xmp_metadata.stream.get_data()


def etiquettes(noeud: Any) -> set[str]:
    noeud = noeud.get_object()
    if isinstance(noeud, list):
        return set().union(*map(etiquettes, noeud))
    if not isinstance(noeud, dict):
        return set()
    return {str(noeud.get("/S"))} | (etiquettes(noeud["/K"]) if "/K" in noeud else set())


def test_headings_lists_quotes_and_links_have_their_tags(lu: PdfReader) -> None:
    racine: Any = lu.trailer["/Root"]
    assert {"/H1", "/H2", "/L", "/LI", "/BlockQuote", "/Link", "/P"} <= etiquettes(racine["/StructTreeRoot"]["/K"])


def test_every_chapter_has_a_bookmark(lu: PdfReader) -> None:
    titres = [str(o.title).replace("\u202f", " ") for o in lu.outline if not isinstance(o, list)]
    assert titres[:3] == ["Le Clas 2025-2026 avec la Caf de l’Isère", "Sommaire", "Que demande la Caf de l’Isère ?"]
    assert titres[-2:] == ["À qui écrire ?", "Les sigles"]


def test_the_contents_give_the_page_on_which_a_chapter_stands(lu: PdfReader) -> None:
    chapitre = next(o for o in lu.outline if not isinstance(o, list) and "À qui écrire" in str(o.title))
    numero = (lu.get_destination_page_number(chapitre) or 0) + 1
    sommaire = lu.pages[1].extract_text() + lu.pages[2].extract_text()
    assert any("À qui écrire" in ligne and ligne.endswith(f" {numero}") for ligne in sommaire.splitlines())


def test_pages_are_numbered_and_say_that_nothing_binds(lu: PdfReader) -> None:
    pied = lu.pages[4].extract_text()
    assert f"5 / {len(lu.pages)}" in pied and "Information non opposable" in pied


@pytest.mark.parametrize(
    "mots",
    ["au moins 8 enfants", "marlene.garcia@caf38.caf.fr", "du 10 juin 2025 au 11 juillet 2025", "Note de cadrage"],
)
def test_holds_rules_contacts_quotes_and_sources(texte: str, mots: str) -> None:
    assert mots in texte


@pytest.mark.parametrize(
    "mots", ["lire dans son contexte", "dans le texte", "Vérifier mon projet", "Ajouter ces dates"]
)
def test_leaves_out_what_only_a_screen_can_use(texte: str, mots: str) -> None:
    assert mots not in texte


def test_every_font_is_in_the_file(lu: PdfReader) -> None:
    polices = [f.get_object() for p in lu.pages for f in p["/Resources"].get("/Font", {}).values()]  # type: ignore[attr-defined]
    assert polices
    for police in polices:
        description = police["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(description)


def test_the_same_data_make_the_same_bytes(octets: bytes) -> None:
    assert en_pdf(charger(ROOT), "isere", "2025-2026") == octets


def test_links_of_the_site_become_words_and_others_stay() -> None:
    html = fromstring('<p id="a"><a href="../b/">un</a> <a href="https://caf.fr/">deux</a><svg/> trois</p>')  # noqa: S314
    pour_papier(html, "regles")
    attendu = '<p id="regles-a"><span>un</span> <a href="https://caf.fr/">deux</a> trois</p>'
    assert tostring(html, encoding="unicode") == attendu


def test_every_link_says_where_it_leads(lu: PdfReader) -> None:
    liens = [a.get_object() for page in lu.pages for a in page.get("/Annots", [])]  # type: ignore[attr-defined]
    assert liens and all(lien.get("/Contents") and "/StructParent" in lien for lien in liens)


def test_a_system_without_pango_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    class Absente:
        def find_spec(self, nom: str, *_reste: object) -> None:
            if nom == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(sys, "meta_path", [Absente(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "weasyprint")
    with pytest.raises(Mendable, match="apt-get install libpango"):
        en_pdf(charger(ROOT), "isere", "2025-2026")


def test_a_campaign_that_is_not_there_is_told() -> None:
    fait = CliRunner().invoke(command, ["isere", "2031-2032"])
    assert fait.exit_code == 2 and "connues : 2025-2026" in fait.output
