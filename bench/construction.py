"""Section `construction`: how long the site takes to build, step by step; how that grows; a page seen after an edit.

Compression is told apart: it is the work of a library, and a host may do it. Growth is measured on projects made for
it (`bench.fabrique`), in CPU-seconds: pages in Markdown and in HTML by us, then the same Markdown by Material as it
comes, with its full navigation and its search. Both write into memory where the machine allows it: what the system
spends on a disk changed by a factor of six from run to run.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from bench.fabrique import fabriquer
from bench.mesure import Measure, milliseconds
from bench.processus import Cost, cost
from bench.retouche import edits
from publisher.build import steps
from publisher.place import ROOT

SIZES = ((12, 1), (36, 1), (36, 3))
"""Departments and campaigns each. The first is built by stock Material too; the others tell what three cost for one."""
WHOLE = ((50, 3), (101, 1), (101, 3))
"""The first has about 1,800 pages."""
THREE_FOR_ONE = 3.2
PAGES_PER_SECOND = 90
MANY = 1_400
"""Pages from which so many are asked for: below, starting Python weighs too much."""
COMPRESSION = "Compression"

BEGIN = "import sys; from pathlib import Path; root = Path(sys.argv[1]); "
GENERATE = BEGIN + "from publisher.pages import generate; generate(root, root / 'build' / 'docs')"
HTML = BEGIN + "from publisher.build import run_mkdocs; run_mkdocs(root, Path(sys.argv[2]))"
LEFT_TO_US = ("custom_dir", "favicon")
"""What stock Material does not have of our theme."""
MEMORY = Path("/dev/shm")  # noqa: S108
"""A folder in memory, on Linux."""


@dataclass(frozen=True)
class Built:
    """One project, built by us and perhaps by stock Material."""

    name: str
    pages: int
    ours: Cost
    stock: Cost | None


def measure(*, complet: bool = False) -> list[Measure]:
    """Each step for the real project; CPU for larger ones (`complet`: 101 departments × 3); three edits."""
    return [*each_step(), *growth(WHOLE if complet else SIZES), *edits()]


def each_step() -> Iterator[Measure]:
    """Seconds of each step, into a folder that is thrown away; the browser's Python is compiled already."""
    with TemporaryDirectory() as folder:
        taken = {step.title: milliseconds(step.action) / 1000 for step in steps(ROOT, Path(folder) / "site")}
    apart = taken.pop(COMPRESSION)
    yield from (Measure(title, seconds, "s") for title, seconds in taken.items())
    yield Measure("en tout, sans la compression", sum(taken.values()), "s")
    yield Measure(COMPRESSION, apart, "s")


def growth(sizes: tuple[tuple[int, int], ...]) -> Iterator[Measure]:
    """Pages per CPU-second, ours and stock; peak memory; what three campaigns cost against one."""
    found = [grown(*size, stock=rank == 0) for rank, size in enumerate(sizes)]
    for built in found:
        name, least = f"{built.name}, {built.pages} pages", PAGES_PER_SECOND if built.pages >= MANY else None
        yield Measure(f"{name} : pages par s de CPU", built.pages / built.ours.seconds, "", least=least)
        yield Measure(f"{built.name} : mémoire au plus", built.ours.memory, "Mo")
        if built.stock:
            yield Measure(f"{built.name} : Material d’origine", built.pages / built.stock.seconds, "")
            yield Measure(f"{built.name} : Material d’origine, mémoire au plus", built.stock.memory, "Mo")
    one, three = found[-2].ours.seconds, found[-1].ours.seconds
    yield Measure(f"{found[-1].name} / {found[-2].name}", three / one, "", THREE_FOR_ONE)


def grown(departements: int, campagnes: int, *, stock: bool) -> Built:
    """Make one project and build its pages."""
    with TemporaryDirectory(dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as folder:
        root = fabriquer(ROOT, Path(folder) / "projet", departements, campagnes)
        made, html = cost(GENERATE, root), cost(HTML, root, root / "build" / "site")
        pages = sum(1 for _ in (root / "build" / "docs").rglob("*.md"))
        ours = Cost(made.seconds + html.seconds, max(made.memory, html.memory))
        name = f"{departements} départements × {campagnes}"
        return Built(name, pages, ours, as_it_comes(root) if stock else None)


def as_it_comes(root: Path) -> Cost:
    """Stock Material on the Markdown of `root`: no theme of ours, every page in the navigation, its search."""
    stock = root / "build" / "stock"
    stock.mkdir()
    config = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    theme = {key: value for key, value in config["theme"].items() if key not in LEFT_TO_US}
    extensions = ["md_in_html" if e == "publisher.markdown_html" else e for e in config["markdown_extensions"]]
    told = {
        "site_name": config["site_name"],
        "docs_dir": str(root / "build" / "docs"),
        "theme": theme,
        "markdown_extensions": extensions,
    }
    (stock / "mkdocs.yml").write_text(yaml.safe_dump(told, allow_unicode=True), "utf-8")
    build = (
        "import sys; from mkdocs.config import load_config; from mkdocs.commands.build import build; "
        "import logging; logging.disable(); build(load_config(sys.argv[1], site_dir=sys.argv[2]))"
    )
    return cost(build, stock / "mkdocs.yml", stock / "site")
