"""Files named by their content, so that a browser may keep them for ever and a page only gets what it was made with.

Scripts, styles, Material's files, and the data that the check reads. Pages and addresses that people keep stay.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from publisher.errors import Mendable

NAMED = (
    "assets/**/*",
    "calendrier.json",
    "client/**/*",
    "publier/editeur.json",
    "runtime/manifest.json",
    "styles/**/*",
    "*/*/reglement.json",
)
DONE = re.compile(r"\.[0-9a-f]{12}\.\w+$")
"""What such a name ends with; servers may let browsers keep it for a year."""

IN_PAGES = re.compile(r'(?P<before>\s(?:src|href|data-[a-z-]+)=")(?P<name>(?:&#46;|[^"#?:])+)')
IN_SCRIPTS = re.compile(r'(?P<before>["\'`])(?P<name>\.{1,2}/[^"\'`\s]+\.\w+)(?=["\'`])')
IN_STYLES = re.compile(r'(?P<before>url\(["\']?)(?P<name>[^"\')#?:]+)')
REFERENCES = {".html": IN_PAGES, ".js": IN_SCRIPTS, ".mjs": IN_SCRIPTS, ".css": IN_STYLES}


def hash_names(site: Path) -> None:
    """Rename what NAMED tells, and every mention of it in pages, scripts and styles."""
    files = sorted(path for path in assets(site) if not DONE.search(path.name))
    renamed: dict[str, str] = {}
    for path in by_need(site, files):
        content = rewrite(site, path, renamed)
        name = f"{path.stem}.{hashlib.sha256(content).hexdigest()[:12]}{path.suffix}"
        renamed[relative(site, path)] = relative(site, path.with_name(name))
        path.unlink()
        path.with_name(name).write_bytes(content)
    for page in sorted(site.rglob("*.html")):
        page.write_bytes(rewrite(site, page, renamed))


def assets(site: Path) -> Iterator[Path]:
    """The files to rename."""
    for pattern in NAMED:
        yield from (path for path in site.glob(pattern) if path.is_file())


def by_need(site: Path, files: list[Path]) -> list[Path]:
    """The files in an order in which each comes after those that it names: its own name depends on theirs."""
    waiting = {relative(site, path): path for path in files}
    needs = {name: {found for found, _ in mentions(site, path)} & waiting.keys() for name, path in waiting.items()}
    ordered: list[Path] = []
    while waiting:
        ready = [name for name in waiting if not needs[name] & (waiting.keys() - {name})]
        if not ready:
            raise Mendable("ces fichiers se nomment l’un l’autre : " + ", ".join(sorted(waiting)))
        ordered += [waiting.pop(name) for name in ready]
    return ordered


def mentions(site: Path, path: Path) -> Iterator[tuple[str, re.Match[str]]]:
    """What a file names, from the site's root, with where it does."""
    pattern = REFERENCES.get(path.suffix)
    if pattern is None:
        return
    folder = posixpath.dirname(relative(site, path))
    for match in pattern.finditer(path.read_text("utf-8")):
        yield posixpath.normpath(posixpath.join("/", folder, unescape(match["name"])))[1:], match


def rewrite(site: Path, path: Path, renamed: dict[str, str]) -> bytes:
    """The content of a file, with new names in the place of old ones."""
    if path.suffix not in REFERENCES:
        return path.read_bytes()
    text, parts, end = path.read_text("utf-8"), [], 0
    for target, match in mentions(site, path):
        if target in renamed:
            last = posixpath.basename(renamed[target])
            parts += [text[end : match.start("name")], match["name"][: -len(posixpath.basename(target))] + last]
            end = match.end("name")
    return "".join([*parts, text[end:]]).encode()


def relative(site: Path, path: Path) -> str:
    """The path from the site's root, as pages write it."""
    return path.relative_to(site).as_posix()
