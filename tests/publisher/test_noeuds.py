"""Plain Python reads a YAML text as the C library does: the browser has no other."""

import pytest
import yaml

from publisher import noeuds
from publisher.lecture import Document, analyser
from publisher.place import ROOT

FICHIERS = sorted((ROOT / "departments").glob("*/*.yml"))


def lu(texte: str, chargeur: object, monkeypatch: pytest.MonkeyPatch) -> Document:
    monkeypatch.setattr(noeuds, "Chargeur", chargeur)
    noeuds.evenements.cache_clear()
    return analyser(texte, "")


@pytest.mark.parametrize("chemin", FICHIERS, ids=lambda c: f"{c.parent.name} {c.stem}")
def test_data_and_places_are_the_same(chemin, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    texte = chemin.read_text("utf-8")
    assert lu(texte, yaml.SafeLoader, monkeypatch) == lu(texte, yaml.CSafeLoader, monkeypatch)


@pytest.mark.parametrize(
    "texte",
    ["a: ]", "a: b: c", "\ta: 1", "a: 'x\n", "a: @x", "a: *b", "- a\nb: 1", "a: \x00", "", "# rien", "a: 1\n---\nb: 2"],
)
def test_faults_are_the_same(texte: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sans, avec = (lu(texte, chargeur, monkeypatch) for chargeur in (yaml.SafeLoader, yaml.CSafeLoader))
    assert sans.fautes and sans == avec


@pytest.mark.parametrize("texte", ["[" * 5000, "- " * 5000, "a: &a 1\n" + "".join(f"b{i}: *a\n" for i in range(40))])
def test_what_goes_out_of_bounds_is_refused_before_it_is_built(texte: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "à plat" in lu(texte, yaml.SafeLoader, monkeypatch).fautes[0].remede
