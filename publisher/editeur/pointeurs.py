"""Places in the data as machines name them: « regles[0].valeur » is the JSON pointer « /regles/0/valeur »."""

import re
from typing import Any

_ETAPE = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def pointeur(chemin: str, donnees: Any) -> str:
    """The JSON pointer of a path of ours; `donnees` tell where a key that holds dots or brackets ends."""
    ecrit, reste = "", chemin
    while reste:
        etape, reste = _etape(reste, donnees)
        ecrit += "/" + str(etape).replace("~", "~0").replace("/", "~1")
        donnees = _dedans(donnees, etape)
    return ecrit


def _etape(reste: str, donnees: Any) -> tuple[str | int, str]:
    """The first step of a path, and what follows it."""
    if isinstance(donnees, dict):
        suite = reste.removeprefix(".")
        connues = [cle for cle in donnees if cle and suite.startswith(cle) and suite[len(cle) :][:1] in ("", ".", "[")]
        if connues:
            cle = max(connues, key=len)
            return cle, suite[len(cle) :]
    trouve = _ETAPE.search(reste)
    if trouve is None:
        return reste, ""
    return int(trouve[1]) if trouve[1] else trouve[2], reste[trouve.end() :]


def _dedans(donnees: Any, etape: str | int) -> Any:
    if isinstance(donnees, list) and isinstance(etape, int) and etape < len(donnees):
        return donnees[etape]
    return donnees.get(etape) if isinstance(donnees, dict) else None
