"""Paths of ours as JSON pointers."""

import pytest

from publisher.editeur.pointeurs import pointeur

DONNEES = {"regles": [{"borne": {"min": 1}}], "repris_de": {"a.b [c]/d~": "x", "a": {"b": 1}}}


@pytest.mark.parametrize(
    ("chemin", "attendu"),
    [
        ("", ""),
        ("regles", "/regles"),
        ("regles[0].borne.min", "/regles/0/borne/min"),
        ("regles[0].absent", "/regles/0/absent"),
        ("regles[7].borne.min", "/regles/7/borne/min"),
        ("absent[2].x", "/absent/2/x"),
        ("repris_de.a.b [c]/d~", "/repris_de/a.b [c]~1d~0"),
        ("repris_de.a.b", "/repris_de/a/b"),
    ],
)
def test_a_path_is_a_pointer(chemin: str, attendu: str) -> None:
    assert pointeur(chemin, DONNEES) == attendu
