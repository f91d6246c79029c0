"""MkDocs, which makes our HTML: what it would make anew for each page, or for each build, is kept."""

import json
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

FRONT = re.compile(r"---\n((?:[a-z_]+: .+\n)+)---\n+")
"""A front matter as `publisher.pages.page` writes it: on each line a name and its value, as JSON."""


class SiteEngine(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """A fifth of a small build was the compiling of templates: `folder` keeps them, each with a hash of its text.

    Of a large one, a tenth was the reading of front matters, and the making of the same extensions for each page.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """The extensions of Markdown, made once: it resets them from page to page."""
        made, told = Markdown(), config.mdx_configs
        config.markdown_extensions = [
            made.build_extension(name, told.get(name, {}))  # type: ignore[misc]
            for name in config.markdown_extensions
        ]
        return config

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Pages that know our front matter, but for the few that the navigation holds."""
        held = {page.file.src_uri for page in nav.pages}
        for file in files.documentation_pages():
            if file.src_uri not in held:
                GeneratedPage(None, file, config)
        return nav

    def on_env(self, env: Environment, **_: object) -> Environment:
        """The environment of the pages, which MkDocs makes anew for each build."""
        env.bytecode_cache = FileSystemBytecodeCache(str(self.folder))
        return env


class GeneratedPage(Page):
    """The page of a file, which holds it once made. Its front matter is read as what it is, or as YAML where a person
    wrote it."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Set `markdown` and `meta`."""
        text = self.file.content_bytes.decode("utf-8-sig")
        front = FRONT.match(text)
        meta = told(front[1]) if front else None
        if front and meta is not None:
            self.markdown, self.meta = text[front.end() :], meta
        else:
            super().read_source(config)


def told(front: str) -> dict[str, Any] | None:
    """The values of a front matter of ours; None: it is none."""
    try:
        return {name: json.loads(value) for name, _, value in (line.partition(": ") for line in front.splitlines())}
    except ValueError:
        return None
