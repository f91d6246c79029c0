"""The editor's page: every département to choose, and French words for every field and value that a form may show."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from publisher.depot import charger
from publisher.pages.publier import ETAPES, pages
from publisher.place import ROOT

FORMS = ROOT / "docs" / "client" / "publier" / "fiches"
SCHEMA = json.loads((ROOT / "departments" / "schema" / "campagne.schema.json").read_text("utf-8"))
IN_THE_FILE = {"Formulaire", "Partie", "Question", "Exemple"}
"""Types that no form shows."""
UNSHOWN = {"nature"}
KEY = re.compile(r'^\s+"?([\w.]+)"?: ', re.MULTILINE)


def keys(name: str) -> set[str]:
    return set(KEY.findall((FORMS / name).read_text("utf-8")))


def types() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, schema in SCHEMA["$defs"].items():
        if name not in IN_THE_FILE:
            yield name, schema.get("properties", {})


def choices(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("enum", [])
        for inner in schema.values():
            yield from choices(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from choices(inner)


def test_every_departement_can_be_chosen_with_its_campaigns() -> None:
    (page,) = pages(charger(ROOT))
    assert page.markdown.count("<option value=") == 101 + 2
    assert 'value="isere" data-annees="2025-2026"' in page.markdown
    assert 'value="drome" data-annees=""' in page.markdown


@pytest.mark.parametrize("step", ETAPES, ids=lambda step: step.id)
def test_each_step_has_its_template(step: Any) -> None:
    assert (ROOT / "docs" / "templates" / step.gabarit).is_file()


def test_every_field_of_a_form_has_its_french_name() -> None:
    names = keys("mots.js")
    missing = [f"{t}.{f}" for t, fields in types() for f in fields if not {f, f"{t}.{f}"} & names]
    assert missing == []


def test_every_choice_has_its_french_word() -> None:
    words = keys("valeurs.js")
    assert sorted({v for _, fields in types() for v in choices(fields)} - words) == []


def test_every_field_of_a_campaign_is_in_a_form_or_in_the_file() -> None:
    text = (FORMS / "sections.js").read_text("utf-8")
    shown = set(re.findall(r'cle: "(\w+)"', text)) | set(re.findall(r'"(\w+)"[,\]]', text))
    assert sorted(SCHEMA["properties"].keys() - shown) == []
