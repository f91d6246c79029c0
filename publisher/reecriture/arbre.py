"""Where each part of a YAML text stands, to the sign: what is not changed is copied, not written again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

_COMMENTAIRE = re.compile(r"[ \t]+#[^\n]*")


@dataclass(frozen=True)
class Part:
    """One entry of a group or one item of a list: text[debut:fin], and what it holds."""

    cle: str | None
    """None: an item of a list."""
    debut: int
    fin: int
    """After the comment that ends its last line."""
    contenu: yaml.Node
    tete: str
    """The key as it is written; « - » for an item."""


def en_bloc(noeud: yaml.Node) -> bool:
    """Tell whether the node is a group or a list of several lines, which can be changed part by part."""
    return isinstance(noeud, yaml.CollectionNode) and not noeud.flow_style and bool(noeud.value)


def parts(texte: str, noeud: yaml.Node) -> Iterator[Part]:
    """The parts of a node that is `en_bloc`, in order."""
    if isinstance(noeud, yaml.MappingNode):
        for cle, contenu in noeud.value:
            tete = texte[cle.start_mark.index : cle.end_mark.index]
            yield Part(str(cle.value), cle.start_mark.index, _fin(texte, contenu), contenu, tete)
        return
    tiret = re.compile(rf"^ {{{noeud.start_mark.column}}}-(?=\s)", re.MULTILINE)
    debut = noeud.start_mark.index
    for rang, contenu in enumerate(noeud.value):
        if rang:
            trouve = tiret.search(texte, debut + 1)
            debut = trouve.end() - 1 if trouve else contenu.start_mark.index
        fin = max(_fin(texte, contenu), debut + 1)
        yield Part(None, debut, fin, contenu, "-")
        debut = fin - 1


def fin_nue(texte: str, noeud: yaml.Node) -> int:
    """Where the node ends, without the comments and the blank lines behind it."""
    if en_bloc(noeud):
        dernier = noeud.value[-1]
        return fin_nue(texte, dernier[1] if isinstance(dernier, tuple) else dernier)
    fin = noeud.end_mark.index
    if isinstance(noeud, yaml.ScalarNode) and noeud.style in ("|", ">"):
        return len(texte[:fin].rstrip())
    return int(fin)


def _fin(texte: str, noeud: yaml.Node) -> int:
    fin = fin_nue(texte, noeud)
    if isinstance(noeud, yaml.ScalarNode) and noeud.style in ("|", ">"):
        return fin
    commentaire = _COMMENTAIRE.match(texte, fin)
    return commentaire.end() if commentaire else fin
