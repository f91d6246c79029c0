"""The editor's Python in the site: one archive beside the calculator's, and its data, for its worker alone.

`publier/editeur.json` names them, each under its hash. Nothing of the calculator's own runtime changes with them.
"""

import hashlib
import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict

from publisher.runtime.compiler import compile_archive
from publisher.runtime.editor_data import COMMON, extensions, gather
from publisher.runtime.editor_sources import bring_together, with_templates
from publisher.runtime.manifest import File, describe

FOLDER = "publier"
MANIFEST = "editeur.json"


class EditorManifest(TypedDict):
    """What the editor's worker loads beside the calculator."""

    archive: File
    commun: File
    """What it starts from."""
    departements: dict[str, File]
    """What each department publishes: fetched when it is asked for."""


def publish(root: Path, site: Path) -> EditorManifest:
    """Write the archive, the data and their manifest into `site`/publier. What did not change is not compiled again."""
    out = site / FOLDER
    out.mkdir(parents=True, exist_ok=True)
    options = extensions(root)
    with TemporaryDirectory() as folder:
        sources = bring_together(root, options, Path(folder) / "python.zip")
        python = compile_archive(sources, root, root / "build" / "runtime", root / "node_modules" / "pyodide", ["-OO"])
        archive = with_templates(python, root, Path(folder) / "editeur.zip")
        data = {name: write(Path(folder) / f"{name}.json", text) for name, text in gather(root, options).items()}
        common = install(data.pop(COMMON), out)
        departments = {slug: install(path, out) for slug, path in data.items()}
        manifest = EditorManifest(archive=install(archive, out), commun=common, departements=departments)
    (out / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return manifest


def write(path: Path, text: str) -> Path:
    """Write a file; return where it is."""
    path.write_text(text, "utf-8")
    return path


def install(source: Path, out: Path) -> File:
    """Copy a file into `out` under a name that tells its content."""
    content = source.read_bytes()
    path = out / f"{source.stem}.{hashlib.sha256(content).hexdigest()[:12]}{source.suffix}"
    shutil.copyfile(source, path)
    return describe(path)
