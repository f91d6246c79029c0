"""The data folder as a whole: what is there, and what is faulty left out and told."""

import shutil
from copy import copy
from pathlib import Path

import pytest

from publisher.depot import DepotInvalide, charger, explorer, fichiers_campagne
from publisher.place import ROOT
from tests.calculator.projets import CAMPAGNES, depot

VALIDE = Path(__file__).parent / "fixtures" / "departments"


def test_the_five_departments_are_covered_in_the_order_of_their_codes() -> None:
    assert [(d.code, d.slug) for d in depot().couverts()] == [
        ("01", "ain"),
        ("38", "isere"),
        ("40", "landes"),
        ("73", "savoie"),
        ("77", "seine-et-marne"),
    ]


@pytest.mark.parametrize("slug", CAMPAGNES)
def test_latest_campaign_is_the_one_there_is(slug: str) -> None:
    assert depot().annees(slug) == [CAMPAGNES[slug]]
    assert depot().derniere(slug).campagne == CAMPAGNES[slug]


def test_newest_campaign_comes_first(tmp_path: Path) -> None:
    copie = Path(shutil.copytree(VALIDE, tmp_path / "departments"))
    texte = (copie / "isere/2025-2026.yml").read_text("utf-8")
    (copie / "isere/2026-2027.yml").write_text(texte.replace('"2025-2026"', '"2026-2027"'), "utf-8")
    lu, fautes = explorer(copie, "departments")
    assert (lu.annees("isere"), lu.derniere("isere").campagne, fautes) == (["2026-2027", "2025-2026"], "2026-2027", [])


def test_a_faulty_campaign_is_left_out_and_told(tmp_path: Path) -> None:
    copie = Path(shutil.copytree(VALIDE, tmp_path / "departments"))
    (copie / "isere/2025-2026.yml").write_text("format: campagne-clas/1\n", "utf-8")
    lu, fautes = explorer(copie, "departments")
    assert lu.campagnes == {}
    assert "departments/isere/2025-2026.yml:1:1: resume : ce champ manque ; l’ajouter" in map(str, fautes)
    with pytest.raises(DepotInvalide, match="resume"):
        charger(tmp_path)


def test_campaign_files_are_known_without_being_read() -> None:
    assert set(fichiers_campagne(ROOT / "departments")) == set(CAMPAGNES.items())


def test_every_departement_of_france_is_listed_once() -> None:
    codes = [d.code for d in depot().liste.departements]
    assert len(codes) == len(set(codes)) == 101
    assert {"01", "2A", "2B", "75", "95", "971", "976"} <= set(codes)
    assert len(depot().departements) == 101


def test_a_copy_counts_its_own_campaigns() -> None:
    assert depot().annees("isere") == ["2025-2026"]
    autre = copy(depot())
    autre.campagnes = {**autre.campagnes, ("isere", "2024-2025"): autre.campagnes["isere", "2025-2026"]}
    assert autre.annees("isere") == ["2025-2026", "2024-2025"]
