"""The code of the pages: each script that a page names becomes one small file; what several share stands apart.

Styles get smaller too.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from publisher.cache import cached, code
from publisher.esbuild import esbuild

SCRIPT = re.compile(r'<script[^>]* src="(?:[./]*/)?(client/[^"]+)"')
WORKER = re.compile(r'new (?:Shared)?Worker\(\s*new URL\("([^"]+)", import\.meta\.url\)')
FOLDER = "client"
PACKAGES = "package-lock.json"
HERE = Path(__file__).parent
WHOLE = ("shell", "site")
"""Folders of the scripts of pages to read: each is one file, for one request. What they share is a few hundred bytes
and keeps no state: each has its own copy. The browser takes the parts of a script for urgent, and a page with five of
them showed its first word a round trip later."""
SHARED = "commun"
"""Folder of what scripts share: one below `client`, as the others, so that « ../../ » is the site's root for each."""


def bundle(root: Path, site: Path) -> None:
    """Replace `site`/client, a copy of `root`/docs/client, by what its pages and their workers run.

    It is kept in `root`/build while nothing changes.
    """
    if not (site / FOLDER).is_dir():
        return
    sources = root / "docs"
    entries = sorted({*scripts(site), *workers(sources)})

    def make(folder: Path) -> None:
        for together in groups(entries):
            esbuild(
                root,
                *(str(sources / entry) for entry in together),
                "--splitting",
                "--format=esm",
                f"--outbase={sources}",
                f"--outdir={folder}",
                f"--chunk-names={FOLDER}/{SHARED}/[name]-[hash]",
            )

    inputs = [*code(sources / FOLDER), *code(HERE), (root / PACKAGES).read_bytes(), " ".join(entries).encode()]
    made = cached(root / "build" / FOLDER, "code", inputs, make)
    shutil.rmtree(site / FOLDER)
    shutil.copytree(made / FOLDER, site / FOLDER)


def groups(entries: list[str]) -> Iterator[list[str]]:
    """What is put together: each script of the pages to read by itself, all others with what they share apart."""
    alone = [entry for entry in entries if entry.split("/")[1] in WHOLE]
    yield from ([entry] for entry in alone)
    if others := [entry for entry in entries if entry not in alone]:
        yield others


def shrink_styles(root: Path, site: Path) -> None:
    """Make the sheets of `site`/styles smaller, in place."""
    sheets = sorted(str(path) for path in (site / "styles").glob("*.css"))
    if sheets:
        esbuild(root, *sheets, "--allow-overwrite", f"--outdir={site / 'styles'}")


def scripts(site: Path) -> Iterator[str]:
    """Scripts that the pages name, from the site's root."""
    for page in site.rglob("*.html"):
        yield from SCRIPT.findall(page.read_text("utf-8"))


def workers(sources: Path) -> Iterator[str]:
    """Workers that the modules start, from the site's root."""
    for module in (sources / FOLDER).rglob("*.js"):
        for name in WORKER.findall(module.read_text("utf-8")):
            yield (module.parent / name).resolve().relative_to(sources.resolve()).as_posix()
