"""Departments side by side: while they are few, then académie by académie."""

from dataclasses import replace

import pytest

from publisher.depot import charger
from publisher.pages.comparer import academies
from publisher.place import ROOT

TOUS = charger(ROOT).liste.departements


def test_every_department_is_compared_once() -> None:
    slugs = [d.slug for groupe in academies(TOUS) for d in groupe.departements]
    assert sorted(slugs) == sorted(d.slug for d in TOUS)


def test_no_academie_has_more_than_a_screen_of_columns() -> None:
    assert max(len(groupe.departements) for groupe in academies(TOUS)) <= 8


@pytest.mark.parametrize(
    ("academie", "nom", "url"),
    [
        ("Lyon", "Académie de Lyon", "comparer/lyon/"),
        ("Amiens", "Académie d’Amiens", "comparer/amiens/"),
        ("non_precise", "Autres départements", "comparer/autres/"),
    ],
)
def test_a_group_has_a_name_and_an_address(academie: str, nom: str, url: str) -> None:
    (groupe,) = academies([replace(TOUS[0], academie=academie)])
    assert (groupe.nom, groupe.url) == (nom, url)


def test_departments_without_an_academie_come_last() -> None:
    groupes = academies([replace(TOUS[0], academie="non_precise"), TOUS[1]])
    assert [groupe.academie for groupe in groupes] == ["Amiens", "autres"]
