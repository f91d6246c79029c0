"""The text of a document that a Caf sends: PDF, Word or plain text, bounded, with what could not be read."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from publisher.depot import TEXTE_MAX
from publisher.errors import Mendable

if TYPE_CHECKING:
    from docx.table import Table

OCTETS_MAX = 30_000_000
PAGES_MAX = 400
DEPLIE_MAX = 60_000_000
"""Bytes of a Word document once unpacked."""
FICHIERS_MAX = 2_000
"""Files inside a Word document."""
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Lu:
    """What was read: the text (a form feed ends each page), its kind, and what is missing from it."""

    texte: str
    genre: str
    manques: list[str] = field(default_factory=list)


def lire(chemin: Path) -> Lu:
    """Read the document. Raises Mendable when nothing of it can be."""
    lecteur = LECTEURS.get(chemin.suffix.lower())
    if lecteur is None:
        raise Mendable(f"{chemin.name} : ce genre de fichier ne se lit pas ; donner un .pdf, un .docx ou un .txt")
    with chemin.open("rb") as fichier:
        octets = fichier.read(OCTETS_MAX + 1)
    if len(octets) > OCTETS_MAX:
        raise Mendable(f"{chemin.name} dépasse {OCTETS_MAX // 1_000_000} Mo ; n’en garder que les pages utiles")
    try:
        lu = lecteur(octets)
    except Mendable as erreur:
        raise Mendable(f"{chemin.name} : {erreur}") from None
    texte = _propre(lu.texte)
    if not texte.strip():
        raise Mendable(f"{chemin.name} : aucun texte ; si ce sont des images, demander le document d’origine à la Caf")
    if len(texte.encode()) > TEXTE_MAX:
        raise Mendable(f"{chemin.name} : le texte dépasse {TEXTE_MAX // 1_000_000} Mo ; n’en garder que l’utile")
    return Lu(texte, lu.genre, lu.manques)


def _propre(texte: str) -> str:
    """The text without invisible signs, its lines without spaces at their ends, accents in one sign."""
    texte = _INVISIBLE.sub("", unicodedata.normalize("NFC", texte.replace("\r\n", "\n").replace("\r", "\n")))
    return "\n".join(ligne.rstrip(" \t") for ligne in texte.split("\n")).strip("\n") + "\n"


def _texte(octets: bytes) -> Lu:
    if b"\0" in octets:
        raise Mendable("ce n’est pas un texte")
    try:
        return Lu(octets.decode("utf-8-sig"), "texte")
    except UnicodeDecodeError:
        dit = "Le fichier n’était pas en UTF-8 : il a été lu comme un texte de Windows, vérifiez les accents."
        return Lu(octets.decode("cp1252", "replace"), "texte", [dit])


def _pdf(octets: bytes) -> Lu:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        lecteur = PdfReader(io.BytesIO(octets))
        if lecteur.is_encrypted:
            raise Mendable("ce PDF est protégé par un mot de passe ; l’enregistrer sans protection")
        if len(lecteur.pages) > PAGES_MAX:
            raise Mendable(f"ce PDF a plus de {PAGES_MAX} pages ; n’en garder que les pages utiles")
        pages, longueur = list[str](), 0
        for page in lecteur.pages:
            pages.append(page.extract_text())
            longueur += len(pages[-1])
            if longueur > TEXTE_MAX:
                break
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError) as erreur:
        raise Mendable("ce PDF est abîmé, ou n’en est pas un") from erreur
    vides = [str(rang) for rang, page in enumerate(pages, 1) if not page.strip()]
    manques = [f"Pages sans texte (images, ou pages vides) : {', '.join(vides)}."] if vides else []
    return Lu("\n\n\f\n\n".join(pages), f"PDF de {len(pages)} pages", manques)


def _docx(octets: bytes) -> Lu:
    from docx import Document
    from docx.opc.exceptions import OpcError
    from docx.table import Table

    try:
        with zipfile.ZipFile(io.BytesIO(octets)) as archive:
            fichiers = archive.infolist()
        if len(fichiers) > FICHIERS_MAX or sum(f.file_size for f in fichiers) > DEPLIE_MAX:
            raise Mendable("ce document Word est trop gros une fois ouvert ; en retirer les images")
        document = Document(io.BytesIO(octets))
        blocs = list[str]()
        for bloc in document.iter_inner_content():
            blocs += _tableau(bloc) if isinstance(bloc, Table) else [bloc.text]
    except (zipfile.BadZipFile, OpcError, SyntaxError, KeyError, ValueError, RuntimeError) as erreur:
        raise Mendable("ce document Word est abîmé, ou n’en est pas un") from erreur
    images = len(document.inline_shapes)
    manques = [f"Images que le texte n’a pas : {images}."] if images else []
    manques.append("Un document Word ne dit pas ses pages ; en-têtes, notes et zones de texte ne sont pas lus.")
    return Lu("\n\n".join(blocs), "document Word", manques)


def _tableau(tableau: "Table") -> list[str]:
    """Each row of a table as one paragraph, its cells apart by « | »; a cell over several columns once."""
    lignes = []
    for rangee in tableau.rows:
        cellules = {cellule._tc: cellule.text for cellule in rangee.cells}
        lignes.append(" | ".join(" ".join(texte.split()) for texte in cellules.values()))
    return lignes


LECTEURS: dict[str, Callable[[bytes], Lu]] = {".pdf": _pdf, ".docx": _docx, ".txt": _texte}
