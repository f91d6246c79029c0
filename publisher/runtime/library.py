"""The standard library as an archive: modules added to it, modules left out of it."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from zipfile import ZIP_STORED, ZipFile, ZipInfo

REMAINDER = "library_remainder.txt"
"""In a trimmed archive: the modules that it lacks (read by inside/library_remainder.py)."""
PLACES = "archive_modules.txt"
"""In a trimmed archive: where its modules are (read by inside/archive_modules.py)."""
HEADER = 16
"""Bytes before the code in a .pyc."""


def extend(archive: Path, sources: Iterable[Path], out: Path) -> None:
    """Copy `archive` to `out` with the files `sources` at its top."""
    with ZipFile(archive) as given, ZipFile(out, "w", ZIP_STORED) as extended:
        for name in given.namelist():
            write(extended, name, given.read(name))
        for path in sources:
            write(extended, path.name, path.read_bytes())


def trim(archive: Path, modules: Iterable[str], folder: Path) -> Path:
    """Copy the compiled `archive` into `folder` with `modules` only, where each is, and the list of all the others."""
    kept = set(modules)
    folder.mkdir()
    out = folder / archive.name
    with ZipFile(archive) as whole, ZipFile(out, "w", ZIP_STORED) as trimmed:
        files = {module(name): name for name in sorted(whole.namelist()) if name.endswith(".pyc")}
        for name in sorted(kept):
            write(trimmed, files[name], whole.read(files[name]))
        write(trimmed, PLACES, "\n".join(places(trimmed)).encode())
        write(trimmed, REMAINDER, "\n".join(sorted(files.keys() - kept)).encode())
    return out


def places(archive: ZipFile) -> Iterator[str]:
    """A line a file of bytecode, all of them stored: its name, the first byte after its header, and its end."""
    for info in archive.infolist():
        content = info.header_offset + len(info.FileHeader())
        yield f"{info.filename} {content + HEADER} {content + info.file_size}"


def module(name: str) -> str:
    """The module of a compiled file: "json.decoder" of "json/decoder.pyc", "json" of "json/__init__.pyc"."""
    path = PurePosixPath(name).with_suffix("")
    return ".".join(path.parent.parts if path.name == "__init__" else path.parts)


def write(archive: ZipFile, name: str, content: bytes) -> None:
    """Add a file to the archive, stored, with no date: the same content gives the same bytes."""
    archive.writestr(ZipInfo(name), content)
