"""Addresses: between pages of the site, and into the words of a source."""

import posixpath
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

MOTS_AUX_BORDS = 6
"""Words of each end of a long quote that a text fragment names."""


def relatif(de: str, vers: str) -> str:
    """Address of `vers` seen from the page `de`; both from the site's root, « isere/2025-2026/ »."""
    if vers.startswith(("http://", "https://", "mailto:", "tel:", "#")):
        return vers
    chemin, ancre, fragment = vers.partition("#")
    return f"{_chemin(de, chemin)}{ancre}{fragment}"


@lru_cache(20_000)
def _chemin(de: str, vers: str) -> str:
    """The way from page to page: a page quotes many words of few documents."""
    resultat = posixpath.relpath(posixpath.join("/", vers), posixpath.join("/", de))
    return resultat if vers and not vers.endswith("/") else f"{resultat}/"


@lru_cache(20_000)
def fragment_de_texte(texte: str) -> str:
    """The text directive that highlights `texte`, exact words of the page it points into."""
    mots = texte.split()
    if len(mots) <= 2 * MOTS_AUX_BORDS:
        return f":~:text={_encoder(' '.join(mots))}"
    debut, fin = mots[:MOTS_AUX_BORDS], mots[-MOTS_AUX_BORDS:]
    return f":~:text={_encoder(' '.join(debut))},{_encoder(' '.join(fin))}"


def tel(numero: str) -> str:
    """« 04 76 00 00 00 » as « tel:+33476000000 »."""
    return "tel:+33" + numero.replace(" ", "")[1:]


def identifiant(texte: str) -> str:
    """« Rpé, 2e » as « rpe-2e »: an anchor."""
    sans_accent = unicodedata.normalize("NFKD", texte).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", sans_accent.lower()).strip("-")


def _encoder(texte: str) -> str:
    return quote(texte, safe="").replace("-", "%2D")
