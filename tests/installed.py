"""What some tests need of the machine beyond Chromium, other engines and web servers: is it here?

A test says `pytest.mark.needs("firefox")`. Where that is not installed, the run leaves the test out and says so in
plain words; with `--all-browsers` it runs all the same, and fails.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

NEEDS: dict[str, tuple[str, ...]] = {
    "firefox": ("firefox-esr",),
    "webkit": ("WebKitWebDriver", "Xvfb", "/usr/lib/*/webkit2gtk-4*/MiniBrowser"),
    "nginx": ("nginx", "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
    "caddy": ("caddy",),
    "apache2": ("apache2", "/usr/lib/apache2/modules/mod_rewrite.so"),
}
"""Name → its programs and files."""


def missing(name: str) -> str | None:
    """What this machine lacks of it; None when it lacks nothing."""
    return next((need for need in NEEDS[name] if not here(need)), None)


def here(need: str) -> bool:
    """A program on the path, or a file of which we may know only a part of the place."""
    return any(Path("/").glob(need[1:])) if need.startswith("/") else shutil.which(need) is not None


def needed(item: pytest.Item) -> list[str]:
    """What a test lacks on this machine."""
    return [str(mark.args[0]) for mark in item.iter_markers("needs") if missing(str(mark.args[0]))]


def untried(names: Iterable[str]) -> list[str]:
    """One line for each thing that could not be tried."""
    return [
        f"Non essayé\u202f: {name}, qui n’est pas installé ici ({lacks}). scripts/test --all-browsers l’installe."
        for name in sorted(set(names))
        if (lacks := missing(name))
    ]
