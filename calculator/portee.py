"""Does a scope hold for a collectif? Yes, no, or the dossier does not tell."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import lru_cache

from calculator.dossier import Collectif, Dossier
from calculator.logique import tous
from calculator.phrases import compte, enumerer
from calculator.regles import Borne, Portee

NIVEAUX = {"elementaire": "élémentaire", "college": "collège", "lycee": "lycée", "autre": "autre"}
STRUCTURES = {"centre_social": "centre social", "collectivite": "collectivité"}
"""How ids read; the others read as they are."""


def concerne(portee: Portee, dossier: Dossier, collectif: Collectif | None) -> bool | None:
    """Tell whether every condition of `portee` holds; None: what the dossier leaves out could decide."""
    structure = dossier.structure
    conditions: list[bool | None] = []
    if collectif is not None:
        conditions += [
            _egal(portee.milieu_rural, collectif.milieu_rural),
            _egal(portee.handicap, collectif.handicap),
            _egal(portee.qpv, collectif.qpv),
            _parmi(portee.niveaux, collectif.niveau),
            _parmi(portee.lieux, collectif.lieu),
            _dans(portee.enfants, collectif.enfants),
            _minutes(portee.minutes, collectif),
        ]
    conditions += [
        _parmi(portee.types_structure, structure.type if structure else None),
        _dans(portee.soutenue_depuis_ans, structure.soutenue_depuis_ans if structure else None),
    ]
    return tous(conditions)


def _egal(voulu: bool | None, lu: bool | None) -> bool | None:
    if voulu is None:
        return True
    return None if lu is None else lu == voulu


def _parmi(voulus: Iterable[str], lu: str | None) -> bool | None:
    choix = list(voulus)
    if not choix:
        return True
    return None if lu is None else lu in choix


def _dans(borne: Borne | None, lu: int | None) -> bool | None:
    if borne is None:
        return True
    return None if lu is None else borne.contient(Decimal(lu))


def _minutes(borne: Borne | None, collectif: Collectif) -> bool | None:
    """Every weekly session lasts so long."""
    if borne is None:
        return True
    if collectif.seances is None:
        return None
    return tous(_dans(borne, s.minutes) for s in collectif.seances)


def en_mots(portee: Portee) -> str:
    """« en milieu rural, 8 enfants au plus »: the scope as a reader says it."""
    oui_non: list[tuple[bool | None, str, str]] = [
        (portee.milieu_rural, "en milieu rural", "hors milieu rural"),
        (portee.handicap, "avec un enfant en situation de handicap", "sans enfant en situation de handicap"),
        (portee.qpv, "en quartier prioritaire (QPV)", "hors quartier prioritaire (QPV)"),
    ]
    mots = [oui if valeur else non for valeur, oui, non in oui_non if valeur is not None]
    listes: list[tuple[list[str], Callable[[str], str]]] = [
        ([NIVEAUX[n] for n in portee.niveaux], lambda n: f"niveau {n}"),
        (list(portee.lieux), lambda lieu: lieu),
        ([STRUCTURES.get(t, t) for t in portee.types_structure], lambda t: f"structure de type {t}"),
    ]
    mots += [enumerer([dire(v) for v in valeurs], "ou") for valeurs, dire in listes if valeurs]
    bornes = [
        (portee.enfants, "enfants"),
        (portee.minutes, "minutes par séance"),
        (portee.soutenue_depuis_ans, "ans de soutien"),
    ]
    mots += [borne_en_mots(borne, unite) for borne, unite in bornes if borne]
    return ", ".join(mots)


@lru_cache(maxsize=512)
def borne_en_mots(borne: Borne, unite: str) -> str:
    """« au moins 8 enfants », « au plus 12 enfants », « moins de 8 enfants », « de 2 à 4 ans »."""
    if borne.min is not None and borne.max is not None and borne.min_inclus and borne.max_inclus:
        if borne.min == borne.max:
            return compte(borne.min, unite)
        return f"de {compte(borne.min, '')} à {compte(borne.max, unite)}"
    mots = []
    if borne.min is not None:
        mots.append(("au moins " if borne.min_inclus else "plus de ") + compte(borne.min, unite))
    if borne.max is not None:
        mots.append(("au plus " if borne.max_inclus else "moins de ") + compte(borne.max, unite))
    return enumerer(mots)
