"""From saving a file to the page that `scripts/serve` shows: what a person waits for, in a copy of the project."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import IO
from urllib.parse import urlsplit

from bench.mesure import Measure
from publisher.build import INPUTS
from publisher.place import ROOT, SITE

SECONDS = 3
PATIENCE = 300.0
"""Seconds after which nothing comes any more."""
REST, LOOK = 1.0, 0.05
"""Seconds: before the next edit, for the server to put away the site before; between two looks at the page."""
WORD = "Retouche mesurée"
READY, FAULT = "À jour", "Le site n’a pas pu"
"""What the preview says once it has built, or could not."""


@dataclass(frozen=True)
class Edit:
    """One thing that a person changes, and the page that shows it."""

    name: str
    file: str
    change: Callable[[str], str]
    page: str


EDITS = (
    Edit(
        "une ligne de YAML",
        "departments/isere/2025-2026.yml",
        lambda text: text.replace("\nresume: ", f"\nresume: {WORD}. ", 1),
        "/isere/",
    ),
    Edit(
        "un gabarit",
        "docs/templates/departement/financement.md.j2",
        lambda text: f"{text}\n<p>{WORD}.</p>\n",
        "/isere/2025-2026/financement/",
    ),
    Edit("une page écrite à la main", "docs/pages/aide/index.md", lambda text: f"{text}\n{WORD}.\n", "/aide/"),
)


def edits() -> Iterator[Measure]:
    """Seconds from the file to the page, for each of EDITS; the site must be built."""
    with TemporaryDirectory() as folder:
        root = copied(Path(folder) / "projet")
        with served(root) as url:
            for edit in EDITS:
                yield Measure(f"de la retouche à la page : {edit.name}", seen(edit, root, url), "s", SECONDS)


def copied(root: Path) -> Path:
    """The project and its site at `root`, to be changed."""
    (root / "build").mkdir(parents=True)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    for name in (*INPUTS, SITE.name):
        whole = ROOT / name
        if whole.is_dir():
            shutil.copytree(whole, root / name)
        else:
            shutil.copyfile(whole, root / name)
    return root


@contextmanager
def served(root: Path) -> Iterator[str]:
    """The address at which the project at `root` is served and followed, warm."""
    call = [sys.executable, "-c", "from publisher.cli import main; main()", "servir", "--suivre", "--port", "0"]
    environment = os.environ | {"PYTHONPATH": str(root), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(  # noqa: S603
        call, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        try:
            assert process.stdout
            yield started(process.stdout)
        finally:
            process.terminate()


def started(said: IO[str]) -> str:
    """What the server says first, read until it is warm. Raises RuntimeError with its words when it cannot be."""
    lines = list[str]()
    for line in said:
        lines.append(line)
        if line.startswith(FAULT):
            break
        if line.startswith(READY):
            return next(known.strip() for known in lines if known.startswith("http"))
    raise RuntimeError("".join(lines))


def seen(edit: Edit, root: Path, url: str) -> float:
    """Seconds until the page shows the edit."""
    file = root / edit.file
    text = edit.change(file.read_text("utf-8"))
    assert WORD not in get(url, edit.page)
    sleep(REST)
    start = perf_counter()
    file.write_text(text, "utf-8")
    while WORD not in get(url, edit.page):
        if perf_counter() - start > PATIENCE:
            raise TimeoutError(edit.name)
        sleep(LOOK)
    return perf_counter() - start


def get(url: str, page: str) -> str:
    """A page as it is served now."""
    connection = HTTPConnection(urlsplit(url).netloc, timeout=10)
    try:
        connection.request("GET", page)
        return connection.getresponse().read().decode()
    finally:
        connection.close()
