"""The schemas that editors read refuse what the decoder refuses."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from publisher.schema import SCHEMAS, ecrire, schema
from tests.calculator.projets import projet

Schema = dict[str, Any]


@pytest.fixture(scope="module")
def dossier() -> Schema:
    return schema("dossier")


@pytest.mark.parametrize("nom", SCHEMAS)
def test_each_schema_says_its_dialect_and_is_valid(nom: str) -> None:
    lu = schema(nom)
    assert lu["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(lu)


def test_writes_a_file_for_each(tmp_path: Path) -> None:
    ecrire(tmp_path / "schema")
    assert {p.name for p in (tmp_path / "schema").iterdir()} == {f"{nom}.schema.json" for nom in SCHEMAS}


def test_a_good_dossier_passes(dossier: Schema) -> None:
    jsonschema.validate(projet("isere"), dossier)


@pytest.mark.parametrize(
    "faits",
    [
        {"inconnu": 1},
        {"format": "dossier-clas/2"},
        {"campagne": "2025"},
        {"collectifs_agrees": -1},
        {"collectifs_agrees": 1.5},
        {"collectifs": [{"enfants": "10"}]},
        {"collectifs": [{"debut": "03/11/2025"}]},
        {"collectifs": [{"seances": [{"jour": "dimanche"}]}]},
        {"budget": {"charges": [{"montant": "12,50"}]}},
        {"budget": {"charges": [{"montant": 12.5}]}},
        {"budget": {"charges": [{"compte": 64}]}},
        {"projet": {"axes": {"enfants": "oui"}}},
    ],
)
def test_a_faulty_dossier_does_not(dossier: Schema, faits: Schema) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(projet("isere") | faits, dossier)
