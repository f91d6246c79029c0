"""The way from data to site: the steps, and when there is nothing to do."""

import fcntl
import hashlib
import io
import logging
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from publisher.errors import Mendable
from publisher.progress import Step, run_steps

INPUTS = (
    "calculator",
    "departments",
    "docs",
    "publisher",
    "mkdocs.yml",
    "package-lock.json",
    "pyproject.toml",
    "requirements.lock",
    "requirements-pyodide.lock",
    "tsconfig.json",
)


def build(root: Path) -> bool:
    """Build `root`/site from the folder `root`; False when it stands already and nothing changed since.

    It is built apart and put in place at the end: a build that fails leaves the site as it was. Two builds at once
    wait for each other.
    """
    with alone(root / "build"):
        return _build(root)


def _build(root: Path) -> bool:
    site, fresh, stamp = root / "site", root / "build" / "site", root / "build" / "site.sha256"
    state = fingerprint(root)
    if site.is_dir() and stamp.is_file() and stamp.read_text() == state:
        return False
    stamp.unlink(missing_ok=True)
    run_steps(steps(root, fresh))
    replace(site, fresh)
    stamp.write_text(state)
    return True


def steps(root: Path, site: Path) -> list[Step]:
    """What has to be done, in order."""
    return [
        Step("Pages en Markdown", lambda: call("publisher.pages:generate", root, root / "build" / "docs")),
        Step("Pages en HTML", lambda: run_mkdocs(root, site)),
        Step("Code du navigateur", lambda: call("publisher.client:publish", root, site)),
        Step("Agendas, données, fils, cartes", lambda: call("publisher.sorties:publish", root, site)),
        Step("Python du navigateur", lambda: call("publisher.runtime:publish", root, site)),
        Step("Éditeur du navigateur", lambda: call("publisher.runtime.editor:publish", root, site)),
        Step("Recherche", lambda: call("publisher.search:publish", root, site)),
        Step("Finitions", lambda: call("publisher.finish:finish", site)),
        Step("Noms et sécurité", lambda: call("publisher.finish:secure", root, site)),
        Step("Hors ligne", lambda: call("publisher.offline:publish", root, site)),
        Step("Compression", lambda: call("publisher.finish:precompress", root, site)),
    ]


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let one process at a time work in `folder`; the next one waits."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def call(target: str, *paths: Path) -> None:
    """Call "module:function" with `paths`, imported only now."""
    module, _, function = target.partition(":")
    getattr(import_module(module), function)(*paths)


def run_mkdocs(root: Path, site: Path) -> None:
    """Build the HTML pages into `site`; a warning (a broken link, a page that is missing) is an error."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.commands.build import build as build_pages
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    from publisher.site_engine import SiteEngine

    told = io.StringIO()
    handler = logging.StreamHandler(told)
    handler.setLevel(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.propagate = False
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(site), strict=True)
        config.plugins["engine"] = SiteEngine(root / "build" / "gabarits")
        build_pages(config)
    except (MkDocsException, SystemExit) as error:
        raise Mendable(f"MkDocs n’a pas pu construire le site :\n{told.getvalue().strip() or error}") from error
    finally:
        logger.removeHandler(handler)


def replace(site: Path, fresh: Path) -> None:
    """Put the folder `fresh` in the place of `site`."""
    old = fresh.with_name("site.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def fingerprint(root: Path, names: Sequence[str] = INPUTS) -> str:
    """One hash for everything that the site is made of, or for some of it."""
    together = hashlib.sha256()
    for path in inputs(root, names):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        together.update(f"{path.relative_to(root)} {content}\n".encode())
    return together.hexdigest()


def inputs(root: Path, names: Sequence[str] = INPUTS) -> Iterator[Path]:
    """The files under `names`, sorted, without what Python writes beside them."""
    for name in names:
        top = root / name
        yield from sorted(p for p in ([top] if top.is_file() else top.rglob("*")) if p.is_file() and p.suffix != ".pyc")
