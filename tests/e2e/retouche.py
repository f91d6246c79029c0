"""The site as a Caf publishes it anew: built from a copy of the project in which one fact changed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from publisher.build import INPUTS
from publisher.place import ROOT

KEPT = ("client", "compressed", "moteur", "runtime", "styles")
"""What a build finds of the builds before it, in build/."""
BUILD = "from pathlib import Path; from publisher.build import build; build(Path.cwd())"


def rebuilt(root: Path, file: str, old: str, new: str) -> Path:
    """The site that is built at `root`, where `old` of the project's `file` is `new`."""
    for name in INPUTS:
        whole = ROOT / name
        if whole.is_dir():
            shutil.copytree(whole, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(whole, root / name)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    for name in KEPT:
        shutil.copytree(ROOT / "build" / name, root / "build" / name, copy_function=os.link)
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), "utf-8")
    environment = os.environ | {"PYTHONPATH": str(root)}
    subprocess.run([sys.executable, "-c", BUILD], cwd=root, env=environment, capture_output=True, check=True)
    return root / "site"
