"""New values as YAML, in the house's way: one key a line, lists not indented, quotes only where they are needed."""

import re
from json import dumps
from typing import Any

LIGNE_MAX = 110
"""Signs of a list or a group that stands on one line."""
_NU = re.compile(r"[^\W_«(][^\n\t]*|[«(][^\n\t]*")
_SIGNES = re.compile(r":(?:\s|$)|\s#|\s$|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_SIGNES_EN_LIGNE = re.compile(r"[,\[\]{}:]")
_NOMBRE = re.compile(r"[\d.][\d._:eExob+-]*")
_JOUR = re.compile(r"\d{4}-\d\d-\d\d")
_MOTS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n", ".inf", ".nan"}
"""Words that some reader of YAML takes for something else than text."""
_RARES = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def scalaire(valeur: Any, style: str | None = None, *, en_ligne: bool = False) -> str:
    """One value on one line; `style` is the quote that stood around the former one, if any."""
    if valeur is None:
        return "null"
    if isinstance(valeur, bool):
        return "true" if valeur else "false"
    if not isinstance(valeur, str):
        return "[]" if valeur == [] else "{}" if valeur == {} else repr(valeur)
    if style not in ("'", '"') and _se_passe_de_guillemets(valeur, en_ligne):
        return valeur
    if style == "'" and valeur.isprintable():
        return "'" + valeur.replace("'", "''") + "'"
    return _RARES.sub(lambda signe: f"\\u{ord(signe.group()):04x}", dumps(valeur, ensure_ascii=False))


def _se_passe_de_guillemets(texte: str, en_ligne: bool) -> bool:
    if _SIGNES.search(texte) or (en_ligne and _SIGNES_EN_LIGNE.search(texte)) or texte.lower() in _MOTS:
        return False
    nombre = _NOMBRE.fullmatch(texte) and not _JOUR.fullmatch(texte)
    return bool(_NU.fullmatch(texte)) and not nombre


def sur_une_ligne(valeur: Any) -> str | None:
    """A list or a group as `[a, b]` or `{a: 1}`; None where it is too long for that."""
    texte = _flux(valeur)
    return texte if len(texte) <= LIGNE_MAX else None


def _flux(valeur: Any) -> str:
    if isinstance(valeur, list):
        return f"[{', '.join(map(_flux, valeur))}]"
    if isinstance(valeur, dict):
        return "{" + ", ".join(f"{scalaire(cle, en_ligne=True)}: {_flux(v)}" for cle, v in valeur.items()) + "}"
    return scalaire(valeur, en_ligne=True)


def simple(valeur: Any) -> bool:
    """Tell whether a value is no group and no list, or an empty one."""
    return not isinstance(valeur, dict | list) or not valeur


def bloc(valeur: Any, colonne: int) -> str:
    """Any value, to stand at this column; the first line has no indent."""
    if simple(valeur):
        return scalaire(valeur)
    marge = "\n" + " " * colonne
    if isinstance(valeur, list):
        return marge.join(f"- {bloc(element, colonne + 2)}" for element in valeur)
    return marge.join(entree(scalaire(cle), contenu, colonne) for cle, contenu in valeur.items())


def entree(cle: str, valeur: Any, colonne: int, *, en_ligne: bool = False) -> str:
    """`cle: valeur` at this column; `en_ligne`: on one line wherever it fits."""
    if simple(valeur):
        return f"{cle}: {scalaire(valeur)}"
    if en_ligne or (isinstance(valeur, list) and all(map(simple, valeur))):
        court = sur_une_ligne(valeur)
        if court:
            return f"{cle}: {court}"
    dedans = colonne if isinstance(valeur, list) else colonne + 2
    return f"{cle}:\n{' ' * dedans}{bloc(valeur, dedans)}"
