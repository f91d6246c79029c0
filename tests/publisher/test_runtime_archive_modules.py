"""Modules of a trimmed archive, read from its own list: what `zipimport` would have given, without it."""

import importlib
import py_compile
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from publisher.runtime.inside.archive_modules import Modules, install
from publisher.runtime.library import trim

SOURCES = {
    "essai_module.py": '"""Un module."""\nVALEUR = 1\n',
    "essai_paquet/__init__.py": "from essai_paquet.dedans import MOT\n",
    "essai_paquet/dedans.py": "MOT = 'dedans'\n",
    "essai_autre.py": "VALEUR = 2\n",
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    whole = tmp_path / "essai.zip"
    with ZipFile(whole, "w") as written:
        for name, source in SOURCES.items():
            path = tmp_path / Path(name).name
            path.write_text(source, "utf-8")
            py_compile.compile(str(path), str(tmp_path / "code"), dfile=name)
            written.write(tmp_path / "code", f"{name}c")
    return trim(whole, ["essai_module", "essai_paquet", "essai_paquet.dedans"], tmp_path / "trimmed")


@pytest.fixture(autouse=True)
def imports_as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    yield
    for name in [name for name in sys.modules if name.startswith("essai_")]:
        del sys.modules[name]


@pytest.fixture
def installed(archive: Path) -> str:
    install(str(archive))
    return str(archive)


def test_a_module_is_what_zipimport_gives(installed: str) -> None:
    module = importlib.import_module("essai_module")
    assert (module.VALEUR, module.__doc__) == (1, "Un module.")
    assert module.__file__ == f"{installed}/essai_module.pyc"


def test_a_module_for_later_is_run_when_it_is_used(archive: Path) -> None:
    install(str(archive), ["essai_paquet"])
    package = importlib.import_module("essai_paquet")
    assert "essai_paquet.dedans" not in sys.modules
    assert (package.MOT, "essai_paquet.dedans" in sys.modules) == ("dedans", True)


def test_a_package_finds_its_modules(installed: str) -> None:
    package = importlib.import_module("essai_paquet")
    assert package.MOT == "dedans"
    assert list(package.__path__) == [f"{installed}/essai_paquet"]


def test_the_loader_knows_its_archive_and_its_data(installed: str) -> None:
    loader = importlib.import_module("essai_module").__loader__
    assert isinstance(loader, Modules)
    assert loader.archive == installed
    assert loader.get_data(f"{installed}/library_remainder.txt") == b"essai_autre"


@pytest.mark.usefixtures("installed")
def test_what_is_not_listed_is_left_to_the_others() -> None:
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("essai_autre")


def test_an_archive_without_a_list_changes_nothing(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    before = [*sys.meta_path]
    install(str(archive.parents[1] / "essai.zip"))
    assert sys.meta_path == before
