"""For MkDocs: its templates and ours as they were compiled the last time, where they did not change."""

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.plugins import BasePlugin


class GabaritsCompiles(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Keeps compiled templates in `dossier`, each with a hash of its text: compiling took a fifth of a small build."""

    def __init__(self, dossier: Path) -> None:
        dossier.mkdir(parents=True, exist_ok=True)
        self.dossier = dossier

    def on_env(self, env: Environment, **_: object) -> Environment:
        """The environment of the pages, which MkDocs makes anew for each build."""
        env.bytecode_cache = FileSystemBytecodeCache(str(self.dossier))
        return env
