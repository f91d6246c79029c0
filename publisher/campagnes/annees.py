"""School years, and the words of a text that belong to one year."""

import re
from datetime import date

from calculator.phrases import MOIS

_ANNEE = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DATE = re.compile(rf"(?<!\d)\d{{1,2}}(?:er)? (?:{'|'.join(MOIS)})\b", re.IGNORECASE)
_SOMME = re.compile(r"\d[ \u00a0\u202f]?(?:€|%|euros?\b)")


def ecart(de: str, vers: str) -> int:
    """Years between two campaigns: « 2025-2026 », « 2026-2027 » → 1."""
    return int(vers[:4]) - int(de[:4])


def est_annee_scolaire(annee: str) -> bool:
    """Tell whether `annee` reads « 2026-2027 », its second year following the first."""
    return re.fullmatch(r"20\d\d-20\d\d", annee) is not None and int(annee[5:]) == int(annee[:4]) + 1


def decaler(texte: str, ans: int) -> str:
    """`texte` with each of its years moved: « Bilan de 2024-2025 » → « Bilan de 2025-2026 »."""
    return _ANNEE.sub(lambda annee: str(int(annee.group()) + ans), texte)


def est_date(texte: str, campagne: str) -> bool:
    """Tell whether a text holds a day, or a year about that of the campaign: words that may be of that year alone.

    « depuis 2001 » is of no campaign.
    """
    annees = [int(annee) for annee in _ANNEE.findall(texte)]
    return any(annee >= int(campagne[:4]) - 2 for annee in annees) or _DATE.search(texte) is not None


def est_de_l_annee(texte: str, campagne: str) -> bool:
    """Tell whether a text holds a day, a year about that of the campaign, or an amount."""
    return est_date(texte, campagne) or _SOMME.search(texte) is not None


def campagne_du(le: date) -> str:
    """The campaign that a Caf prepares or runs on a day: requests of a school year open from March on."""
    premiere = le.year if le.month >= 3 else le.year - 1
    return f"{premiere}-{premiere + 1}"
