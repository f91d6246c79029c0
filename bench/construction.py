"""Section `construction`: how long the site takes to build, step by step."""

from pathlib import Path
from tempfile import TemporaryDirectory

from bench.mesure import Measure, milliseconds
from publisher.build import steps
from publisher.place import ROOT


def measure() -> list[Measure]:
    """Seconds of each step, into a folder that is thrown away; the browser's Python is compiled already."""
    with TemporaryDirectory() as folder:
        taken = {step.title: milliseconds(step.action) / 1000 for step in steps(ROOT, Path(folder) / "site")}
    return [
        *(Measure(title, seconds, "s") for title, seconds in taken.items()),
        Measure("en tout", sum(taken.values()), "s"),
    ]
