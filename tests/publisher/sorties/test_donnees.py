"""Open data: they keep their own schema, name nobody, and say what the pages say."""

import csv
import io
import json
import re
import subprocess
import sys
from copy import copy
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from publisher.depot import Depot
from publisher.pages.donnees import EXEMPLE
from publisher.personnes import _plier
from publisher.serve import serve
from publisher.sorties.donnees import ecrire, exporter, tableau, version
from publisher.sorties.donnees.modele import TABLES
from publisher.sorties.donnees.schemas import SCHEMAS, colonnes, schema


@pytest.fixture(scope="module")
def site(depot: Depot, tmp_path_factory: pytest.TempPathFactory) -> Path:
    dossier = tmp_path_factory.mktemp("site")
    ecrire(depot, dossier)
    return dossier


def test_each_file_keeps_the_schema_beside_it(site: Path) -> None:
    for nom, chemins in (
        ("campagne", site.glob("donnees/*/20*.json")),
        ("toutes", site.glob("donnees/campagnes.json")),
    ):
        forme = json.loads((site / "donnees" / "schema" / f"{nom}.schema.json").read_text("utf-8"))
        fichiers = list(chemins)
        assert fichiers
        for fichier in fichiers:
            Draft202012Validator(forme).validate(json.loads(fichier.read_text("utf-8")))


@pytest.mark.parametrize("nom", SCHEMAS)
def test_a_schema_is_one_and_refuses_what_it_does_not_know(nom: str) -> None:
    forme = schema(nom)
    Draft202012Validator.check_schema(forme)
    assert forme["additionalProperties"] is False


def test_nobody_is_named(site: Path, depot: Depot) -> None:
    contacts = [c for k in depot.campagnes.values() if k.contacts != "non_precise" for c in k.contacts if c.personne]
    assert len(contacts) > 15
    interdits = {_plier(c.personne or "") for c in contacts}
    interdits |= {n for c in contacts for n in c.telephones} | {"marlene.garcia@caf38.caf.fr"}
    for fichier in site.rglob("*"):
        if fichier.is_file():
            texte = fichier.read_text("utf-8")
            assert not [mot for mot in interdits if mot in texte or mot in _plier(texte)], fichier
            assert not re.search(r"0[67]([ .]?\d\d){4}\b", texte), fichier


def test_a_name_within_a_quote_is_taken_out(depot: Depot) -> None:
    cle = ("isere", "2025-2026")
    regle, *autres = depot.campagnes[cle].regles
    citation = replace(regle.citations[0], extrait="Marlène Garcia l’a dit : 04 76 00 00 00")
    nommee = copy(depot)
    nommee.campagnes = {
        cle: replace(depot.campagnes[cle], regles=[replace(regle, citations=[citation]), *autres]),
    }
    assert exporter(nommee)[0]["regles"][0]["preuves"][0]["extrait"] == "[nom] l’a dit : 04 76 00 00 00"


def test_a_number_stays_what_it_is(depot: Depot) -> None:
    montants = {m["id"]: m["valeur"] for m in exporter(depot)[1]["montants"]}
    assert montants["ps_max"] == "2758.28"


def test_a_window_ends_when_the_next_day_begins_in_paris(depot: Depot) -> None:
    (depot_isere,) = (d for d in exporter(depot)[1]["dates"] if d["id"] == "depot")
    assert (depot_isere["debut"], depot_isere["fin"]) == ("2025-06-10T00:00:00+02:00", "2025-07-12T00:00:00+02:00")


def test_a_rule_that_the_department_does_not_state_says_so(depot: Depot) -> None:
    regles = {(c["departement"], r["id"]): r["enoncee_ici"] for c in exporter(depot) for r in c["regles"]}
    assert regles["isere", "semaines_min"] is True
    assert False in regles.values()


@pytest.mark.parametrize("nom", TABLES)
def test_a_table_has_a_row_for_each_item(depot: Depot, nom: str) -> None:
    campagnes = exporter(depot)
    lignes = list(csv.DictReader(io.StringIO(tableau(nom, campagnes).decode("utf-8-sig"))))
    assert len(lignes) == sum(len(c[nom]) for c in campagnes)
    assert [c.nom for c in colonnes(nom)][:-1] == list(lignes[0])[:-3]


def test_no_cell_is_a_formula(depot: Depot) -> None:
    (une, *_) = exporter(depot)
    une["resume"] = "x"
    une["dates"] = [{**une["dates"][0], "libelle": "=1+1"}]
    assert "'=1+1" in tableau("dates", [une]).decode()


def test_the_version_changes_with_the_content_alone(depot: Depot) -> None:
    une, autre = exporter(depot), exporter(depot)
    assert version(une) == version(autre)
    autre[0]["resume"] += "."
    assert version(une) != version(autre)


def test_every_column_is_told_in_words() -> None:
    assert all(len(c.description) > 4 and c.genre for nom in TABLES for c in colonnes(nom))


def test_the_catalogue_tells_the_files_that_are_there(site: Path) -> None:
    catalogue = json.loads((site / "donnees" / "catalogue.json").read_text("utf-8"))
    la = {p.relative_to(site / "donnees").as_posix(): p.stat().st_size for p in site.rglob("*") if p.is_file()}
    del la["catalogue.json"]
    assert {f["chemin"]: f["octets"] for f in catalogue["fichiers"]} == la


def test_the_example_of_the_page_runs(site: Path) -> None:
    with serve(site) as adresse:
        dit = subprocess.run([sys.executable, str(EXEMPLE), adresse], capture_output=True, text=True, check=True).stdout
    assert dit.startswith("Version 2026-11-22-")
    assert "Isère 2025-2026 : à partir du mardi 10 juin 2025, jusqu’au vendredi 11 juillet 2025\n" in dit
