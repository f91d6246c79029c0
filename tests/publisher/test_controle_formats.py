"""Remarks for machines: each tool finds the file, the line, the level and the words."""

import json
from datetime import date

from publisher.controle.avis import Avis
from publisher.controle.formats import en_annotations, en_json, en_sarif, ligne
from publisher.lecture import Faute

LE = date(2026, 11, 22)
ERREUR = Avis(
    Faute("d/isere/2025-2026.yml", 14, 3, "dates[0]", "100 % : faux,\nvraiment", "corriger"), "erreur", "place"
)
AVIS = [ERREUR, Avis(Faute("d/a.yml", 1, 1, "", "vieux", "relire"), "avertissement", "verifie-le")]


def test_a_person_reads_an_error_as_the_contract_has_it_and_a_warning_named_so() -> None:
    assert ligne(ERREUR) == str(ERREUR.faute)
    assert ligne(AVIS[1]) == "d/a.yml:1:1: avertissement : vieux ; relire"


def test_json_counts_errors_and_warnings_apart() -> None:
    lu = json.loads("".join(en_json(AVIS, LE)))
    assert (lu["format"], lu["le"], lu["erreurs"], lu["avertissements"]) == ("controle-clas/1", "2026-11-22", 1, 1)
    assert lu["avis"][0] == {
        "gravite": "erreur", "controle": "place", "fichier": "d/isere/2025-2026.yml", "ligne": 14, "colonne": 3,
        "chemin": "dates[0]", "constat": "100 % : faux,\nvraiment", "remede": "corriger",
    }  # fmt: skip


def test_sarif_names_a_rule_that_it_declares_for_each_result() -> None:
    (run,) = json.loads("".join(en_sarif(AVIS, LE)))["runs"]
    regles = {r["id"]: r["defaultConfiguration"]["level"] for r in run["tool"]["driver"]["rules"]}
    assert [(r["ruleId"], r["level"]) for r in run["results"]] == [("place", "error"), ("verifie-le", "warning")]
    assert all(regles[r["ruleId"]] == r["level"] for r in run["results"])
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 14, "startColumn": 3}
    assert place["artifactLocation"]["uri"] == "d/isere/2025-2026.yml"


def test_an_annotation_is_one_line_whatever_the_words() -> None:
    premiere, seconde = en_annotations(AVIS, LE)
    assert premiere == (
        "::error file=d/isere/2025-2026.yml,line=14,col=3,title=place::dates[0] : 100 %25 : faux,%0Avraiment ; corriger"
    )
    assert seconde.startswith("::warning file=d/a.yml,line=1,col=1,")
