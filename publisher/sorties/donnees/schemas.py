"""JSON Schemas of the open data, and the dictionary that readers see: both from the types of the rows."""

from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from publisher.schema import Dialecte
from publisher.sorties.donnees.modele import TABLES, CampagneOuverte, ToutesLesCampagnes

SCHEMAS: dict[str, type] = {"campagne": CampagneOuverte, "toutes": ToutesLesCampagnes} | {
    nom: modele for nom, (modele, _) in TABLES.items()
}
GENRES = {"string": "texte", "number": "nombre", "boolean": "vrai ou faux", "array": "liste", "null": "vide"}
FORMATS = {"date": "date (AAAA-MM-JJ)", "date-time": "date, heure et décalage"}


@dataclass(frozen=True)
class Colonne:
    """One column, as the dictionary tells it."""

    nom: str
    genre: str
    description: str


def schema(nom: str) -> dict[str, Any]:
    """The JSON Schema of a file: « campagne », « toutes », or of one row of a table. Decimals are strings."""
    donnee = TypeAdapter(SCHEMAS[nom]).json_schema(schema_generator=Dialecte, mode="serialization")
    for partie in (donnee, *donnee.get("$defs", {}).values()):
        partie.pop("description", None)
    return donnee


def colonnes(nom: str) -> list[Colonne]:
    """The columns of a table, in order."""
    proprietes = schema(nom)["properties"]
    return [Colonne(cle, _genre(p), p["description"]) for cle, p in proprietes.items()]


def _genre(propriete: dict[str, Any]) -> str:
    choix = propriete.get("anyOf", [propriete])
    mots = []
    for un in choix:
        if "enum" in un:
            mots.append(" ou ".join(f"« {v} »" for v in un["enum"]))
        elif un.get("type") == "string" and "pattern" in un:
            mots.append("nombre (texte)")
        else:
            mots.append(FORMATS.get(un.get("format", "")) or GENRES[un["type"]])
    return ", ou ".join(dict.fromkeys(mots))
