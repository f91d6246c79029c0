"""What the editor's archive is made of: its modules, the libraries they need, one time zone, the site's templates."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from publisher.runtime.library import write

DOOR = "publisher.editeur.page"
WHOLE = {"pyyaml": "yaml/", "jinja2": "jinja2/", "markupsafe": "markupsafe/", "markdown": "markdown/"}
"""Distributions whose Python goes in whole, by the folder it is in: they import some of it when they need it."""
IN_PART = {"pymdown-extensions": "pymdownx/"}
"""Distributions of which only what is imported goes in: most of this one is tables of emoji."""
TIME_ZONE = {f"tzdata/{name}" for name in ("__init__.py", "zoneinfo/__init__.py", "zoneinfo/Europe/__init__.py")}
TIME_ZONE |= {"tzdata/zoneinfo/Europe/Paris"}
"""Browsers' Python has no time zones of its own; the pages need that of Paris."""
TEMPLATES = Path("docs") / "templates"
LISTING = """
import json, sys
from importlib import import_module
import_module(sys.argv[1])
from publisher.editeur.apercu import lecteur
lecteur(sys.argv[2])
files = {name: getattr(module, "__file__", None) for name, module in sys.modules.items()}
print(json.dumps({name: file for name, file in files.items() if file}))
"""


def bring_together(root: Path, extensions: list[Any], out: Path) -> Path:
    """Write the archive `out` of Python sources, always with the same bytes for the same sources."""
    loaded = imported(root, json.dumps(extensions))
    names = {name.replace(".", "/") for name in loaded}
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name, path in sorted({**own(root, loaded), **libraries(names)}.items()):
            write(archive, name, path.read_bytes())
    return out


def with_templates(compiled: Path, root: Path, out: Path) -> Path:
    """The archive `compiled` and the templates, at `out`: Python is not compiled again when a template changes."""
    shutil.copyfile(compiled, out)
    with ZipFile(out, "a", ZIP_STORED) as archive:
        for name, path in templates(root).items():
            write(archive, name, path.read_bytes())
    return out


@lru_cache(1)
def imported(root: Path, extensions: str) -> dict[str, Path]:
    """Each module that the editor loads, with its file: told by an interpreter that loads nothing else.

    Known for this process, which starts again when its code changes (`publisher.watch`). `extensions` are JSON.
    """
    command = [sys.executable, "-c", LISTING, DOOR, extensions]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    return {name: Path(file) for name, file in json.loads(done.stdout).items()}


def own(root: Path, loaded: dict[str, Path]) -> dict[str, Path]:
    """Our modules; the calculator has an archive of its own."""
    files = [file for name, file in loaded.items() if name.partition(".")[0] == "publisher"]
    return {file.relative_to(root).as_posix(): file for file in files}


def libraries(names: Iterable[str]) -> dict[str, Path]:
    """The Python of the libraries, from where they are installed; what is compiled has a twin in Python."""
    wanted = {f"{name}{end}" for name in names for end in (".py", "/__init__.py")}
    found = {name: path for package, folder in WHOLE.items() for name, path in files(package, folder)}
    found |= {
        name: path for package, folder in IN_PART.items() for name, path in files(package, folder) if name in wanted
    }
    return found | {name: path for name, path in files("tzdata", "tzdata/") if name in TIME_ZONE}


def files(package: str, folder: str) -> Iterator[tuple[str, Path]]:
    """The sources of a distribution (and its time zones), by their path where it is installed."""
    for file in distribution(package).files or []:
        name = file.as_posix()
        if name.startswith(folder) and (name.endswith(".py") or name in TIME_ZONE):
            yield name, Path(str(file.locate()))


def templates(root: Path) -> dict[str, Path]:
    """The templates of the pages."""
    return {path.relative_to(root).as_posix(): path for path in sorted((root / TEMPLATES).rglob("*.md.j2"))}
