"""The rows of the open data. French descriptions are part of it: the schemas and the dictionary are made from them."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema


def _dit(texte: str) -> Any:
    return Field(description=texte)


Slug = Annotated[str, _dit("Département, tel qu’il est dans les adresses du site : « seine-et-marne ».")]
Annee = Annotated[str, _dit("Année scolaire de la campagne : « 2025-2026 ».")]
Id = Annotated[str, _dit("Identifiant stable dans la campagne.")]
Moment = datetime | None
Nombre = Annotated[Decimal, WithJsonSchema({"type": "string", "pattern": r"^-?[0-9]+([.][0-9]+)?$"})]
"""As text: « 2758.28 » stays what it is in every language."""


@dataclass(frozen=True, kw_only=True)
class Preuve:
    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by pydantic
    document: Annotated[str, _dit("Titre du document, et la Caf qui l’a publié.")]
    lieu: Annotated[str | None, _dit("Où, dans le document.")]
    extrait: Annotated[str | None, _dit("Mots exacts du document ; absents pour un contact.")]


Preuves = Annotated[list[Preuve], _dit("D’où vient la ligne. En CSV : trois colonnes, séparées par « | ».")]


@dataclass(frozen=True, kw_only=True)
class LigneDate:
    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012
    departement: Slug
    campagne: Annee
    id: Id
    libelle: Annotated[str, _dit("Ce qui a lieu.")]
    etape: Annotated[str, _dit("Étape de la vie du projet : « depot », « bilan_qualitatif »…")]
    nature: Annotated[
        Literal["periode", "jour", "approximative", "relative", "inconnue"],
        _dit("Sorte de date. Seules « periode » et « jour » ont un début ou une fin."),
    ]
    debut: Annotated[Moment, _dit("Premier instant, à l’heure de Paris ; vide : non précisé.")]
    fin: Annotated[
        Moment, _dit("Premier instant après la fin : « jusqu’au 11 » finit le 12 à 0 h ; vide : non précisé.")
    ]
    en_mots: Annotated[str, _dit("La même date, en toutes lettres ou dans les mots du document.")]
    pour: Annotated[str | None, _dit("Pour qui, quand ce n’est pas pour tous.")]
    consequence: Annotated[str | None, _dit("Ce qui arrive en cas de retard, selon le document.")]
    plateforme: Annotated[str | None, _dit("Où cela se fait : « ELAN », « AFAS »…")]
    preuves: Preuves


@dataclass(frozen=True, kw_only=True)
class LigneRegle:
    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012
    departement: Slug
    campagne: Annee
    id: Id
    derogation: Annotated[str | None, _dit("Identifiant de la dérogation ; vide : la ligne est la règle elle-même.")]
    libelle: Annotated[str, _dit("Ce qui est demandé ; pour une dérogation, à qui elle s’applique.")]
    mesure: Annotated[str, _dit("Ce que la règle regarde dans un projet.")]
    min: Annotated[Nombre | None, _dit("Au moins ; vide : pas de minimum, ou une règle oui ou non.")]
    min_inclus: Annotated[bool | None, _dit("Le minimum lui-même convient.")]
    max: Annotated[Nombre | None, _dit("Au plus.")]
    max_inclus: Annotated[bool | None, _dit("Le maximum lui-même convient.")]
    unite: Annotated[str | None, _dit("Ce qui est compté.")]
    force: Annotated[
        Literal["imperatif", "preconise", "indicatif", "sur_validation"],
        _dit("À respecter, conseillé, souhaité, ou laissé à l’accord de la Caf."),
    ]
    origine: Annotated[
        Literal["nationale", "locale"],
        _dit("« nationale » : le référentiel, tel que des Caf le rapportent ; « locale » : propre au département."),
    ]
    enoncee_ici: Annotated[bool, _dit("Faux : le document du département n’en parle pas, la règle nationale vaut.")]
    portee: Annotated[str | None, _dit("À qui elle s’applique ; vide : à tous.")]
    lecture: Annotated[str | None, _dit("Notre lecture, là où le document laisse un doute.")]
    verifie_le: Annotated[date, _dit("Jour où une personne a relu la règle face au document.")]
    preuves: Preuves


@dataclass(frozen=True, kw_only=True)
class LigneMontant:
    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012
    departement: Slug
    campagne: Annee
    id: Id
    libelle: Annotated[str, _dit("Ce qui est payé, et à quelle condition.")]
    valeur: Annotated[Nombre | None, _dit("Le montant ou le taux ; vide : non précisé.")]
    unite: Annotated[str, _dit("Unité de la valeur.")]
    bareme: Annotated[
        str | None, _dit("Campagne pour laquelle la valeur est publiée ; une autre : dernière valeur connue.")
    ]
    preuves: Preuves


@dataclass(frozen=True, kw_only=True)
class LigneContact:
    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012
    departement: Slug
    campagne: Annee
    role: Annotated[str, _dit("Rôle ou service. Aucune personne n’est nommée.")]
    organisme: Annotated[str | None, _dit("Organisme.")]
    site: Annotated[str | None, _dit("Site.")]
    territoires: Annotated[str | None, _dit("Territoire suivi ; « non_precise » : le document ne le dit pas.")]
    courriels: Annotated[list[str], _dit("Adresses de service.")]
    telephones: Annotated[list[str], _dit("Numéros de service.")]
    adresse: Annotated[str | None, _dit("Adresse postale.")]
    preuves: Preuves


@dataclass(frozen=True, kw_only=True)
class CampagneOuverte:
    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012
    format: Literal["donnees-clas/1"] = "donnees-clas/1"
    departement: Slug
    code: Annotated[str, _dit("Numéro du département.")]
    nom: Annotated[str, _dit("Nom du département.")]
    campagne: Annee
    derniere: Annotated[bool, _dit("C’est la dernière campagne connue de ce département.")]
    verifie_le: Annotated[date, _dit("Jour où une personne a relu la campagne face à ses documents.")]
    resume: Annotated[str, _dit("Ce qu’il faut savoir d’abord, en une phrase.")]
    document: Annotated[str | None, _dit("Document principal ; vide : la Caf n’en a pas encore publié.")]
    dates: list[LigneDate]
    regles: list[LigneRegle]
    montants: list[LigneMontant]
    contacts: list[LigneContact]


@dataclass(frozen=True, kw_only=True)
class ToutesLesCampagnes:
    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012
    format: Literal["donnees-clas-toutes/1"] = "donnees-clas-toutes/1"
    version: Annotated[str, _dit("Jour de la dernière relecture, et empreinte du contenu.")]
    licence: Annotated[str, _dit("Licence de notre mise en forme.")]
    campagnes: list[CampagneOuverte]


TABLES: dict[str, tuple[type, str]] = {
    "dates": (LigneDate, "Les dates"),
    "regles": (LigneRegle, "Les règles"),
    "montants": (LigneMontant, "Les montants"),
    "contacts": (LigneContact, "Les contacts"),
}
"""Name of a CSV file, and of the list in a campaign → type of its rows, title."""
