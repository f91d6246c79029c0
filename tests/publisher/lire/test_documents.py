"""Documents as they come, and those that mean harm: read within bounds, or refused in French."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfWriter

from publisher.errors import Mendable
from publisher.lire import documents
from publisher.lire.documents import lire


def word(chemin: Path) -> Path:
    document = Document()
    document.add_paragraph("Dépôt avant le 3 juin 2026.")
    tableau = document.add_table(rows=1, cols=2)
    tableau.cell(0, 0).text, tableau.cell(0, 1).text = "Contact", "a@caf.fr"
    document.add_paragraph("Fin.")
    document.save(str(chemin))
    return chemin


def pdf(chemin: Path, pages: list[str]) -> Path:
    from weasyprint import HTML

    corps = "".join(f'<p style="break-after: page">{page}</p>' for page in pages)
    chemin.write_bytes(HTML(string=corps).write_pdf() or b"")
    return chemin


def test_reads_a_word_document_in_its_order(tmp_path: Path) -> None:
    lu = lire(word(tmp_path / "note.docx"))
    assert lu.texte == "Dépôt avant le 3 juin 2026.\n\nContact | a@caf.fr\n\nFin.\n"


def test_reads_a_pdf_and_marks_its_pages(tmp_path: Path) -> None:
    assert lire(pdf(tmp_path / "n.pdf", ["Première", "Seconde"])).texte.split() == ["Première", "Seconde"]
    assert lire(tmp_path / "n.pdf").texte.count("\f") == 1


def test_says_which_pages_have_no_text(tmp_path: Path) -> None:
    assert lire(pdf(tmp_path / "n.pdf", ["Oui", "&nbsp;"])).manques == [
        "Pages sans texte (images, ou pages vides) : 2."
    ]


def test_takes_out_invisible_signs(tmp_path: Path) -> None:
    (tmp_path / "n.txt").write_bytes("\ufeffa\u202eb\r\nc  \n".encode())
    assert lire(tmp_path / "n.txt").texte == "ab\nc\n"


def test_reads_a_windows_text_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "n.txt").write_bytes("été".encode("cp1252"))
    lu = lire(tmp_path / "n.txt")
    assert lu.texte == "été\n" and len(lu.manques) == 1


def chiffre() -> bytes:
    ecrivain, sortie = PdfWriter(), io.BytesIO()
    ecrivain.add_blank_page(100, 100)
    ecrivain.encrypt("secret", algorithm="RC4-128")
    ecrivain.write(sortie)
    return sortie.getvalue()


def bombe() -> bytes:
    sortie = io.BytesIO()
    with zipfile.ZipFile(sortie, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (documents.DEPLIE_MAX + 1))
    return sortie.getvalue()


def entites() -> bytes:
    sortie = io.BytesIO()
    with zipfile.ZipFile(sortie, "w") as archive:
        archive.writestr("[Content_Types].xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;')
    return sortie.getvalue()


@pytest.mark.parametrize(
    ("nom", "contenu", "dit"),
    [
        ("a.exe", lambda: b"MZ", "ce genre de fichier"),
        ("a.txt", lambda: b"a\0b", "pas un texte"),
        ("a.txt", lambda: b"", "aucun texte"),
        ("a.txt", lambda: b"a" * (documents.TEXTE_MAX + 1), "dépasse"),
        ("a.pdf", lambda: b"", "abîmé"),
        ("a.pdf", lambda: b"%PDF-1.7\n" + bytes(range(256)) * 50, "abîmé"),
        ("a.pdf", chiffre, "mot de passe"),
        ("a.docx", lambda: b"PK\x03\x04", "abîmé"),
        ("a.docx", bombe, "trop gros"),
        ("a.docx", entites, "abîmé"),
    ],
)
def test_refuses(tmp_path: Path, nom: str, contenu: Callable[[], bytes], dit: str) -> None:
    (tmp_path / nom).write_bytes(contenu())
    with pytest.raises(Mendable, match=dit):
        lire(tmp_path / nom)


def test_a_file_too_big_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "OCTETS_MAX", 10)
    (tmp_path / "a.txt").write_text("a" * 11)
    with pytest.raises(Mendable, match="Mo"):
        lire(tmp_path / "a.txt")
