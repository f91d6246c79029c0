"""A YAML text with another value in it: comments, order, quotes and lines of whatever does not change stay to the byte.

Libraries that keep comments (ruamel.yaml) tie each to what stands before it: with an item that goes, the mark of the
next one would go too, and they write the whole file again. Here a comment belongs to what stands below it, as people
write them.
"""

from functools import lru_cache
from typing import Any

import yaml

from publisher.errors import Mendable
from publisher.lecture import analyser
from publisher.noeuds import composer
from publisher.reecriture.arbre import Part, en_bloc, fin_nue, parts
from publisher.reecriture.paires import apparier, egal
from publisher.reecriture.scalaires import bloc, entree, scalaire, sur_une_ligne


def comprendre(texte: str) -> dict[str, Any]:
    """The plain value of a YAML text. Raises Mendable, with the line and the cure, where it is none."""
    document = analyser(texte, "")
    if document.donnees is None:
        faute = document.fautes[0]
        raise Mendable(f"ligne {faute.ligne} : {faute.constat} ; {faute.remede}")
    if not isinstance(document.donnees, dict):
        raise Mendable("ligne 1 : ce texte n’est pas un groupe de champs ; écrire « nom: valeur »")
    return document.donnees


def ecrire(texte: str, valeur: dict[str, Any]) -> str:
    """`texte` with the plain `valeur` in the place of its own. Raises Mendable where `texte` is no YAML."""
    if "\r\n" in texte:
        return ecrire(texte.replace("\r\n", "\n"), valeur).replace("\n", "\r\n")
    texte = texte.removeprefix("\ufeff")
    ancienne = _lue(texte)
    if egal(ancienne, valeur):
        return texte
    racine = composer(texte)
    if en_bloc(racine) and valeur:
        tete, suite = texte[: racine.start_mark.index], texte[fin_nue(texte, racine) :]
        ecrit = tete + _Reprise(texte).contenu("", racine, ancienne, valeur) + suite
        if _dit(ecrit, valeur):
            return ecrit
    return _commentaires_de_tete(texte) + bloc(valeur, 0) + "\n"


@lru_cache(4)
def _lue(texte: str) -> dict[str, Any]:
    """Kept: what was written is what is changed next."""
    return comprendre(texte)


def _dit(ecrit: str, valeur: dict[str, Any]) -> bool:
    try:
        return egal(_lue(ecrit), valeur)
    except Mendable:
        return False


def _commentaires_de_tete(texte: str) -> str:
    lignes = []
    for ligne in texte.splitlines():
        if not ligne.startswith("#"):
            break
        lignes.append(f"{ligne}\n")
    return "".join(lignes)


_Suivant = tuple[int | None, str | None, Any]
"""One part of the new value: the rank of the part that it continues, its key (none in a list), what it holds."""


class _Reprise:
    """One text, taken up part by part."""

    def __init__(self, texte: str) -> None:
        self.texte = texte

    def contenu(self, lien: str, noeud: yaml.Node, ancien: Any, neuf: Any) -> str:
        """The new value of a node that is `en_bloc`, behind `lien`: what parts it from its key's line."""
        anciennes = list(parts(self.texte, noeud))
        colonne = noeud.start_mark.column
        if isinstance(neuf, dict):
            rangs = {part.cle: rang for rang, part in enumerate(anciennes)}
            suite: list[_Suivant] = [(rangs.get(cle), cle, neuf[cle]) for cle in _ordonner(ancien, neuf)]
        else:
            suite = [(rang, None, v) for rang, v in zip(apparier(ancien, neuf), neuf, strict=True)]
        ecrites = []
        for place, (rang, cle, v) in enumerate(suite):
            part = None if rang is None else anciennes[rang]
            ecrites.append(self._avant(lien, anciennes, colonne, rang, place))
            if part is None:
                ecrites.append(f"- {bloc(v, colonne + 2)}" if cle is None else entree(scalaire(cle), v, colonne))
            else:
                ecrites.append(self._part(part, ancien[rang if cle is None else cle], v, colonne))
        return "".join(ecrites)

    def _avant(self, lien: str, anciennes: list[Part], colonne: int, rang: int | None, place: int) -> str:
        """What stands before a part: line ends, comments, indent. A comment goes where its part goes."""
        propre = "" if rang is None else lien if rang == 0 else self._entre(anciennes, rang)
        if place == 0 and "\n" not in lien:
            return lien
        if rang is not None and (rang == 0) == (place == 0):
            return propre
        lignes = propre.lstrip("\n") if "\n" in propre else " " * colonne
        if place == 0:
            return f"\n{lignes}"
        espacees = sum(self._entre(anciennes, r).startswith("\n\n") for r in range(1, len(anciennes)))
        return ("\n\n" if 2 * espacees >= len(anciennes) > 1 else "\n") + lignes

    def _entre(self, anciennes: list[Part], rang: int) -> str:
        return self.texte[anciennes[rang - 1].fin : anciennes[rang].debut]

    def _part(self, part: Part, ancien: Any, neuf: Any, colonne: int) -> str:
        """One entry or one item: copied where it says the same, taken up where it can be, else written again."""
        noeud = part.contenu
        if egal(ancien, neuf):
            return self.texte[part.debut : part.fin]
        if en_bloc(noeud) and neuf and type(ancien) is type(neuf):
            ligne, saut, reste = self.texte[part.debut : noeud.start_mark.index].partition("\n")
            return ligne + self.contenu(saut + reste, noeud, ancien, neuf)
        en_ligne = isinstance(noeud, yaml.CollectionNode) and bool(noeud.flow_style and noeud.value)
        if not isinstance(neuf, dict | list) and isinstance(noeud, yaml.ScalarNode):
            liaison = "" if part.cle is None else ":"
            fin = "" if noeud.style in ("|", ">") else self.texte[fin_nue(self.texte, noeud) : part.fin]
            return f"{part.tete}{liaison} {scalaire(neuf, noeud.style)}{fin}"
        if part.cle is not None:
            return entree(part.tete, neuf, colonne, en_ligne=en_ligne)
        return f"- {(en_ligne and sur_une_ligne(neuf)) or bloc(neuf, colonne + 2)}"


def _ordonner(ancien: dict[str, Any], neuf: dict[str, Any]) -> list[str]:
    """The keys of `neuf`: those that were there in their order, each new one behind the one it follows in `neuf`."""
    cles = [cle for cle in ancien if cle in neuf]
    place = len(cles)
    for cle in neuf:
        if cle not in ancien:
            cles.insert(place, cle)
        place = cles.index(cle) + 1
    return cles
