"""From plain data (JSON, YAML) to the records of this package: strict, and every error in one run.

One decoder serves the dossier, the YAML of a Caf and the compiled rules, in CPython and in the browser.
"""

import re
import types
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from functools import cache, partial
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, Union, cast, get_args, get_origin

from calculator.modele import Forme, Intervalle

T = TypeVar("T")
PROFONDEUR_MAX = 20
MANQUE = "ce champ manque"
TEXTE_LIBRE = Forme(r"[\s\S]{0,20000}", "un texte", "entre guillemets")
_DEMI_CARACTERE = re.compile("[\ud800-\udfff]")
"""Half of a character (a lone surrogate, which JSON can carry): no file and no screen can show it."""


@dataclass(frozen=True)
class Erreur:
    """A fault in what was read: where (« collectifs[0].enfants »), what is wrong, what to write."""

    chemin: str
    constat: str
    remede: str

    def __str__(self) -> str:
        return f"{self.chemin or '(racine)'} : {self.constat} ; {self.remede}"


class DonneesInvalides(ValueError):
    """What was read cannot be used; `erreurs` lists every reason."""

    def __init__(self, erreurs: list[Erreur]) -> None:
        super().__init__("\n".join(map(str, erreurs)))
        self.erreurs = erreurs


Lecteur: TypeAlias = Callable[[object, str, list[Erreur]], Any]
"""Makes a value, that stands at a path, into what is expected there; notes each error."""


def decoder(attendu: type[T], valeur: object, chemin: str = "") -> T:
    """Build an `attendu` (a record type) from plain `valeur`.

    Raises DonneesInvalides with every error found: unknown or missing keys, wrong types, values out of range.
    """
    erreurs: list[Erreur] = []
    resultat = _lecteur(cast(Any, attendu))(valeur, chemin, erreurs)
    if erreurs:
        raise DonneesInvalides(erreurs)
    return cast(T, resultat)


def montrer(valeur: object) -> str:
    """Name what was read, for an error message."""
    match valeur:
        case None:
            return "rien"
        case bool():
            return "« vrai »" if valeur else "« faux »"
        case list():
            return "une liste"
        case dict():
            return "un groupe de champs"
        case str():
            lisible = _DEMI_CARACTERE.sub("\ufffd", valeur)
            return f"« {lisible[:57]}… »" if len(lisible) > 60 else f"« {lisible} »"
        case int() | float():
            return f"« {valeur} »"
    return "une valeur d’un autre type"


@cache
def _lecteur(attendu: Any) -> Lecteur:
    """How a type is read: worked out once, for the thousands of values that have it."""
    origine, parties = get_origin(attendu), get_args(attendu)
    if origine is Annotated:
        return _scalaire(parties[0], parties[1:])
    if origine in (Union, types.UnionType):
        return _union(parties)
    if origine is Literal:
        return partial(_choix, parties)
    if origine is list:
        return partial(_liste, _lecteur(parties[0]))
    if origine is dict:
        return partial(_table, _lecteur(parties[0]), _lecteur(parties[1]))
    if is_dataclass(attendu):
        return partial(_fiche, cast(type, attendu))
    return _libre if attendu is object else _scalaire(attendu, ())


def _refus(erreurs: list[Erreur], chemin: str, valeur: object, attendu: str, remede: str) -> Any:
    """Note the error; the value that could not be read is None, and never used."""
    erreurs.append(Erreur(chemin, f"{montrer(valeur)} n’est pas {attendu}", remede))


def _scalaire(base: Any, marques: tuple[Any, ...]) -> Lecteur:
    if base is bool:
        return _booleen
    if base is int:
        return partial(_entier, next(m for m in marques if isinstance(m, Intervalle)))
    forme = next((m for m in marques if isinstance(m, Forme)), TEXTE_LIBRE if base is str else None)
    assert forme is not None
    return partial(_texte, base, forme, re.compile(forme.motif).fullmatch)


def _booleen(valeur: object, chemin: str, erreurs: list[Erreur]) -> Any:
    if isinstance(valeur, bool):
        return valeur
    return _refus(erreurs, chemin, valeur, "« vrai » ou « faux »", "écrire true ou false, sans guillemets")


def _texte(
    base: Any, forme: Forme, accepte: Callable[[str], object], valeur: object, chemin: str, erreurs: list[Erreur]
) -> Any:
    if isinstance(valeur, str) and _DEMI_CARACTERE.search(valeur):
        return _refus(erreurs, chemin, valeur, "un texte lisible", "retaper ce texte : un caractère y est abîmé")
    if forme.entier and isinstance(valeur, int) and not isinstance(valeur, bool):
        valeur = str(valeur)
    if not isinstance(valeur, str) or not accepte(valeur):
        return _refus(erreurs, chemin, valeur, forme.nom, f"écrire {proposer(forme, valeur)}")
    if base is Decimal:
        return Decimal(valeur)
    if base is date:
        try:
            return date.fromisoformat(valeur)
        except ValueError:
            return _refus(erreurs, chemin, valeur, "une date du calendrier", f"écrire par exemple {forme.exemple}")
    return valeur


def proposer(forme: Forme, valeur: object) -> str:
    """What to write instead of `valeur`: its own words put right where that is possible, else an example."""
    texte = str(valeur).strip() if isinstance(valeur, str | int | float) and not isinstance(valeur, bool) else ""
    jour, _, reste = texte.partition("/")
    candidats = [
        texte,
        f'"{texte}"',
        "".join(texte.split()).replace("\u202f", "").replace("€", "").replace(",", "."),
        "-".join(reversed([jour.zfill(2), *(p.zfill(2) for p in reste.split("/"))])),
    ]
    for candidat in candidats if texte else []:
        nu = candidat.strip('"')
        if candidat != texte and forme.accepte(nu) and (forme.nom != "une date" or _existe(nu)):
            return nu if forme.nom == "une date" else f'"{nu}"'
    return f"par exemple {forme.exemple}"


def _existe(jour: str) -> bool:
    """Tell whether the calendar has this day, written as ISO."""
    try:
        date.fromisoformat(jour)
    except ValueError:
        return False
    return True


def _entier(bornes: Intervalle, valeur: object, chemin: str, erreurs: list[Erreur]) -> Any:
    if isinstance(valeur, int) and not isinstance(valeur, bool) and bornes.min <= valeur <= bornes.max:
        return valeur
    exemple = "par exemple 10"
    chiffres = str(valeur).strip().removesuffix(".0") if isinstance(valeur, str | float) else ""
    if chiffres.isdecimal() and len(chiffres) < 16:
        exemple = str(int(chiffres)) + ", sans guillemets ni virgule"
    attendu = f"un nombre entier de {bornes.min} à {bornes.max}"
    return _refus(erreurs, chemin, valeur, attendu, f"écrire {exemple}")


def _choix(permis: tuple[Any, ...], valeur: object, chemin: str, erreurs: list[Erreur]) -> Any:
    for choix in permis:
        if choix == valeur and type(choix) is type(valeur):
            return choix
    lu = str(valeur).lower() if isinstance(valeur, str | int) else ""
    proches = get_close_matches(lu, [str(p) for p in permis], n=1, cutoff=0.6)
    remede = f"écrire {proches[0]}" if proches else "écrire " + " ou ".join(str(p) for p in permis)
    return _refus(erreurs, chemin, valeur, "un des choix possibles", remede)


def _union(permis: tuple[Any, ...]) -> Lecteur:
    reste = [p for p in permis if p is not type(None)]
    choix = tuple(c for p in reste if get_origin(p) is Literal for c in get_args(p))
    autres = [p for p in reste if get_origin(p) is not Literal]
    lecteur = _variante(autres) if len(autres) > 1 else _lecteur(autres[0]) if autres else None
    return partial(_un_de, type(None) in permis, choix, lecteur)


def _un_de(
    vide: bool, choix: tuple[Any, ...], lecteur: Lecteur | None, valeur: object, chemin: str, erreurs: list[Erreur]
) -> Any:
    """Nothing where it may be, one of the choices, or what else is expected."""
    if valeur is None and vide:
        return None
    if lecteur is None or (isinstance(valeur, str) and valeur in choix):
        return _choix(choix, valeur, chemin, erreurs)
    return lecteur(valeur, chemin, erreurs)


def _variante(permis: list[Any]) -> Lecteur:
    """Choose among records by their `nature`, a Literal field that each of them has."""
    natures = {get_args(champ.type)[0]: p for p in permis for champ in fields(p) if champ.name == "nature"}
    return partial(_selon_nature, natures)


def _selon_nature(natures: dict[str, type], valeur: object, chemin: str, erreurs: list[Erreur]) -> Any:
    if not isinstance(valeur, dict):
        return _refus(erreurs, chemin, valeur, "un groupe de champs", "écrire « nature: … » et la suite")
    nature = _choix(tuple(natures), valeur.get("nature"), joindre(chemin, "nature"), erreurs)
    return _fiche(natures[nature], valeur, chemin, erreurs) if nature else None


def _liste(element: Lecteur, valeur: object, chemin: str, erreurs: list[Erreur]) -> Any:
    if not isinstance(valeur, list):
        return _refus(erreurs, chemin, valeur, "une liste", "écrire une liste, même pour un seul élément")
    return [element(v, f"{chemin}[{i}]", erreurs) for i, v in enumerate(valeur)]


def _table(cle: Lecteur, element: Lecteur, valeur: object, chemin: str, erreurs: list[Erreur]) -> Any:
    if not isinstance(valeur, dict):
        return _refus(erreurs, chemin, valeur, "un groupe de champs", "écrire « nom: valeur »")
    lieux = [(joindre(chemin, k), k, v) for k, v in valeur.items()]
    return {cle(k, lieu, erreurs): element(v, lieu, erreurs) for lieu, k, v in lieux}


@cache
def _champs(modele: Any) -> dict[str, tuple[Lecteur, bool]]:
    """The fields of a record: how each is read, and whether it may be left out."""
    return {
        champ.name: (
            _lecteur(cast(Any, champ.type)),
            champ.default is not MISSING or champ.default_factory is not MISSING,
        )
        for champ in fields(modele)
    }


def _fiche(modele: type, valeur: object, chemin: str, erreurs: list[Erreur]) -> Any:
    if not isinstance(valeur, dict):
        return _refus(erreurs, chemin, valeur, "un groupe de champs", "écrire « nom: valeur »")
    champs = _champs(modele)
    avant = len(erreurs)
    for cle in valeur:
        if cle not in champs:
            erreurs.append(Erreur(joindre(chemin, cle), "ce champ n’existe pas", _cle_proche(cle, list(champs))))
    ici = f"{chemin}." if chemin else ""
    arguments: dict[str, Any] = {}
    illisibles: set[str] = set()
    for nom, (lecteur, facultatif) in champs.items():
        deja = len(erreurs)
        if nom in valeur:
            arguments[nom] = lecteur(valeur[nom], ici + nom, erreurs)
        elif not facultatif:
            erreurs.append(Erreur(ici + nom, MANQUE, "l’ajouter"))
        if len(erreurs) > deja:
            arguments.pop(nom, None)
            illisibles.add(nom)
    fautes = _verifier(modele, arguments, illisibles)
    erreurs.extend(Erreur(joindre(chemin, ou), constat, remede) for ou, constat, remede in fautes)
    return None if len(erreurs) > avant else modele(**arguments)


def _verifier(modele: Any, arguments: dict[str, Any], illisibles: set[str]) -> list[tuple[str, str, str]]:
    """What a record says of itself: faults that lie between its fields; none where it looks at one left unread."""
    if not hasattr(modele, "verifier"):
        return []
    absents = {c.name: c.default for c in fields(modele) if c.name not in illisibles and c.default is not MISSING}
    try:
        return list(modele.verifier(types.SimpleNamespace(**absents | arguments)))
    except AttributeError:
        return []


def _libre(valeur: object, chemin: str, erreurs: list[Erreur], profondeur: int = 0) -> object:
    if profondeur > PROFONDEUR_MAX:
        erreurs.append(Erreur(chemin, "les champs sont emboîtés trop profond", f"rester sous {PROFONDEUR_MAX} niveaux"))
    elif isinstance(valeur, dict):
        for cle, v in valeur.items():
            _libre(v, joindre(chemin, cle), erreurs, profondeur + 1)
    elif isinstance(valeur, list):
        for i, v in enumerate(valeur):
            _libre(v, f"{chemin}[{i}]", erreurs, profondeur + 1)
    return valeur


def _cle_proche(cle: object, connus: list[str]) -> str:
    proches = get_close_matches(str(cle), connus, n=1, cutoff=0.6)
    return f"écrire « {proches[0]} » ?" if proches else "l’enlever, ou choisir parmi : " + ", ".join(connus)


def joindre(chemin: str, cle: object) -> str:
    """The path of a key below `chemin`."""
    return f"{chemin}.{cle}" if chemin else str(cle)
