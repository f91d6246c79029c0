"""The sentence around a place of a line: what a citation quotes."""

import re

LONGUEUR = 320
"""Signs of a quote at most."""
_FIN = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÀ-Ý«•·→-])|\s+(?=[•·➔☑]\s)")


def autour(ligne: str, debut: int, fin: int) -> str:
    """The sentence of `ligne` that holds [debut, fin), cut between words where it is too long."""
    large = max(0, debut - 2 * LONGUEUR)
    coupes = list(_FIN.finditer(ligne, large, min(len(ligne), fin + 2 * LONGUEUR)))
    gauche = max((c.end() for c in coupes if c.end() <= debut), default=large)
    droite = min((c.start() for c in coupes if c.start() >= fin), default=len(ligne))
    if droite - gauche > LONGUEUR:
        marge = max(0, LONGUEUR - (fin - debut)) // 2
        if gauche < debut - marge:
            espace = ligne.find(" ", debut - marge, debut)
            gauche = espace + 1 if espace >= 0 else debut
        if droite > fin + marge:
            espace = ligne.rfind(" ", fin, fin + marge)
            droite = espace if espace >= 0 else fin
    return ligne[gauche:droite].strip()
