"""Building blocks of every type of ours: the decorator of records, and the scalars with their form.

A scalar's form (`Forme`, `Intervalle`) is read by the decoder (`decodage`) and by the JSON Schema.
"""

import re
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(kw_only_default=True, frozen_default=True)
def modele(cls: type[T]) -> type[T]:
    """Make `cls` a record: immutable, keyword-only, unknown keys refused (also by the JSON Schema).

    It is a standard dataclass, but its methods are shared, not generated for each class: compiling them takes
    a third of the start of the browser's Python.
    """
    for nom in ("__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__"):
        setattr(cls, nom, vars(_Methodes)[nom])
    cls.__pydantic_config__ = {"extra": "forbid", "use_attribute_docstrings": True}  # type: ignore[attr-defined]
    return dataclass(init=False, repr=False, eq=False, kw_only=True, match_args=False)(cls)


class _Methodes:
    """The methods of every record."""

    __dataclass_fields__: dict[str, Field[Any]]

    def __init__(self, **valeurs: Any) -> None:
        propres = self.__dict__
        for nom, champ in self.__dataclass_fields__.items():
            if nom in valeurs:
                propres[nom] = valeurs.pop(nom)
            elif champ.default is not MISSING:
                propres[nom] = champ.default
            elif champ.default_factory is not MISSING:
                propres[nom] = champ.default_factory()
            else:
                raise TypeError(f"{type(self).__name__}: {nom} is missing")
        if valeurs:
            raise TypeError(f"{type(self).__name__}: no field {', '.join(valeurs)}")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{nom}={valeur!r}' for nom, valeur in self.__dict__.items())})"

    def __eq__(self, autre: object) -> bool:
        return self.__dict__ == autre.__dict__ if type(autre) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self.__dict__.values()))

    def __setattr__(self, nom: str, _valeur: object) -> None:
        raise FrozenInstanceError(f"{type(self).__name__}.{nom} is read-only")

    def __delattr__(self, nom: str) -> None:
        raise FrozenInstanceError(f"{type(self).__name__}.{nom} is read-only")


@dataclass(frozen=True)
class Forme:
    """What a string must look like: a pattern, its name in French, and what to write instead."""

    motif: str
    nom: str
    exemple: str
    entier: bool = False
    """A whole number may stand for it, without quotes."""

    def accepte(self, texte: str) -> bool:
        """Tell whether the whole of `texte` has this form."""
        return re.fullmatch(self.motif, texte) is not None

    def __get_pydantic_json_schema__(self, _core: Any, _handler: Any) -> dict[str, Any]:
        types = ["string", "integer"] if self.entier else "string"
        return {"type": types, "pattern": f"^(?:{self.motif})$", "examples": [self.exemple]}


@dataclass(frozen=True)
class Intervalle:
    """Bounds of a whole number, both included."""

    min: int
    max: int

    def __get_pydantic_json_schema__(self, _core: Any, _handler: Any) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.min, "maximum": self.max}


MONTANT_MAX = 9_999_999_999

Entier = Annotated[int, Intervalle(0, 1_000_000)]
Minutes = Annotated[int, Intervalle(0, 24 * 60)]
Semaines = Annotated[int, Intervalle(0, 53)]
Annees = Annotated[int, Intervalle(0, 200)]

Montant = Annotated[Decimal, Forme(r"[0-9]{1,10}(\.[0-9]{1,2})?", "un montant", "12.50")]
"""Euros (or hours), at most two places, as a string."""
Nombre = Annotated[Decimal, Forme(r"-?[0-9]{1,12}(\.[0-9]{1,6})?", "un nombre", "0.325", entier=True)]
"""A bound or a rate; in YAML a whole number may stand without quotes."""
Jour = Annotated[date, Forme(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "une date", "2025-07-31")]
Heure = Annotated[str, Forme(r"([01][0-9]|2[0-3]):[0-5][0-9]|24:00", "une heure", "10:00")]
Annee = Annotated[str, Forme(r"20[0-9]{2}-20[0-9]{2}", "une année scolaire", "2025-2026")]
Compte = Annotated[str, Forme(r"[0-9]{2,8}", "un numéro de compte", "64")]
Identifiant = Annotated[str, Forme(r"[a-z][a-z0-9_]*", "un identifiant", "charte_laicite")]
Slug = Annotated[str, Forme(r"[a-z][a-z0-9-]*", "un nom de dossier", "seine-et-marne")]
Code = Annotated[str, Forme(r"[0-9]{2,3}|2[AB]", "un numéro de département", '"01"')]
Texte = Annotated[str, Forme(r"\s*\S[\s\S]{0,20000}", "un texte", "quelques mots")]
Extrait = Annotated[
    str, Forme(r"\s*\S[\s\S]{0,299}", "un extrait de 300 caractères au plus", "8 à 12 enfants par collectif")
]
Lien = Annotated[str, Forme(r"https?://[^\s<>\"']+", "une adresse de page", "https://elan.caf.fr/aides")]
Courriel = Annotated[
    str,
    Forme(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", "une adresse de courriel", "prenom.nom@caf38.caf.fr"),
]
Telephone = Annotated[str, Forme(r"0[1-9]( [0-9]{2}){4}", "un numéro de téléphone", "01 99 00 12 34")]
"""The example is of the numbers that are kept for fiction: nobody answers."""

NonPrecise = Literal["non_precise"]
"""What no source says, as a value of its own."""


@modele
class Citation:
    """Where a fact comes from: a document, a place in it, and its exact words."""

    source: Annotated[
        str, Forme(r"[a-z0-9-]+/[a-z0-9-]+", "un document de departments/*/sources", "isere/note-de-cadrage-2025-2026")
    ]
    lieu: Texte | None = None
    """Place in the document: « §2 », « annexe 1 »."""
    extrait: Extrait
