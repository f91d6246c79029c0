"""Take parts out of a YAML text, or put marks above them, line by line: all that is around stays to the byte."""

import re
from collections.abc import Iterable, Mapping

from publisher.lecture import analyser

_VIDE_OU_COMMENTAIRE = re.compile(r"[ ]*(?:#.*)?")


def enlever(texte: str, chemins: Iterable[str]) -> str:
    """`texte` without the items and the fields at these paths, and without the comment that stands right above."""
    lignes = texte.splitlines()
    places = analyser(texte, "").places
    debuts = sorted({ligne for ligne, _ in places.values()})
    ote: set[int] = set()
    for chemin in chemins:
        debut = places[chemin][0]
        interieur = max(ligne for ou, (ligne, _) in places.items() if _dans(ou, chemin))
        fin = next((ligne for ligne in debuts if ligne > interieur), len(lignes) + 1)
        while fin > debut + 1 and _VIDE_OU_COMMENTAIRE.fullmatch(lignes[fin - 2]):
            fin -= 1
        while debut > 2 and lignes[debut - 2].lstrip().startswith("#") and "$schema=" not in lignes[debut - 2]:
            debut -= 1
        ote |= set(range(debut, fin))
    gardees = [ligne for numero, ligne in enumerate(lignes, 1) if numero not in ote]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(gardees).rstrip() + "\n")


def _dans(chemin: str, groupe: str) -> bool:
    return chemin == groupe or chemin.startswith((f"{groupe}.", f"{groupe}["))


def marquer(texte: str, marques: Mapping[str, str]) -> str:
    """`texte` with a comment above each of these paths, at the same indent."""
    lignes = texte.splitlines()
    places = analyser(texte, "").places
    for chemin in sorted(marques, key=lambda c: places[c], reverse=True):
        rang = places[chemin][0] - 1
        marge = lignes[rang][: len(lignes[rang]) - len(lignes[rang].lstrip())]
        lignes.insert(rang, f"{marge}# {marques[chemin]}")
    return "\n".join(lignes) + "\n"
