"""The browser's Python gives what CPython gives, to the byte: every example, in one start of Pyodide under Node."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from calculator import page
from calculator.decodage import DonneesInvalides
from calculator.questions import QUESTIONS
from publisher.moteur import compiler
from publisher.place import ROOT
from publisher.wheel import build_wheel
from tests.calculator.projets import depot

LE = "2026-11-22"
NODE = ROOT / ".venv" / "bin" / "node"
PYODIDE = ROOT / "node_modules" / "pyodide"
DEPART = """
import {{ readFile }} from "node:fs/promises";
import {{ loadPyodide }} from {module};
const pyodide = await loadPyodide();
pyodide.unpackArchive(new Uint8Array(await readFile({roue})), "wheel");
pyodide.globals.set("questions_json", await readFile({questions}, "utf-8"));
console.log(pyodide.runPython(await readFile({programme}, "utf-8")));
"""
PROGRAMME = """
import json
from calculator import page

def repondre(question):
    page.preparer(question["reglement"], question["calendrier"])
    dossier, le = question["dossier"], question["le"]
    suite = [page.interroger(nom, dossier, le, json.dumps(options)) for nom, options in demandes]
    return [page.repondre(dossier, le), page.detailler(dossier, le), *suite]

lues = json.loads(questions_json)
demandes = lues["demandes"]
json.dumps([repondre(q) for q in lues["dossiers"]])
"""
SEANCE = {"id": "b", "date": "2025-11-06", "collectif": "Primaire", "presents": 7, "heures_salariees": "1.50"}
OPTIONS: dict[str, list[dict[str, Any]]] = {
    "afas": [{"type_": "previsionnelle"}, {"type_": "reelle"}],
    "journal_fusion": [{"autres": [[SEANCE], {"journal": [{"date": "hier"}]}]}, {"autres": [[SEANCE]]}],
    "journal_lire_csv": [{"texte": "\ufeffdate;collectif;présents\n3/11/2025;Été;9\nhier;;neuf"}],
    "reprise": [{"campagne": "2026-2027"}, {"campagne": "jamais"}],
    "changements": [{"reference": {"collectifs_agrees": 9, "collectifs": [{"nom": "Primaire", "enfants": 12}]}}],
}
DEMANDES = [(nom, options) for nom in QUESTIONS for options in OPTIONS.get(nom, [{}])]
"""Every question of the pages, with options where it takes some."""


def dossiers() -> Iterator[tuple[str, str]]:
    """Every example; some that are broken, to hear the same errors."""
    for chemin in sorted((ROOT / "tests" / "exemples").glob("*.json")):
        if not chemin.stem.endswith(".attendu"):
            yield chemin.stem, chemin.read_text("utf-8")
    entete = {"format": "dossier-clas/1", "departement": "isere", "campagne": "2025-2026"}
    yield "refused", json.dumps(entete | {"collectifs": [{"enfants": -1, "debut": "03/11/2025"}], "budjet": None})
    yield "half a character", json.dumps(entete | {"structure": {"nom": "\ud800"}})
    yield "deep", '{"format": ' + "[" * 400 + "]" * 400 + "}"
    yield "not JSON", "{"
    yield "far dates", json.dumps(entete | {"collectifs": [{"debut": "0001-01-01", "fin": "9999-12-31"}]})


def question(dossier: str) -> dict[str, Any]:
    try:
        lu = json.loads(dossier)
        slug, annee = lu["departement"], lu["campagne"]
    except (ValueError, KeyError):
        slug, annee = "isere", "2025-2026"
    reglement, calendrier = (json.dumps(d, ensure_ascii=False) for d in compiler(depot(), slug, annee))
    return {"reglement": reglement, "calendrier": calendrier, "dossier": dossier, "le": LE}


@pytest.fixture(scope="module")
def questions() -> dict[str, dict[str, Any]]:
    return {nom: question(dossier) for nom, dossier in dossiers()}


@pytest.fixture(scope="module")
def reponses(questions: dict[str, dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What Pyodide answers, by example."""
    if not PYODIDE.is_dir() or not NODE.exists():
        pytest.fail("Pyodide ou Node manquent ; lancer scripts/setup")
    ici = tmp_path_factory.mktemp("pyodide")
    fichiers = {
        "questions": json.dumps({"dossiers": list(questions.values()), "demandes": DEMANDES}),
        "programme": PROGRAMME,
    }
    for nom, texte in fichiers.items():
        (ici / nom).write_text(texte, "utf-8")
    chemins = {
        "module": str(PYODIDE / "pyodide.mjs"),
        "roue": str(build_wheel(ROOT / "calculator", ici)),
        **{nom: str(ici / nom) for nom in fichiers},
    }
    script = DEPART.format(**{nom: json.dumps(chemin) for nom, chemin in chemins.items()})
    fait = subprocess.run(
        [NODE, "--input-type=module", "--eval", script], capture_output=True, text=True, check=False, timeout=120
    )
    assert fait.returncode == 0, fait.stderr[-2000:]
    return dict(zip(questions, json.loads(fait.stdout), strict=True))


@pytest.mark.parametrize("nom", [nom for nom, _ in dossiers()])
def test_same_bytes_in_the_browser_and_here(
    nom: str, questions: dict[str, dict[str, Any]], reponses: dict[str, list[str]]
) -> None:
    posee = questions[nom]
    page.preparer(posee["reglement"], posee["calendrier"])
    suite = [page.interroger(demande, posee["dossier"], LE, json.dumps(options)) for demande, options in DEMANDES]
    ici = [page.repondre(posee["dossier"], LE), page.detailler(posee["dossier"], LE), *suite]
    assert reponses[nom] == ici


def test_the_page_gives_the_report_of_the_command(questions: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    posee = questions["contrat"]
    page.preparer(posee["reglement"], posee["calendrier"])
    fichier = tmp_path / "dossier.json"
    fichier.write_text(posee["dossier"], "utf-8")
    for commande, le in (("verifier", ["--le", LE]), ("estimer", [])):
        fait = subprocess.run(
            [ROOT / ".venv" / "bin" / "clas", commande, fichier, "--json", *le], capture_output=True, check=True
        )
        assert fait.stdout == page.rapport(commande, posee["dossier"], LE).encode("utf-8")


def test_a_report_of_a_refused_dossier_raises(questions: dict[str, dict[str, Any]]) -> None:
    posee = questions["refused"]
    page.preparer(posee["reglement"], posee["calendrier"])
    with pytest.raises(DonneesInvalides):
        page.rapport("verifier", posee["dossier"], LE)
