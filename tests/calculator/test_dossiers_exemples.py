"""Whole dossiers around the bounds (tests/exemples), with the facts that a person worked out for each."""

import json
from pathlib import Path
from typing import Any

import pytest

from publisher.place import ROOT
from tests.calculator.projets import estimer, verifier

EXEMPLES = sorted(p for p in (ROOT / "tests" / "exemples").glob("*.json") if not p.stem.endswith(".attendu"))


@pytest.fixture(params=EXEMPLES, ids=lambda p: p.stem)
def exemple(request: pytest.FixtureRequest) -> tuple[dict[str, Any], dict[str, Any]]:
    chemin: Path = request.param
    dossier, attendu = (json.loads(c.read_text("utf-8")) for c in (chemin, chemin.with_suffix(".attendu.json")))
    return dossier, attendu


def test_verdict_and_states_are_those_worked_out(exemple: tuple[dict[str, Any], dict[str, Any]]) -> None:
    dossier, attendu = exemple
    rapport = verifier(dossier)
    etats: dict[str, set[str]] = {}
    for constat in rapport.donnees["constats"]:
        etats.setdefault(constat["regle"], set()).add(constat["etat"])
    assert {regle: etats[regle] for regle in attendu["constats"]} == {r: {e} for r, e in attendu["constats"].items()}
    assert rapport.verdict == attendu["verdict"]


def test_amounts_are_those_worked_out(exemple: tuple[dict[str, Any], dict[str, Any]]) -> None:
    dossier, attendu = exemple
    estimation = estimer(dossier)
    assert {cle: estimation[cle] for cle in attendu["estimation"]} == attendu["estimation"]


def test_examples_touch_every_department() -> None:
    lus = [json.loads(p.read_text("utf-8"))["departement"] for p in EXEMPLES]
    assert len(lus) >= 12
    assert set(lus) == {"ain", "isere", "landes", "savoie", "seine-et-marne"}
