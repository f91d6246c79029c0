"""Engines and servers that are not installed: left out and told, or, with `--all-browsers`, a failure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from publisher.place import ROOT
from tests.installed import NEEDS, missing

ENGINES = ["tests/engines/test_firefox.py"]


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """The environment of a machine that has none of them."""
    return os.environ | {"PATH": str(tmp_path)}


def run(environment: dict[str, str], *arguments: str) -> tuple[int, str]:
    """Pytest's exit code, and what it says."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *ENGINES, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


@pytest.mark.parametrize("workers", ["0", "1"])
def test_what_is_not_installed_is_left_out_and_told(bare: dict[str, str], workers: str) -> None:
    code, said = run(bare, "-n", workers)
    assert code == pytest.ExitCode.NO_TESTS_COLLECTED
    assert "Non essayé\u202f: firefox, qui n’est pas installé ici (firefox-esr)." in said


def test_with_all_browsers_what_is_not_installed_fails(bare: dict[str, str]) -> None:
    code, said = run(bare, "--all-browsers")
    assert code == pytest.ExitCode.TESTS_FAILED
    assert "firefox is not installed (firefox-esr)" in said


def test_a_file_is_found_where_a_part_of_its_place_is_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(NEEDS, "engine", (f"{tmp_path}/*/engine",))
    assert missing("engine") == f"{tmp_path}/*/engine"
    (tmp_path / "any").mkdir()
    (tmp_path / "any" / "engine").touch()
    assert missing("engine") is None
