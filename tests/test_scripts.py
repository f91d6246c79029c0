"""The commands of scripts/: sound, quick when nothing changed, and locks that name no place of download."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from publisher.place import ROOT

SCRIPTS = sorted([*(ROOT / "scripts").iterdir(), ROOT / ".ci" / "run"])
LOCKS = [ROOT / name for name in ("requirements.lock", "requirements-build.lock", "package-lock.json")]


@pytest.mark.parametrize("script", [path for path in SCRIPTS if path.is_file()], ids=lambda path: path.name)
def test_each_script_parses_and_may_be_run(script: Path) -> None:
    subprocess.run(["bash", "-n", script], check=True)
    assert os.access(script, os.X_OK)


def test_setup_has_nothing_to_do_a_second_time_from_any_folder(tmp_path: Path) -> None:
    done = subprocess.run([ROOT / "scripts" / "setup"], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("", "")


def test_setup_refuses_an_option_that_it_does_not_know() -> None:
    done = subprocess.run([ROOT / "scripts" / "setup", "--browsers"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--browser" in done.stderr


OPTIONS = {"-y", "-qq", "--no-install-recommends"}


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A fresh clone as far as setup sees it, with stand-ins for the Python and npm that would fetch packages."""
    for name in ("pyproject.toml", "requirements.lock", "requirements-build.lock", "package.json", ".npmrc"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copy(ROOT / "package-lock.json", tmp_path)
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "setup", tmp_path / "scripts")
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "npm").write_text('#!/bin/sh\nmkdir -p node_modules\necho "npm $*" >>calls\n')
    (tools / "python3").write_text(
        "#!/bin/sh\n"
        'case "$*" in\n'
        '  "-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;\n'
        '  *"pip "*) if [ -f fail ]; then exit 1; fi ;;\n'
        "esac\n"
        'echo "python $*" >>calls\n'
    )
    for tool in tools.iterdir():
        tool.chmod(0o755)
    return tmp_path


def setup(clone: Path) -> tuple[int, list[str]]:
    """Run the clone's setup; give its exit code and what it did: "venv", "pip", "npm"."""
    (clone / "calls").unlink(missing_ok=True)
    environment = os.environ | {"PATH": f"{clone / 'tools'}:{os.environ['PATH']}"}
    done = subprocess.run([clone / "scripts" / "setup"], capture_output=True, check=False, env=environment)
    calls = (clone / "calls").read_text() if (clone / "calls").exists() else ""
    return done.returncode, re.findall(r"(?<=-m )(?:venv|pip)\b|^npm(?= ci)", calls, re.MULTILINE)


def test_setup_does_again_only_what_changed(clone: Path) -> None:
    assert setup(clone) == (0, ["venv", "pip", "pip", "pip", "npm"])
    assert setup(clone) == (0, [])
    with (clone / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")
    assert setup(clone) == (0, ["pip", "pip", "pip"])
    with (clone / "package-lock.json").open("a") as lock:
        lock.write("\n")
    assert setup(clone) == (0, ["npm"])


def test_setup_goes_on_after_it_was_interrupted(clone: Path) -> None:
    (clone / "fail").touch()
    assert setup(clone)[0] == 1
    (clone / "fail").unlink()
    assert setup(clone) == (0, ["pip", "pip", "pip", "npm"])


def test_setup_starts_anew_in_a_folder_that_was_moved(clone: Path) -> None:
    setup(clone)
    moved = clone.with_name(clone.name + "-moved")
    clone.rename(moved)
    assert setup(moved)[1][0] == "venv"


@pytest.mark.parametrize(
    ("option", "packages"),
    [
        ("--browser", [{"chromium", "fonts-liberation"}, {"chromium-headless-shell"}]),
        (
            "--all-browsers",
            [
                {"chromium", "fonts-liberation"},
                {"chromium-headless-shell"},
                {"firefox-esr"},
                {"webkit2gtk-driver"},
                {"xvfb"},
                {"nginx", "libnginx-mod-http-brotli-static"},
                {"caddy"},
                {"apache2"},
            ],
        ),
    ],
)
@pytest.mark.parametrize(("user", "code"), [("0", 0), ("1000", 1)], ids=["root", "not-root"])
def test_setup_installs_the_browsers_or_names_the_first(
    clone: Path, user: str, code: int, option: str, packages: list[set[str]]
) -> None:
    tools = clone / "tools"
    for name in ("bash", "sh", "env", "cat", "cp", "cut", "dirname", "flock", "mkdir", "rm", "sha256sum"):
        (tools / name).symlink_to(str(shutil.which(name)))
    for name, text in {"id": f"echo {user}", "apt-get": 'echo "apt-get $*" >>calls'}.items():
        (tools / name).write_text(f"#!/bin/sh\n{text}\n")
        (tools / name).chmod(0o755)
    done = subprocess.run(
        [clone / "scripts" / "setup", option],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": str(tools)},
    )
    assert done.returncode == code
    calls = re.findall(r"^apt-get .*", (clone / "calls").read_text(), re.MULTILINE)
    if user == "0":
        assert [call.split()[1] for call in calls] == ["update", "install"] * len(packages)
        assert [set(call.split()[2:]) - OPTIONS for call in calls[1::2]] == packages
    else:
        assert calls == []
        assert "apt-get install chromium" in done.stderr.splitlines()[-1]


def test_no_lock_names_the_place_of_its_packages() -> None:
    for path in [*LOCKS, ROOT / ".npmrc"]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r'"resolved"|index-url|find-links|^registry', text, re.MULTILINE), path.name


def test_every_python_package_is_locked_with_hashes() -> None:
    for path in LOCKS[:2]:
        entries = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE))
        assert entries
        assert all(re.match(r"\S+==\S+ .*\\\n +--hash=sha256:", entry) for entry in entries)
