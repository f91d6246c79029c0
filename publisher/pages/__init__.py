"""Pages: from the data and the hand-written texts to plain Markdown, before MkDocs runs."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from publisher.campagne import Terme
from publisher.depot import Depot, charger
from publisher.menage import menage_rare
from publisher.pages.gabarits import relire, rendre
from publisher.pages.mise_en_forme import formes, mettre_en_forme
from publisher.pages.page import Page
from publisher.pages.signaler import signalable

MODULES = (
    "publisher.pages.accueil",
    "publisher.pages.concerne",
    "publisher.pages.departement",
    "publisher.pages.changements",
    "publisher.pages.formulaires",
    "publisher.pages.mes_dossiers",
    "publisher.pages.guides",
    "publisher.pages.comparer",
    "publisher.pages.donnees",
    "publisher.pages.sources",
    "publisher.pages.publier",
    "publisher.pages.confiance",
    "publisher.pages.publier_lire",
)
"""Each has `pages(depot) -> Iterator[Page]`."""


@menage_rare()
def generate(root: Path, out: Path) -> None:
    """Write every page of the project at `root` into `out`, made anew, client code and styles beside them."""
    depot = charger(root)
    relire()
    if out.exists():
        shutil.rmtree(out)
    for page in toutes(depot, root / "docs" / "pages"):
        cible = out / page.path
        cible.parent.mkdir(parents=True, exist_ok=True)
        cible.write_text(page.markdown, "utf-8")
    for dossier in ("client", "styles"):
        if (root / "docs" / dossier).is_dir():
            shutil.copytree(root / "docs" / dossier, out / dossier)


def toutes(depot: Depot, ecrites: Path) -> Iterator[Page]:
    """Every page, ready to write: generated ones, then the hand-written ones of the folder `ecrites`."""
    from publisher.pages import plan

    vues = list[Page]()
    for page in _brutes(depot, ecrites):
        vues.append(plan.sans_corps(page))
        yield signalable(finir(page, depot), depot.editeur)
    yield signalable(finir(plan.page(vues, depot), depot), depot.editeur)


def _brutes(depot: Depot, ecrites: Path) -> Iterator[Page]:
    for module in MODULES:
        if find_spec(module) is not None:
            yield from import_module(module).pages(depot)
    for chemin in sorted(ecrites.rglob("*.md")):
        yield Page(chemin.relative_to(ecrites).as_posix(), chemin.read_text("utf-8"))


def finir(page: Page, depot: Depot) -> Page:
    """The page with French typography and its acronyms explained; a page of exact words stays as it is."""
    if page.verbatim:
        return page
    entete, separation, corps = page.markdown.removeprefix("---\n").partition("\n---\n")
    texte, termes = mettre_en_forme(corps, _sigles(depot))
    if termes and page.sigles:
        texte = f"{texte.rstrip()}\n\n{rendre('sigles.md.j2', page.url, termes=termes)}"
    return replace(page, markdown=f"---\n{entete}{separation}{texte}")


@lru_cache(1)
def _sigles(depot: Depot) -> dict[str, Terme]:
    """What the pages explain, for all of them."""
    return formes(depot.glossaire.termes)
