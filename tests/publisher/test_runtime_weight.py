"""Budgets of the browser's Python, by bytes: a start must not grow unseen."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import brotli
import pytest

from publisher.place import ROOT
from publisher.runtime import publish

BUDGETS = {"library": 950_000, "wheel": 110_000, "wheel_remainder": 220_000, "remainder": 2_900_000}
"""Bytes under brotli 9: about 12 % above brotli 11, which servers send, and 20 times faster."""

RAW = {"library": 3_000_000, "wheel": 320_000}
MODULES = 135
"""Of the standard library in a start: Pyodide's own are about 100."""


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    publish(ROOT, site)
    return site / "runtime"


@pytest.fixture(scope="module")
def manifest(runtime: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((runtime / "manifest.json").read_bytes())
    return read


@pytest.mark.parametrize("part", BUDGETS)
def test_each_part_stays_within_its_budget(runtime: Path, manifest: dict[str, Any], part: str) -> None:
    content = (runtime / manifest[part]["name"]).read_bytes()
    assert len(brotli.compress(content, quality=9)) <= BUDGETS[part]


@pytest.mark.parametrize("part", RAW)
def test_what_stays_in_memory_is_small(manifest: dict[str, Any], part: str) -> None:
    assert manifest[part]["bytes"] <= RAW[part]


def test_a_start_needs_few_modules(runtime: Path, manifest: dict[str, Any]) -> None:
    with ZipFile(runtime / manifest["library"]["name"]) as library:
        assert len([name for name in library.namelist() if name.endswith(".pyc")]) <= MODULES


def test_manifest_itself_is_small(runtime: Path) -> None:
    assert (runtime / "manifest.json").stat().st_size <= 2_500
