"""How dates, amounts, thresholds and addresses are written in the documents of a Caf: table of patterns."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal

from calculator.phrases import MOIS

Genre = Literal["date", "montant", "seuil", "part", "courriel", "telephone", "lien"]
Repere = tuple[Genre, int, int, str | None]
"""Kind, start, end, value."""

_MOTS = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze")
_LETTRES = {mot: rang for rang, mot in enumerate(_MOTS, 1)} | {"une": 1, "quinze": 15, "vingt": 20, "trente": 30}
_SANS_ACCENT = str.maketrans("éû", "eu")
_RANG = {mois.translate(_SANS_ACCENT): rang for rang, mois in enumerate(MOIS, 1)}
_MOIS = "|".join(dict.fromkeys([*MOIS, *_RANG]))
_UNITES = (
    "enfants?|jeunes?|élèves?|collégiens?|lycéens?|semaines?|jours?|mois|ans|années?|heures?|minutes?|séances?"
    "|accompagnateurs?|animateurs?|intervenants?|bénévoles?|parents?|familles?|réunions?|rencontres?|actions?"
    "|collectifs?|groupes?|fois|etp"
)
_UN = r"une?(?=\s(?:semaine|jour|mois|an|heure|minute)\b)"
"""« un », « une » counts before a length of time only: « un collectif » is any one."""
_NOMBRE = rf"(?:\d{{1,4}}|{'|'.join(mot for mot in _LETTRES if mot not in ('un', 'une'))}|{_UN})"

LIEN = re.compile(r"(?:https?://|www\.)[^\s<>\"'«»)\]|]{3,500}", re.IGNORECASE)
COURRIEL = re.compile(r"(?<![\w.%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")
TELEPHONE = re.compile(r"(?<![\d.])(?:\+33\s?(?:\(0\)\s?)?|0)([1-9](?:[ .-]?\d{2}){4})(?![\d])")
JOUR = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:\s?er)?\s({_MOIS})\b(?:\s(20\d\d)(?!\d)|(?=\s(?:au|et)\s(?:le\s)?\d{{1,2}}(?:\s?er)?\s(?:{_MOIS})\s(20\d\d)))?",
    re.IGNORECASE,
)
CHIFFRES = re.compile(r"(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.](20\d\d|\d\d)(?![\d/])")
MONTANT = re.compile(r"(?<![\d,.])(\d{1,3}(?:[ .]\d{3})+|\d{1,9})(?:,(\d{1,2}))?\s?(?:€|euros?\b)", re.IGNORECASE)
PART = re.compile(r"(?<![\d,.])(\d{1,3}(?:,\d{1,2})?)\s?%(?![\dA-F]{2})")
SEUIL = re.compile(
    rf"(?<![\w,.])(?:({_NOMBRE})\s(?:à|et|ou|-|–)\s)?({_NOMBRE})\s({_UNITES})\b", re.IGNORECASE
)  # fmt: skip


def reperer(ligne: str) -> Iterator[Repere]:
    """What the line holds; what stands inside a link or an address is not read again."""
    for genre, motif, valeur in TABLE:
        for trouve in motif.finditer(ligne):
            brut = trouve.group()
            fin = trouve.start() + (len(brut.rstrip(".,;:!?")) if genre == "lien" else len(brut))
            yield genre, trouve.start(), fin, valeur(trouve)
        if genre in ("lien", "courriel", "telephone", "montant"):
            ligne = motif.sub(lambda trouve: "\0" * len(trouve.group()), ligne)


def _lien(trouve: re.Match[str]) -> str:
    lien = trouve.group().rstrip(".,;:!?")
    return lien if lien.lower().startswith("http") else f"https://{lien}"


def _telephone(trouve: re.Match[str]) -> str:
    chiffres = "0" + re.sub(r"\D", "", trouve[1])
    return " ".join(chiffres[i : i + 2] for i in range(0, 10, 2))


def _date(jour: str, mois: int, annee: str | None) -> str | None:
    """« 2025-06-10 »; None: no year, or no such day."""
    try:
        return date(int(annee), mois, int(jour)).isoformat() if annee else None
    except ValueError:
        return None


def _jour(trouve: re.Match[str]) -> str | None:
    return _date(trouve[1], _RANG[trouve[2].lower().translate(_SANS_ACCENT)], trouve[3] or trouve[4])


def _chiffres(trouve: re.Match[str]) -> str | None:
    return _date(trouve[1], int(trouve[2]), trouve[3] if len(trouve[3]) == 4 else f"20{trouve[3]}")


def _montant(trouve: re.Match[str]) -> str:
    return f"{re.sub(r'[ .]', '', trouve[1])}.{(trouve[2] or '').ljust(2, '0')}"


def _seuil(trouve: re.Match[str]) -> str:
    nombres = [str(_LETTRES.get(n.lower(), n)) for n in (trouve[1], trouve[2]) if n]
    return f"{' à '.join(nombres)} {trouve[3].lower()}"


TABLE: tuple[tuple[Genre, re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    ("lien", LIEN, _lien),
    ("courriel", COURRIEL, lambda trouve: trouve.group()),
    ("telephone", TELEPHONE, _telephone),
    ("date", JOUR, _jour),
    ("date", CHIFFRES, _chiffres),
    ("montant", MONTANT, _montant),
    ("part", PART, lambda trouve: trouve[1].replace(",", ".")),
    ("seuil", SEUIL, _seuil),
)
"""In this order: an address is taken out of the line before its figures are read."""
