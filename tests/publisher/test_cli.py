"""The command `clas`: quick to start, French in its errors, right exit codes."""

import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from publisher import cli
from publisher.commands import construire, servir
from publisher.depot import charger
from publisher.errors import Mendable
from publisher.pages import toutes
from publisher.place import ROOT

CLAS = ROOT / ".venv" / "bin" / "clas"


def clas(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `clas` as a user does."""
    return subprocess.run([CLAS, *arguments], capture_output=True, text=True, check=False, env=environment, timeout=60)


def test_help_names_every_command_in_french() -> None:
    done = clas("--help")
    assert done.returncode == 0
    assert "Usage :" in done.stdout
    assert "construire" in done.stdout
    assert "Show this message" not in done.stdout


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, publisher.cli; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(done.stdout.split())
    assert "click" in loaded
    assert not loaded & {"hatchling", "jinja2", "mkdocs", "pydantic", "rich", "yaml"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["construyre"], "la commande 'construyre' n’existe pas"),
        (["servir", "--prot", "1"], "l’option '--prot' n’existe pas"),
        (["servir", "--port", "80000"], "n’est pas dans l’intervalle"),
        (["servir", "--port", "huit"], "n’est pas un nombre"),
        (["servir", "--port"], "attend une valeur"),
        (["servir", "ici"], "argument de trop : ici"),
    ],
)
def test_a_wrong_call_is_told_in_french_with_code_2(arguments: list[str], told: str) -> None:
    done = clas(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_that_is_taken_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index.html").write_text("page")
    monkeypatch.setattr(servir, "SITE", tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(servir.command, [], env={"PORT": port})
    assert isinstance(result.exception, Mendable)
    assert f"port {port} : " in str(result.exception)


def test_a_site_that_is_not_built_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servir, "SITE", tmp_path)
    result = CliRunner().invoke(servir.command, [])
    assert isinstance(result.exception, Mendable)
    assert "clas construire" in str(result.exception)


@pytest.mark.parametrize(
    ("ecrit", "faux", "dit"),
    [
        ("    verdict: non_conforme", "    verdict: impossible", "attend ce que le calculateur ne répond jamais"),
        ("departement: isere", "departement: : [", "le YAML n’est pas lisible ici"),
    ],
)
def test_data_that_cannot_be_built_is_told_without_a_traceback(
    ecrit: str, faux: str, dit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fichier = Path(shutil.copytree(ROOT / "departments", tmp_path / "departments")) / "isere" / "2025-2026.yml"
    texte = fichier.read_text("utf-8")
    assert ecrit in texte
    fichier.write_text(texte.replace(ecrit, faux, 1), "utf-8")
    monkeypatch.setattr(construire, "build", lambda _: list(toutes(charger(tmp_path), tmp_path)))
    monkeypatch.setattr(sys, "argv", ["clas", "construire"])
    with pytest.raises(SystemExit) as fin:
        cli.main()
    assert fin.value.code == 1
    assert dit in capsys.readouterr().err
