"""A department that begins: honest, whole, found by its name or its number."""

from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from calculator.echeances import etat_campagne
from publisher.calendrier_scolaire import compiler
from publisher.campagne import Departement
from publisher.campagnes.departement import chercher
from publisher.commands import nouveau_departement
from publisher.controle import revue
from publisher.depot import Depot, charger, ouvrir
from publisher.moteur import calculateur
from publisher.pages import toutes
from publisher.place import ROOT
from tests.calculator.projets import depot as depot_reel

ZONES = {
    "A": "Besançon Bordeaux Clermont-Ferrand Dijon Grenoble Limoges Lyon Poitiers",
    "B": "Aix-Marseille Amiens Lille Nancy-Metz Nantes Nice Normandie Orléans-Tours Reims Rennes Strasbourg",
    "C": "Créteil Montpellier Paris Toulouse Versailles",
    "non_precise": "Corse Guadeloupe Guyane La·Réunion Martinique Mayotte",
}
"""Académies of each zone, by the arrêté of the school calendar."""


def test_the_reference_knows_each_departement_once() -> None:
    liste = depot_reel().liste.departements
    metropole = [f"{n:02}" for n in range(1, 96) if n != 20]
    assert {d.code for d in liste} == {*metropole, "2A", "2B", "971", "972", "973", "974", "976"}
    assert len({d.slug for d in liste}) == len({d.nom for d in liste}) == len(liste) == 101


@pytest.mark.parametrize("zone", ZONES)
def test_each_academie_has_the_zone_of_the_school_calendar(zone: str) -> None:
    academies = {d.academie for d in depot_reel().liste.departements if d.zone == zone}
    assert academies == {nom.replace("·", " ") for nom in ZONES[zone].split()}


@pytest.mark.parametrize(
    ("dit", "slug"),
    [("26", "drome"), ("Drôme", "drome"), ("drome", "drome"), ("1", "ain"), ("01", "ain"), ("2a", "corse-du-sud"),
     ("974", "la-reunion"), ("Val-d’Oise", "val-d-oise"), (" isere ", "isere")],
)  # fmt: skip
def test_a_departement_is_found_by_name_or_number(dit: str, slug: str) -> None:
    trouve = chercher(depot_reel(), dit)
    assert isinstance(trouve, Departement) and trouve.slug == slug


def test_a_name_that_is_not_known_brings_those_that_look_like_it() -> None:
    proches = chercher(depot_reel(), "Iser")
    assert isinstance(proches, list) and "isere" in [d.slug for d in proches]


@pytest.fixture
def drome(projet: Path) -> Depot:
    fait = CliRunner().invoke(nouveau_departement.command, ["26", "2026-2027"])
    assert fait.exit_code == 0 and "Drôme (26, académie : Grenoble, zone A), Caf de la Drôme" in fait.output
    return charger(projet)


def test_it_has_no_error_and_is_to_be_confirmed(drome: Depot) -> None:
    avis = revue(ouvrir(drome.dossier), date(2026, 11, 22), compiler)
    assert {a.code for a in avis} == {"campagne-sans-bareme"}
    assert etat_campagne(drome.campagnes["drome", "2026-2027"].dates, datetime(2026, 11, 22)) == "a_confirmer"


def test_its_rules_are_the_national_ones(drome: Depot) -> None:
    assert calculateur(drome, "drome", "2026-2027").reglement.regles == drome.regles_nationales.regles


def test_its_pages_say_that_nothing_is_published(drome: Depot) -> None:
    pages = {p.path: p.markdown for p in toutes(drome, ROOT / "docs" / "pages")}
    assert "Aucun document de cette" in pages["drome/index.md"]
    assert "non précisé dans les documents publiés" in pages["drome/2026-2027/deposer/index.md"]
    assert "drome/sources" not in pages["drome/index.md"]


def test_a_folder_that_exists_is_left_alone(projet: Path) -> None:
    avant = sorted((projet / "departments" / "isere").rglob("*"))
    fait = CliRunner().invoke(nouveau_departement.command, ["38"])
    assert fait.exit_code == 1 and "clas nouvelle-campagne isere" in str(fait.exception)
    assert sorted((projet / "departments" / "isere").rglob("*")) == avant


def test_a_quote_of_a_source_that_is_not_listed_yet_is_told(drome: Depot) -> None:
    fichiers = ouvrir(drome.dossier)
    texte = str(fichiers["drome/2026-2027.yml"], "utf-8")  # type: ignore[arg-type]
    piece = "pieces:\n- {id: a, libelle: b, etape: depot, citations: [{source: drome/note, extrait: c}]}\n"
    avis = revue(fichiers | {"drome/2026-2027.yml": texte + piece}, date(2026, 11, 22))
    assert "« drome/note » n’est pas un document connu" in [a.faute.constat for a in avis]
