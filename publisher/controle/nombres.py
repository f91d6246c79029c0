"""Does a quote say a number? In figures, in words, in hours."""

import re
from decimal import Decimal

from calculator.phrases import nombre
from publisher.extraits import replier

MOTS = (
    "zéro", "une?", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt",
)  # fmt: skip
"""Patterns of the numbers that a document writes in words."""


def dit(valeur: Decimal, mesure: str, texte: str) -> bool:
    """Tell whether `texte` says `valeur`, a quantity of the kind `mesure`."""
    formes = [re.escape(nombre(valeur).replace("\u202f", " "))]
    if valeur == valeur.to_integral_value() and valeur < len(MOTS):
        formes.append(MOTS[int(valeur)])
    if mesure == "minutes_par_seance":
        formes += _heures(int(valeur))
    if mesure == "cofinancement_hors_caf":
        formes.append(re.escape(nombre(valeur * 100)))
    return re.search(rf"(?<![\w,])(?:{'|'.join(formes)})(?![\d])", replier(texte), re.IGNORECASE) is not None


def _heures(minutes: int) -> list[str]:
    """« 1h30 », « 1 heure 30 », « une heure et demie »."""
    heures, reste = divmod(minutes, 60)
    compte = f"(?:{heures}|{MOTS[heures]})"
    fin = {0: "", 30: r" ?(?:30|et demie)"}.get(reste, f" ?{reste}")
    return [rf"{compte} ?h(?:eures?)?{fin}"]
