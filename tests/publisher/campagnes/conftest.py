"""A project folder of its own for each test, with the real data to begin from."""

import shutil
from pathlib import Path

import pytest

from publisher.place import ROOT


@pytest.fixture
def projet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of `departments/` that the commands take for the project's."""
    shutil.copytree(ROOT / "departments", tmp_path / "departments")
    for commande in ("nouvelle_campagne", "nouveau_departement", "comparer"):
        monkeypatch.setattr(f"publisher.commands.{commande}.ROOT", tmp_path)
    return tmp_path
