"""Numbers, amounts, dates and punctuation as French writes them."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

FINE = "\u202f"
JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOIS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


@lru_cache(maxsize=2048)
def typographier(texte: str) -> str:
    """Put narrow no-break spaces where French wants them, and typographic apostrophes."""
    texte = re.sub(r" (?=[;:!?»%€])", FINE, texte.replace("« ", f"«{FINE}"))
    return texte.replace("'", "’")


def nombre(valeur: Decimal | int) -> str:
    """« 27 », « 32,5 »: thousands apart, a comma, no needless zeros."""
    texte = f"{valeur:,f}"
    if "." in texte:
        texte = texte.rstrip("0").rstrip(".")
    return texte.replace(",", FINE).replace(".", ",")


def euros(valeur: Decimal) -> str:
    """« 7 000,00 € », with narrow no-break spaces."""
    return f"{valeur:,.2f}".replace(",", FINE).replace(".", ",") + f"{FINE}€"


def taux(valeur: Decimal) -> str:
    """« 32,5 % » for 0.325."""
    return f"{nombre(valeur * 100)}{FINE}%"


def compte(valeur: Decimal | int, unite: str) -> str:
    """« 1 semaine », « 28 semaines », « 2 séances par semaine »; `unite` is plural, or empty; % has no plural."""
    if valeur < 2:
        premier, _, suite = unite.partition(" ")
        singulier = premier if premier == "mois" else premier.removesuffix("s")
        unite = f"{singulier} {suite}".strip()
    return f"{nombre(valeur)} {unite}".rstrip()


def jour_long(jour: date) -> str:
    """« mardi 10 juin 2025 »; the first of a month is « 1er »."""
    quantieme = "1er" if jour.day == 1 else str(jour.day)
    return f"{JOURS[jour.weekday()]} {quantieme} {MOIS[jour.month - 1]} {jour.year}"


def jour_court(jour: date) -> str:
    """« 10 juin 2025 »."""
    return jour_long(jour).partition(" ")[2]


def minuscule(texte: str) -> str:
    """The text as it reads in the middle of a sentence; an acronym keeps its capitals."""
    return texte if texte[1:2].isupper() else texte[:1].lower() + texte[1:]


def enumerer(elements: list[str], liaison: str = "et") -> str:
    """« a, b et c »."""
    return f" {liaison} ".join(filter(None, [", ".join(elements[:-1]), *elements[-1:]]))
