"""Archives of modules: added to, trimmed, the same bytes each time."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from publisher.runtime.library import PLACES, REMAINDER, extend, module, trim


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    path = tmp_path / "whole.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("json/", "")
        for name in ("json/__init__.pyc", "json/decoder.pyc", "json/tool.pyc", "html.pyc", "README.txt"):
            archive.writestr(name, f"code of {name}")
    return path


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("html.pyc", "html"),
        ("json/decoder.pyc", "json.decoder"),
        ("json/__init__.pyc", "json"),
        ("a/__main__.pyc", "a.__main__"),
    ],
)
def test_module_of_a_file(name: str, expected: str) -> None:
    assert module(name) == expected


def test_trim_keeps_the_modules_and_lists_the_others(whole: Path, tmp_path: Path) -> None:
    with ZipFile(trim(whole, ["json", "json.decoder"], tmp_path / "trimmed")) as archive:
        assert archive.namelist() == ["json/__init__.pyc", "json/decoder.pyc", PLACES, REMAINDER]
        assert archive.read("json/decoder.pyc") == b"code of json/decoder.pyc"
        assert archive.read(REMAINDER) == b"html\njson.tool"


def test_trim_refuses_a_module_that_is_not_there(whole: Path, tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="nowhere"):
        trim(whole, ["nowhere"], tmp_path / "trimmed")


def test_trimmed_bytes_do_not_depend_on_the_order(whole: Path, tmp_path: Path) -> None:
    one, two = trim(whole, ["html", "json"], tmp_path / "one"), trim(whole, ["json", "html"], tmp_path / "two")
    assert one.read_bytes() == two.read_bytes()


def test_extend_adds_files_at_the_top(whole: Path, tmp_path: Path) -> None:
    (tmp_path / "more.py").write_text("MORE = True\n", "utf-8")
    extend(whole, [tmp_path / "more.py"], tmp_path / "extended.zip")
    with ZipFile(whole) as given, ZipFile(tmp_path / "extended.zip") as archive:
        assert archive.namelist() == [*given.namelist(), "more.py"]
        assert archive.read("html.pyc") == given.read("html.pyc")
        assert archive.read("more.py") == b"MORE = True\n"
