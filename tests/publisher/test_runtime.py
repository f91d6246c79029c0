"""The browser's Python in the site: what the manifest says is there, and it starts."""

import hashlib
import json
import subprocess
from pathlib import Path

import pytest

from publisher.errors import Mendable
from publisher.place import ROOT
from publisher.runtime import File, Manifest, empty_lock, publish
from publisher.wheel import build_wheel

NODE = ROOT / ".venv" / "bin" / "node"
START = """
const {{ loadPyodide }} = await import({module!r});
const pyodide = await loadPyodide({{ indexURL: {base!r} }});
const wheel = await (await import("node:fs/promises")).readFile({wheel!r});
pyodide.unpackArchive(new Uint8Array(wheel), "wheel");
console.log(pyodide.runPython("import sys, calculator; calculator.__name__ + ' ' + sys.platform"));
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    publish(ROOT, site)
    return site


def manifest(site: Path) -> Manifest:
    read: Manifest = json.loads((site / "runtime" / "manifest.json").read_bytes())
    return read


def test_manifest_describes_the_files_that_are_there(site: Path) -> None:
    read = manifest(site)
    listed = [File(**{**file, "name": read["base"] + file["name"]}) for file in read["files"]] + [read["wheel"]]
    for file in listed:
        content = (site / "runtime" / file["name"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    there = {str(path.relative_to(site / "runtime")) for path in (site / "runtime").rglob("*") if path.is_file()}
    assert there == {file["name"] for file in listed} | {"manifest.json"}


def test_pyodide_starts_from_the_site_and_imports_the_calculator(site: Path) -> None:
    read = manifest(site)
    base = f"{site}/runtime/{read['base']}"
    script = START.format(module=f"{base}pyodide.mjs", base=base, wheel=f"{site}/runtime/{read['wheel']['name']}")
    done = subprocess.run([NODE, "--input-type=module", "--eval", script], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "calculator emscripten", done.stderr[-800:]


def test_a_change_of_the_calculator_leaves_pyodide_under_its_name(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_wheel(source: Path, out: Path) -> Path:
        wheel = build_wheel(source, out)
        wheel.write_bytes(wheel.read_bytes() + b"changed")
        return wheel

    monkeypatch.setattr("publisher.runtime.build_wheel", other_wheel)
    before, after = manifest(site), publish(ROOT, tmp_path)
    assert after["base"] == before["base"]
    assert after["wheel"]["name"] != before["wheel"]["name"]


def test_lock_keeps_what_pyodide_checks_and_no_package() -> None:
    lock = json.loads(empty_lock((ROOT / "node_modules" / "pyodide" / "pyodide-lock.json").read_bytes()))
    assert lock["packages"] == {}
    assert lock["info"]["platform"].startswith("emscripten") or lock["info"]["abi_version"]


def test_without_pyodide_it_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(Mendable, match="scripts/setup"):
        publish(tmp_path, tmp_path / "site")
