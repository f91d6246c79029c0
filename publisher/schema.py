"""JSON Schemas of the YAML files, from the types that check them: editors complete and check while one writes."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from calculator.dossier import Dossier
from publisher import campagne as types

SCHEMAS: dict[str, Any] = {
    "campagne": types.Campagne,
    "regles": types.ReglesNationales,
    "baremes": types.Baremes,
    "plateformes": types.Plateformes,
    "afas": types.Afas,
    "sphinx": types.Sphinx,
    "habilitation": types.Habilitation,
    "glossaire": types.Glossaire,
    "guides": types.Guides,
    "concerne": types.Concerne,
    "sources": types.Sources,
    "departements": types.Departements,
    "ponts": types.Ponts,
    "adresses": types.Adresses,
    "publication": types.Publication,
    "editeur": types.Editeur,
    "dossier": Dossier,
}
"""Name of the schema → the type of the file."""


class Dialecte(GenerateJsonSchema):
    """Says which dialect it writes, as editors want it."""

    def generate(self, schema: Any, mode: Any = "validation") -> dict[str, Any]:
        return {"$schema": self.schema_dialect, **super().generate(schema, mode=mode)}


@cache
def schema(nom: str) -> dict[str, Any]:
    """The JSON Schema of one kind of file; the types do not change while we run, and pydantic takes its time."""
    return TypeAdapter(SCHEMAS[nom]).json_schema(schema_generator=Dialecte)


def ecrire(dossier: Path) -> None:
    """Write every schema into `dossier`, as `<nom>.schema.json`."""
    dossier.mkdir(parents=True, exist_ok=True)
    for nom in SCHEMAS:
        texte = json.dumps(schema(nom), ensure_ascii=False, indent=1) + "\n"
        (dossier / f"{nom}.schema.json").write_text(texte, "utf-8")
