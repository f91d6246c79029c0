"""A file that was read when the site was made says what it says when it is read again, and where."""

from pathlib import Path

import pytest

from publisher.editeur.lus import aplatir, relever
from publisher.lecture import analyser
from publisher.place import ROOT

FICHIERS = sorted([*(ROOT / "departments").glob("*/*.yml"), *(ROOT / "departments").glob("*/sources/sources.yml")])


@pytest.mark.parametrize("chemin", FICHIERS, ids=lambda c: f"{c.parent.name} {c.stem}")
def test_it_comes_back_whole(chemin: Path) -> None:
    document = analyser(chemin.read_bytes(), "x")
    assert relever("x", aplatir(document)) == document
