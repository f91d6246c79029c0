"""The calculator's wheel: complete, free of dependencies, the same bytes each time."""

import os
import shutil
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

from publisher.place import ROOT
from publisher.wheel import build_wheel

SOURCE = ROOT / "calculator"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(SOURCE, tmp_path_factory.mktemp("wheel"))


def test_holds_every_module_of_the_calculator(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("calculator/")}
    assert names == {f"calculator/{path.relative_to(SOURCE)}" for path in SOURCE.rglob("*.py")}


def test_needs_no_other_package(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
    metadata = Parser().parsestr(archive.read(name).decode())
    assert metadata["Name"] == "boussole-clas-calculator"
    assert metadata.get_all("Requires-Dist") is None


def test_same_sources_give_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    copy = tmp_path / "calculator"
    shutil.copytree(SOURCE, copy, copy_function=shutil.copyfile)
    for path in copy.rglob("*"):
        os.utime(path, (0, 0))
        path.chmod(0o700 if path.is_dir() else 0o600)
    again = build_wheel(copy, tmp_path / "out")
    assert again.name == wheel.name
    assert again.read_bytes() == wheel.read_bytes()


def test_another_source_gives_other_bytes(wheel: Path, tmp_path: Path) -> None:
    copy = tmp_path / "calculator"
    shutil.copytree(SOURCE, copy)
    (copy / "__init__.py").write_text("CHANGED = True\n", encoding="utf-8")
    assert build_wheel(copy, tmp_path / "out").read_bytes() != wheel.read_bytes()
