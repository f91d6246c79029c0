"""`clas controler`: nothing to say with code 0; every error, a line each, with code 1."""

import shutil
from pathlib import Path

import pytest

from publisher.place import ROOT
from tests.commands.clas import clas, refus

VALIDE = ROOT / "tests" / "publisher" / "fixtures" / "departments"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return Path(shutil.copytree(VALIDE, tmp_path / "departments"))


def test_the_published_data_has_no_error() -> None:
    fait = clas("controler", "--le", "2026-11-22")
    assert (fait.returncode, fait.stdout, fait.stderr) == (0, "", "")


def test_an_error_is_a_line_with_its_file_as_one_would_type_it(dossier: Path) -> None:
    fichier = dossier / "isere" / "2025-2026.yml"
    fichier.write_text(fichier.read_text("utf-8").replace("2025-07-11", "31/07/2025"), "utf-8")
    fait = clas("controler", "departments", "--le", "2026-11-22", ici=dossier.parent)
    assert (fait.returncode, fait.stdout) == (1, "")
    assert fait.stderr.splitlines() == [
        "departments/isere/2025-2026.yml:14:3: dates[0].ferme_le : "
        "« 31/07/2025 » n’est pas une date ; écrire 2025-07-31"
    ]


def test_only_the_paths_that_are_asked_for_are_told(dossier: Path) -> None:
    for nom in ("national/afas.yml", "national/guides.yml"):
        (dossier / nom).write_text("format: autre\n", "utf-8")
    lignes = clas("controler", dossier / "national" / "afas.yml").stderr.splitlines()
    assert lignes and all("national/afas.yml:" in ligne for ligne in lignes)
    assert {ligne.split(":")[0].rpartition("/")[2] for ligne in clas("controler", dossier).stderr.splitlines()} == {
        "afas.yml",
        "guides.yml",
    }


def test_a_folder_without_data_is_told(tmp_path: Path) -> None:
    assert "national" in refus(1, "controler", tmp_path)


def test_a_path_that_is_not_there_is_a_wrong_call() -> None:
    assert refus(2, "controler", "absent")


def sunday(dossier: Path) -> Path:
    fichier = dossier / "isere" / "2025-2026.yml"
    fichier.write_text(fichier.read_text("utf-8").replace("2025-07-11", "2025-07-13"), "utf-8")
    return fichier


def test_a_warning_is_said_apart_and_changes_no_code(dossier: Path) -> None:
    fait = clas("controler", sunday(dossier), "--le", "2026-11-22")
    assert (fait.returncode, fait.stderr) == (0, "")
    assert ":14:3: avertissement : dates[0].ferme_le : « 2025-07-13 » est un dimanche" in fait.stdout


def test_the_day_decides_what_is_old(dossier: Path) -> None:
    assert "plus de 12 mois" in clas("controler", dossier, "--le", "2027-11-23").stdout
    assert clas("controler", dossier, "--le", "2027-11-22").stdout == ""


@pytest.mark.parametrize(("forme", "signe"), [("json", "controle-clas/1"), ("sarif", "runs"), ("github", "::error ")])
def test_a_machine_reads_every_remark_on_stdout_and_the_code_stays(dossier: Path, forme: str, signe: str) -> None:
    (dossier / "national" / "afas.yml").write_text("format: autre\n", "utf-8")
    fait = clas("controler", dossier, "--le", "2026-11-22", "--format", forme)
    assert (fait.returncode, fait.stderr) == (1, "")
    assert signe in fait.stdout and "afas.yml" in fait.stdout


def test_a_dead_link_is_told_on_demand(dossier: Path) -> None:
    fichier = dossier / "isere" / "2025-2026.yml"
    lien = "documents:\n- {titre: Charte, url: 'http://127.0.0.1:9/clas', theme: charte, citations: []}\ncontacts:\n"
    fichier.write_text(fichier.read_text("utf-8").replace("contacts:\n", lien), "utf-8")
    assert "ne répond pas" not in clas("controler", dossier).stdout
    demande = clas("controler", fichier, "--liens").stdout
    assert "documents[0].url : « http://127.0.0.1:9/clas » ne répond pas" in demande
