"""The site as its pages show it, built in a process that is warm: what did not change is not made again."""

import shutil
from pathlib import Path

from publisher.build import fingerprint, steps
from publisher.progress import Step

LEFT_OUT = ("Hors ligne", "Compression")
"""What no page shows: the device's own copy of the site, and compressed files."""
PYTHON = "Python du navigateur"
MADE_FROM = ("calculator", "publisher/runtime", "publisher/wheel.py", "package-lock.json", "requirements-pyodide.lock")
"""What the browser's Python changes with."""
GOES = "sw-extinction.js"
"""In a preview, `sw.js` is the worker that takes itself away: nothing may come from the device instead of from here."""


def preview(root: Path, site: Path) -> list[Step]:
    """The steps of a build that the pages show; the browser's Python is that of the last time where it can be."""
    kept = root / "build" / "apercu-python" / fingerprint(root, MADE_FROM)
    chosen = [step for step in steps(root, site) if step.title not in LEFT_OUT]
    return [_kept(step, site / "runtime", kept) if step.title == PYTHON else step for step in chosen]


def _kept(step: Step, made: Path, kept: Path) -> Step:
    return Step(step.title, lambda: keep(step, made, kept))


def keep(step: Step, made: Path, kept: Path) -> None:
    """Run a step that makes the folder `made`, unless it is kept from the last time."""
    if not kept.is_dir():
        step.action()
        shutil.rmtree(kept.parent, ignore_errors=True)
        shutil.copytree(made, kept)
    elif not made.exists():
        shutil.copytree(kept, made)
