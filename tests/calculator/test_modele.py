"""The form of each scalar, at its boundaries; what is said of it in the JSON Schema."""

from dataclasses import FrozenInstanceError
from typing import Any, get_args

import pytest

from calculator import modele
from calculator.modele import Citation, Forme, Intervalle
from calculator.regles import Borne, Portee

FORMES: list[tuple[str, list[str], list[str]]] = [
    # scalar, what it accepts, what it refuses
    ("Montant", ["0", "12.5", "12.50", "9999999999.99"], ["", "12.500", "12,50", "-1", "1e3", "12345678901", "١٢"]),
    ("Nombre", ["0.325", "-3", "999999999999", "0.123456"], ["0.1234567", "1234567890123", "--1", "."]),
    ("Jour", ["2025-07-31"], ["2025-7-31", "31/07/2025", "2025-07-31T10:00", "2025-07-31\n"]),
    ("Heure", ["00:00", "09:59", "19:00", "23:59", "24:00"], ["24:01", "9:00", "25:00", "12:60", "12h00"]),
    ("Annee", ["2025-2026"], ["2025", "1999-2000", "2025-26", "2025/2026"]),
    ("Compte", ["64", "64110000"], ["6", "641100000", "64a"]),
    ("Identifiant", ["a", "charte_laicite", "a1"], ["A", "1a", "_a", "a-b", ""]),
    ("Slug", ["ain", "seine-et-marne"], ["Ain", "seine_et_marne", "-ain", ""]),
    ("Code", ["01", "971", "2A", "2B"], ["1", "2C", "2a", "9711"]),
    ("Texte", ["a", " a", "a\nb", "a" * 20_001], ["", " ", "\n", "a" * 20_002]),
    ("Extrait", ["a", "a" * 300], ["", " ", "a" * 301]),
    ("Lien", ["http://caf.fr", "https://elan.caf.fr/aides?x=1"], ["ftp://caf.fr", "https://", "https://a b", 'https://a"']),
    ("Courriel", ["prenom.nom@caf38.caf.fr"], ["prenom", "a@b", "a@b.", "a b@c.fr", "@c.fr"]),
    ("Telephone", ["05 58 06 76 47"], ["0558067647", "00 58 06 76 47", "05 58 06 76", "05 58 06 76 47 00"]),
]  # fmt: skip


def forme(nom: str) -> Forme:
    return next(m for m in get_args(getattr(modele, nom)) if isinstance(m, Forme))


@pytest.mark.parametrize(("nom", "acceptes", "refuses"), FORMES, ids=[nom for nom, _, _ in FORMES])
def test_the_form_of_a_scalar(nom: str, acceptes: list[str], refuses: list[str]) -> None:
    assert [t for t in acceptes if not forme(nom).accepte(t)] == []
    assert [t for t in refuses if forme(nom).accepte(t)] == []


@pytest.mark.parametrize("nom", [nom for nom, _, _ in FORMES])
def test_the_example_has_the_form(nom: str) -> None:
    assert forme(nom).accepte(forme(nom).exemple.strip('"'))


@pytest.mark.parametrize(
    ("marque", "schema"),
    [
        (Forme("[ab]|c", "une lettre", "a"), {"type": "string", "pattern": "^(?:[ab]|c)$", "examples": ["a"]}),
        (
            Forme("[0-9]", "un chiffre", "1", entier=True),
            {"type": ["string", "integer"], "pattern": "^(?:[0-9])$", "examples": ["1"]},
        ),
        (Intervalle(2, 5), {"type": "integer", "minimum": 2, "maximum": 5}),
    ],
)
def test_what_the_schema_says_of_it(marque: Any, schema: dict[str, Any]) -> None:
    assert marque.__get_pydantic_json_schema__(None, None) == schema


def test_a_record_is_immutable_and_named_by_its_keys() -> None:
    citation = Citation(source="isere/note", extrait="mot")
    with pytest.raises(FrozenInstanceError):
        citation.extrait = "autre"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Citation("isere/note", "mot")  # type: ignore[misc]


def test_a_record_refuses_unknown_keys_in_the_schema_too() -> None:
    assert Citation.__pydantic_config__ == {"extra": "forbid", "use_attribute_docstrings": True}  # type: ignore[attr-defined]


def test_a_missing_key_and_an_unknown_one_are_named() -> None:
    with pytest.raises(TypeError, match=r"^Citation: extrait is missing$"):
        Citation(source="isere/note")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"^Citation: no field autre, encore$"):
        Citation(source="isere/note", extrait="mot", autre=1, encore=2)  # type: ignore[call-arg]


def test_equal_records_are_those_of_one_kind_with_equal_values() -> None:
    un, autre = Citation(source="isere/note", extrait="mot"), Citation(source="isere/note", extrait="mot")
    assert un == autre
    assert hash(un) == hash(autre)
    assert len({un, autre, Citation(source="isere/note", extrait="autre")}) == 2
    assert un != Citation(source="isere/note", extrait="mot", lieu="§2")
    assert un != Borne()
    assert (un == "mot") is False


def test_a_record_shows_its_values_and_keeps_them() -> None:
    un = Citation(source="isere/note", extrait="mot")
    assert repr(un) == "Citation(source='isere/note', lieu=None, extrait='mot')"
    with pytest.raises(FrozenInstanceError, match=r"^Citation\.extrait is read-only$"):
        un.extrait = "autre"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match=r"^Citation\.extrait is read-only$"):
        del un.extrait  # type: ignore[misc]


def test_each_record_has_lists_of_its_own() -> None:
    assert Portee().niveaux == []
    assert Portee().niveaux is not Portee().niveaux
