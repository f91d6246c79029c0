"""Which item of a changed list is which item of the list before."""

from json import dumps
from typing import Any


def egal(ici: Any, la: Any) -> bool:
    """Tell whether two plain values say the same; 1 and 1.0 do, 1 and true do not, and the order of keys is none."""
    if isinstance(ici, dict) and isinstance(la, dict):
        return ici.keys() == la.keys() and all(egal(v, la[cle]) for cle, v in ici.items())
    if isinstance(ici, list) and isinstance(la, list):
        return len(ici) == len(la) and all(map(egal, ici, la))
    return isinstance(ici, bool) == isinstance(la, bool) and bool(ici == la)


def apparier(anciens: list[Any], neufs: list[Any]) -> list[int | None]:
    """For each new item, the rank of the old one that it continues: of the same id, else the same words, else place."""
    libres = dict.fromkeys(range(len(anciens)))
    trouves: list[int | None] = [None] * len(neufs)
    for cle in (_identifiant, _mots):
        rangs: dict[str, list[int]] = {}
        for rang in libres:
            if nom := cle(anciens[rang]):
                rangs.setdefault(nom, []).append(rang)
        for i, neuf in enumerate(neufs):
            candidats = rangs.get(cle(neuf) or "") if trouves[i] is None else None
            if candidats:
                rang = candidats.pop(0)
                trouves[i] = rang
                del libres[rang]
    for i, neuf in enumerate(neufs):
        if trouves[i] is None and i in libres and type(anciens[i]) is type(neuf) and isinstance(neuf, dict | list):
            trouves[i] = i
            del libres[i]
    return trouves


def _identifiant(valeur: Any) -> str | None:
    lu = valeur.get("id") if isinstance(valeur, dict) else None
    return lu if isinstance(lu, str) else None


def _mots(valeur: Any) -> str | None:
    return dumps(valeur, sort_keys=True)
