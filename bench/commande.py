"""Section `commande`: the time from a command typed to its answer."""

import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.dossiers import DAY, douze
from bench.mesure import Measure, interleaved, milliseconds
from publisher.place import ROOT

CLAS = Path(sys.executable).with_name("clas")


def measure() -> list[Measure]:
    """`clas --help` and `clas verifier`, each a process of its own, and Python alone to compare."""
    with TemporaryDirectory() as folder:
        dossier = Path(folder) / "dossier.json"
        dossier.write_text(douze(), "utf-8")
        variants: dict[str, list[str | Path]] = {
            "Python seul": [sys.executable, "-c", ""],
            "clas --help": [CLAS, "--help"],
            "clas verifier, 12 collectifs": [CLAS, "verifier", dossier, "--json", "--le", DAY],
        }
        medians = interleaved({name: partial(milliseconds, partial(run, call)) for name, call in variants.items()})
    return [Measure(name, value, "ms") for name, value in medians.items()]


def run(call: list[str | Path]) -> None:
    """Run a command to its end; what it says is not wanted."""
    subprocess.run(call, cwd=ROOT, check=True, capture_output=True)  # noqa: S603
