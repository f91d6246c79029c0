"""A value put back into its text: what did not change stays to the byte, whatever a form does with the rest."""

import difflib
import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.errors import Mendable
from publisher.place import ROOT
from publisher.reecriture.ecriture import comprendre, ecrire

CAMPAGNES = sorted((ROOT / "departments").glob("*/20*.yml"))
TEXTE = """\
# En tête.
format: essai/1
campagne: "2025-2026"  # entre guillemets
resume: >-
  Deux lignes
  pliées.

# Les dates.
dates:
# à revoir : la première
- id: a
  libelle: Premier
  jours: [lundi, mardi]

# à revoir : la deuxième
- id: b
  libelle: 'Deuxième'   # dite
  borne:
    # bas
    min: 8
    max: 12

# à revoir : la troisième
- id: c
  libelle: Troisième

# La fin.
contacts: non_precise
"""


def ecarts(avant: str, apres: str) -> list[str]:
    """Lines taken out and put in."""
    return [ligne for ligne in difflib.ndiff(avant.splitlines(), apres.splitlines()) if ligne[0] in "+-"]


def valeur() -> dict[str, Any]:
    return deepcopy(comprendre(TEXTE))


def ecrit(neuf: dict[str, Any], texte: str = TEXTE) -> str:
    resultat = ecrire(texte, neuf)
    assert comprendre(resultat) == neuf
    return resultat


@pytest.mark.parametrize("chemin", CAMPAGNES, ids=lambda c: c.parent.name)
def test_the_same_value_leaves_the_file_to_the_byte(chemin: Any) -> None:
    texte = chemin.read_text("utf-8")
    assert ecrire(texte, json.loads(json.dumps(comprendre(texte)))) == texte


@pytest.mark.parametrize("chemin", CAMPAGNES, ids=lambda c: c.parent.name)
def test_one_field_of_a_real_campaign_changes_one_line(chemin: Any) -> None:
    texte = chemin.read_text("utf-8")
    neuf = deepcopy(comprendre(texte))
    neuf["mecanismes"][0]["existe"] = "non_precise" if neuf["mecanismes"][0]["existe"] == "oui" else "oui"
    assert len(ecarts(texte, ecrit(neuf, texte))) == 2


def test_a_changed_text_changes_its_line_and_keeps_its_quotes_and_its_comment() -> None:
    neuf = valeur()
    neuf["campagne"] = "2026-2027"
    neuf["dates"][1]["libelle"] = "L’autre : d'ici"
    assert ecarts(TEXTE, ecrit(neuf)) == [
        '- campagne: "2025-2026"  # entre guillemets',
        '+ campagne: "2026-2027"  # entre guillemets',
        "-   libelle: 'Deuxième'   # dite",
        "+   libelle: 'L’autre : d''ici'   # dite",
    ]


def test_a_folded_text_becomes_one_line() -> None:
    neuf = valeur() | {"resume": "Une seule."}
    assert "resume: Une seule.\n\n# Les dates.\ndates:\n# à revoir : la première\n" in ecrit(neuf)


@pytest.mark.parametrize(("rang", "marque"), [(0, "première"), (1, "deuxième"), (2, "troisième")])
def test_an_item_that_goes_takes_its_own_mark_and_no_other(rang: int, marque: str) -> None:
    neuf = valeur()
    del neuf["dates"][rang]
    marques = [ligne for ligne in ecrit(neuf).splitlines() if "à revoir" in ligne]
    assert len(marques) == 2 and not any(marque in ligne for ligne in marques)
    assert "\n\n# La fin.\ncontacts: non_precise\n" in ecrit(neuf)


def test_an_item_that_moves_takes_its_mark_along() -> None:
    neuf = valeur()
    neuf["dates"] = neuf["dates"][::-1]
    texte = ecrit(neuf)
    assert "dates:\n# à revoir : la troisième\n- id: c\n" in texte
    assert "\n\n# à revoir : la première\n- id: a\n" in texte


def test_a_new_item_stands_as_its_neighbours_do() -> None:
    neuf = valeur()
    neuf["dates"].insert(1, {"id": "neuf", "libelle": "Le: neuf", "jours": ["lundi"], "borne": {"min": 1}})
    assert (
        '  jours: [lundi, mardi]\n\n- id: neuf\n  libelle: "Le: neuf"\n  jours: [lundi]\n  borne:\n    min: 1\n\n'
        "# à revoir : la deuxième\n- id: b\n" in ecrit(neuf)
    )


def test_a_new_field_stands_behind_the_one_it_follows() -> None:
    neuf = valeur()
    neuf["dates"][1] = {"id": "b", "etape": "depot", "libelle": "Deuxième", "borne": {"min": 8, "max": 12, "x": True}}
    assert ecarts(TEXTE, ecrit(neuf)) == ["+   etape: depot", "+     x: true"]


def test_a_field_that_goes_takes_its_comment() -> None:
    neuf = valeur()
    del neuf["dates"][1]["borne"]["min"]
    del neuf["contacts"]
    assert ecarts(TEXTE, ecrit(neuf))[:2] == ["-     # bas", "-     min: 8"]


def test_the_order_of_keys_in_the_value_changes_nothing() -> None:
    neuf = dict(reversed(valeur().items()))
    assert ecrire(TEXTE, neuf) == TEXTE


def test_a_list_that_is_emptied_and_one_that_is_filled() -> None:
    neuf = valeur()
    neuf["dates"] = []
    vide = ecrit(neuf)
    assert "\ndates: []\n" in vide
    neuf["dates"] = [{"id": "a"}]
    assert "\ndates:\n- id: a\n" in ecrit(neuf, vide)


def test_what_could_be_read_as_something_else_is_quoted() -> None:
    mots = ["2025-2026", "12", "1.5", "true", "non", "yes", "null", "~", "", " a", "a: b", "a #b", "- x", "[x]", "'x'"]
    mots += [
        "10:00",
        "0123",
        "{a}",
        "&a",
        "*a",
        "!x",
        "|",
        ">",
        "%a",
        "@a",
        "`a",
        "a\nb",
        "a\tb",
        "é\u2028è",
        "«\u202fa\u202f»",
    ]
    neuf = valeur() | {"mots": mots, "longs": [{"texte": mot} for mot in mots]}
    assert comprendre(ecrit(neuf))["mots"] == mots


def test_line_ends_of_windows_stay() -> None:
    texte = TEXTE.replace("\n", "\r\n")
    neuf = valeur() | {"contacts": "x"}
    assert ecrire(texte, neuf) == TEXTE.replace("contacts: non_precise", "contacts: x").replace("\n", "\r\n")


def test_a_text_that_is_no_yaml_is_refused_with_its_line() -> None:
    with pytest.raises(Mendable, match=r"^ligne 2 : .* ; vérifier"):
        ecrire("a: 1\nb: ]\n", {"a": 1})


@pytest.mark.parametrize("texte", ["- a\n", "mot\n", "", "a: " + "[" * 60 + "]" * 60, "x" * 1_000_001])
def test_what_is_no_group_of_fields_is_refused(texte: str) -> None:
    with pytest.raises(Mendable, match=r"^ligne \d+ : "):
        comprendre(texte)


FEUILLES = (
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=12) | st.sampled_from(["a", "a: b"])
)
CLES = st.text(st.sampled_from("abcé_"), min_size=1, max_size=3)
VALEURS = st.recursive(
    FEUILLES, lambda v: st.lists(v, max_size=4) | st.dictionaries(CLES, v, max_size=4), max_leaves=12
)
TABLES = st.dictionaries(CLES, VALEURS, min_size=1, max_size=5)


@settings(max_examples=300, deadline=None)
@given(TABLES, TABLES)
def test_any_value_can_take_the_place_of_any_other(avant: dict[str, Any], apres: dict[str, Any]) -> None:
    texte = ecrire("# en tête\nformat: x\n", avant)
    resultat = ecrire(texte, apres)
    assert comprendre(resultat) == apres
    assert resultat.startswith("# en tête\n")
