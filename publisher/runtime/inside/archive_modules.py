"""In the browser: the modules of a trimmed archive, found in its own list and read from memory.

`zipimport` looks for each module in every archive, under four names, and opens the archive anew: a tenth of the time
that Python takes to start.
"""

import sys
from collections.abc import Collection
from importlib.machinery import ModuleSpec
from importlib.util import LazyLoader
from marshal import loads
from types import CodeType
from zipimport import zipimporter

LIST = "archive_modules.txt"
"""In the trimmed archive, a line a module: its file, the first byte of its bytecode and the first one after it."""


class Modules(zipimporter):
    """Finds and loads the modules that its archive lists; in all else the importer of that archive.

    Those of `later` are run when something of theirs is first used, not when they are imported.
    """

    def __init__(self, archive: str, later: Collection[str] = ()) -> None:
        super().__init__(archive)
        self.later = later
        self.places = dict[str, tuple[str, int, int]]()
        for line in self.get_data(f"{archive}/{LIST}").decode().splitlines():
            file, start, end = line.split()
            name = file.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")
            self.places[name] = (f"{archive}/{file}", int(start), int(end))
        with open(archive, "rb") as opened:  # noqa: PTH123
            self.content = memoryview(opened.read())

    def find_spec(self, name: str, *_where: object) -> ModuleSpec | None:
        """Where the module `name` is; None for what is not listed."""
        if name not in self.places:
            return None
        file, _, _ = self.places[name]
        folder, _, last = file.rpartition("/")
        loader = LazyLoader(self) if name in self.later else self  # type: ignore[arg-type]
        spec = ModuleSpec(name, loader, origin=file, is_package=last == "__init__.pyc")  # type: ignore[arg-type]
        spec.has_location = True
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(folder)
        return spec

    def get_code(self, fullname: str) -> CodeType:
        """The bytecode of a module that is listed."""
        _, start, end = self.places[fullname]
        code: CodeType = loads(self.content[start:end])  # noqa: S302  (verified like all that starts)
        return code


def install(archive: str, later: Collection[str] = ()) -> None:
    """From now on the modules that `archive` lists are found there first; a whole archive has no list."""
    try:
        modules = Modules(archive, later)
    except OSError:
        return
    sys.meta_path.insert(0, modules)
