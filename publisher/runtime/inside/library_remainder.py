"""In the browser: reach the modules that a trimmed archive leaves out, of the standard library or of the calculator.

On the first miss the whole archive takes the place of the trimmed one, under the same name: packages that are imported
already find their other submodules there too.
"""

import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any
from zipimport import zipimporter

from _sha2 import sha256  # type: ignore[import-not-found]

LIST = "library_remainder.txt"
"""In the trimmed archive: the modules that only the whole one has, one a line."""


class Remainder:
    """The last finder of imports: fetches the whole archive when a module of it is missing."""

    def __init__(self, names: frozenset[str], archive: str, fetch: Callable[[], Any], expected: str) -> None:
        self.names = names
        self.archive = archive
        self.fetch = fetch
        self.expected = expected

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where the module `name` is, once the whole archive is there; None for what it does not have."""
        if name not in self.names:
            return None
        content = self.fetch().to_bytes()
        if sha256(content).hexdigest() != self.expected:
            raise ImportError(f"{name} : l’archive complète ne correspond pas à ce qui est attendu ; rechargez")
        with open(self.archive, "wb") as file:  # noqa: PTH123
            file.write(content)
        for finder in sys.path_importer_cache.values():
            if getattr(finder, "archive", None) == self.archive:
                finder.invalidate_caches()  # type: ignore[union-attr]
        sys.meta_path.remove(self)
        return PathFinder.find_spec(name, path, target)


def install(fetch: Callable[[], Any], expected: str, archive: str | None = None) -> None:
    """From now on, a module that `archive` lacks calls `fetch` for the whole of it, whose SHA-256 is `expected`.

    Without `archive`: the standard library, which this module is part of.
    """
    archive = archive or globals()["__loader__"].archive
    names = zipimporter(archive).get_data(f"{archive}/{LIST}").decode().split()
    sys.meta_path.append(Remainder(frozenset(names), archive, fetch, expected))
