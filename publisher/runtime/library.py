"""The standard library as an archive: modules added to it, modules left out of it."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from zipfile import ZIP_STORED, ZipFile, ZipInfo

REMAINDER = "library_remainder.txt"
"""In a trimmed archive: the modules that it lacks (read by inside/library_remainder.py)."""


def extend(archive: Path, sources: Iterable[Path], out: Path) -> None:
    """Copy `archive` to `out` with the files `sources` at its top."""
    with ZipFile(archive) as given, ZipFile(out, "w", ZIP_STORED) as extended:
        for name in given.namelist():
            write(extended, name, given.read(name))
        for path in sources:
            write(extended, path.name, path.read_bytes())


def trim(archive: Path, modules: Iterable[str], folder: Path) -> Path:
    """Copy the compiled `archive` into `folder` with `modules` only, and the list of all its other modules."""
    kept = set(modules)
    folder.mkdir()
    out = folder / archive.name
    with ZipFile(archive) as whole, ZipFile(out, "w", ZIP_STORED) as trimmed:
        files = {module(name): name for name in sorted(whole.namelist()) if name.endswith(".pyc")}
        for name in sorted(kept):
            write(trimmed, files[name], whole.read(files[name]))
        write(trimmed, REMAINDER, "\n".join(sorted(files.keys() - kept)).encode())
    return out


def module(name: str) -> str:
    """The module of a compiled file: "json.decoder" of "json/decoder.pyc", "json" of "json/__init__.pyc"."""
    path = PurePosixPath(name).with_suffix("")
    return ".".join(path.parent.parts if path.name == "__init__" else path.parts)


def write(archive: ZipFile, name: str, content: bytes) -> None:
    """Add a file to the archive, stored, with no date: the same content gives the same bytes."""
    archive.writestr(ZipInfo(name), content)
