"""What the scripts of a page import is asked for with the page: one journey instead of one a step.

Behind the words and the styles, as the scripts themselves (`fetchpriority="low"`): on a slow line, one reads first.
"""

import posixpath
import re
from functools import cache
from html import unescape
from pathlib import Path

SCRIPT = re.compile(r'<script type="module"[^>]* src="(?P<name>[^"]+)"></script>')
IMPORT = re.compile(r'\b(?:from|import)"(?P<name>\.{1,2}/[^"]+)"')
"""As esbuild writes one; `import("…")` waits until it is called."""


def preload(site: Path) -> None:
    """Add to each page of the site a link for each module that its scripts import, directly or not."""

    @cache
    def imported(script: str) -> tuple[str, ...]:
        """What a script needs before it runs, from the site's root, each once."""
        direct = [beside(script, name) for name in IMPORT.findall((site / script).read_text("utf-8"))]
        return tuple(dict.fromkeys(found for name in direct for found in (name, *imported(name))))

    for path in site.rglob("*.html"):
        html, page = path.read_text("utf-8"), path.relative_to(site).as_posix()
        scripts = {match.end(): unescape(match["name"]) for match in SCRIPT.finditer(html)}
        needed = {
            beside(name, posixpath.relpath(module, posixpath.dirname(script))): None
            for name in scripts.values()
            for script in [beside(f"/{page}", name)[1:]]
            for module in imported(script)
        }
        if needed:
            end = max(scripts)
            path.write_text(html[:end] + "".join(map(link, needed)) + html[end:], "utf-8")


def beside(file: str, name: str) -> str:
    """The address `name`, written in `file`, as one would write it where `file` is named so."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), name))


def link(address: str) -> str:
    """An early request for one module."""
    return f'\n<link rel="modulepreload" fetchpriority="low" href="{address}">'
