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
    fait = clas("controler")
    assert (fait.returncode, fait.stdout, fait.stderr) == (0, "", "")


def test_an_error_is_a_line_with_its_file_as_one_would_type_it(dossier: Path) -> None:
    fichier = dossier / "isere" / "2025-2026.yml"
    fichier.write_text(fichier.read_text("utf-8").replace("2025-07-11", "31/07/2025"), "utf-8")
    fait = clas("controler", "departments", ici=dossier.parent)
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
