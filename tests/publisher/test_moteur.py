"""The calculator made from the data: the same through JSON, kept between two runs, made again when data changes."""

import json
import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from calculator.decodage import decoder
from calculator.ecriture import en_donnees
from calculator.modele import Citation
from calculator.regles import Borne, Reglement
from publisher.depot import DepotInvalide
from publisher.fusion import reglement
from publisher.moteur import CACHE, campagnes, charger_calculateur, charger_calendrier, compiler
from publisher.place import ROOT
from tests.calculator.projets import CAMPAGNES, depot

VALIDE = Path(__file__).parent / "fixtures" / "departments"


@pytest.fixture
def racine(tmp_path: Path) -> Path:
    shutil.copytree(VALIDE, tmp_path / "departments")
    return tmp_path


@pytest.mark.parametrize("slug", CAMPAGNES)
def test_rules_are_the_same_after_json(slug: str) -> None:
    compile_, _ = compiler(depot(), slug, CAMPAGNES[slug])
    relu = decoder(Reglement, json.loads(json.dumps(compile_)))
    assert relu == reglement(depot(), slug, CAMPAGNES[slug])


def test_what_is_at_its_default_is_left_out() -> None:
    assert en_donnees(Borne(min=Decimal(8))) == {"min": "8"}
    assert en_donnees(Borne(min=Decimal(8), min_inclus=False)) == {"min": "8", "min_inclus": False}
    assert en_donnees([Citation(source="a/b", extrait="c"), date(2025, 1, 2)]) == [
        {"source": "a/b", "extrait": "c"},
        "2025-01-02",
    ]


def test_what_was_compiled_is_kept_and_read_again(racine: Path) -> None:
    premier = charger_calculateur(racine, "isere", "2025-2026")
    (garde,) = (racine / CACHE).iterdir()
    avant = garde.stat().st_mtime_ns
    assert charger_calculateur(racine, "isere", "2025-2026").reglement == premier.reglement
    assert garde.stat().st_mtime_ns == avant


def test_a_change_of_the_data_is_seen(racine: Path) -> None:
    charger_calculateur(racine, "isere", "2025-2026")
    fichier = racine / "departments/national/regles.yml"
    fichier.write_text(fichier.read_text("utf-8").replace("{min: 8}", "{min: 9}"), "utf-8")
    borne = charger_calculateur(racine, "isere", "2025-2026").reglement.regles[0].borne
    assert borne == Borne(min=Decimal(9))
    assert len(list((racine / CACHE).iterdir())) == 1


def test_a_cache_that_is_broken_is_made_again(racine: Path) -> None:
    voulu = charger_calculateur(racine, "isere", "2025-2026").reglement
    (garde,) = (racine / CACHE).iterdir()
    garde.write_text("{", "utf-8")
    assert charger_calculateur(racine, "isere", "2025-2026").reglement == voulu


def test_a_folder_where_nothing_can_be_written_costs_nothing_but_time(racine: Path) -> None:
    (racine / "build").write_text("a file where a folder should be", "utf-8")
    assert charger_calculateur(racine, "isere", "2025-2026").reglement.nom == "Isère"


def test_a_fault_of_another_campaign_does_not_stop_this_one(racine: Path) -> None:
    (racine / "departments/savoie").mkdir()
    (racine / "departments/savoie/2024-2025.yml").write_text("format: autre\n", "utf-8")
    assert charger_calculateur(racine, "isere", "2025-2026").reglement.nom == "Isère"


@pytest.mark.parametrize("fichier", ["isere/2025-2026.yml", "national/regles.yml", "reference/ponts.yml"])
def test_a_fault_of_this_campaign_or_of_the_reference_is_told(racine: Path, fichier: str) -> None:
    (racine / "departments" / fichier).write_text("format: autre\n", "utf-8")
    with pytest.raises(DepotInvalide, match=fichier):
        charger_calculateur(racine, "isere", "2025-2026")


def test_the_calendar_alone_needs_the_ponts_alone(racine: Path) -> None:
    shutil.rmtree(racine / "departments/national")
    assert set(charger_calendrier(racine).zones) == {"A", "B", "C"}


def test_campaigns_are_listed_by_department() -> None:
    assert campagnes(ROOT) == {slug: [annee] for slug, annee in CAMPAGNES.items()}


def test_a_record_keeps_its_nature_though_it_is_the_default() -> None:
    echeance = next(d for d in depot().campagnes["isere", "2025-2026"].dates if d.nature == "periode")
    assert en_donnees(replace(echeance))["nature"] == "periode"
