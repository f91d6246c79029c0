"""French typography: spaces, dates, amounts, hours, lists. Text in, text out; nothing here knows HTML."""

import re
from datetime import date

from calculator.phrases import FINE, MOIS, enumerer, euros, jour_court, jour_long, nombre, taux

INSECABLE = "\u00a0"
enumeration, jour, jour_sans_nom, montant, pourcent = enumerer, jour_long, jour_court, euros, taux
__all__ = [
    "FINE", "MOIS", "capitale", "duree", "enumeration", "espaces", "heure", "jour", "jour_sans_nom", "mois", "montant",
    "nombre", "pluriel", "pourcent", "quantieme", "une_ligne",
]  # fmt: skip

_ESPACES = re.compile(r"[ \t\n\r]+")
_REGLES = (
    (re.compile(r"(?<=[^\W_])['’](?=[^\W_«])"), "’"),
    (re.compile(rf"[ {INSECABLE}]+([;:?»]|!(?!\[))"), rf"{FINE}\1"),
    (re.compile(rf"«[ {INSECABLE}{FINE}]*"), f"«{FINE}"),
    (re.compile(rf"(?<=\d)[ {INSECABLE}](?=(?:[€%°]|h\b|min\b|\d{{3}}(?!\d)))"), FINE),
)
_UTILE = re.compile(rf"'|[ {INSECABLE}][;:?»!]|«(?!{FINE}(?![ {INSECABLE}{FINE}]))|\d[ {INSECABLE}][€%°hm\d]")
"""Where one of these rules may change something; most pieces of a page hold nothing of it, or were typeset before."""


def espaces(texte: str) -> str:
    """`texte` with the narrow no-break spaces and apostrophes of French; words and punctuation stay as they are."""
    if not _UTILE.search(texte):
        return texte
    for motif, remplacement in _REGLES:
        texte = motif.sub(remplacement, texte)
    return texte


def une_ligne(texte: str) -> str:
    """`texte` with every run of white space made one space."""
    return _ESPACES.sub(" ", texte).strip()


def quantieme(le: date) -> str:
    """Day of the month: « 1er », « 2 »."""
    return "1er" if le.day == 1 else str(le.day)


def mois(le: date) -> str:
    """« juin 2025 »."""
    return f"{MOIS[le.month - 1]} {le.year}"


def heure(texte: str) -> str:
    """« 10:00 » as « 10 h », « 24:00 » as « minuit »."""
    heures, minutes = texte.split(":")
    if heures in ("24", "00") and minutes == "00":
        return "minuit"
    return f"{int(heures)}{FINE}h" + (f"{FINE}{minutes}" if minutes != "00" else "")


def duree(minutes: int) -> str:
    """90 as « 1 h 30 », 45 as « 45 minutes »."""
    if minutes < 60:
        return pluriel(minutes, "minute")
    heures, reste = divmod(minutes, 60)
    return f"{heures}{FINE}h" + (f"{FINE}{reste:02d}" if reste else "")


def pluriel(compte: int, singulier: str, pluriels: str | None = None) -> str:
    """« 1 semaine », « 2 semaines »: 0 and 1 are singular in French."""
    return f"{nombre(compte)} {singulier if compte < 2 else pluriels or singulier + 's'}"


def capitale(texte: str) -> str:
    """`texte` with its first letter as a capital."""
    return texte[:1].upper() + texte[1:]
