"""The same pages under Material as it comes: what the site would be without our theme and our finishing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from publisher.finish.compress import Cache, write_copies
from publisher.place import ROOT

KEPT = ("site_name", "site_description", "copyright", "nav", "markdown_extensions", "use_directory_urls")
"""What the pages need of mkdocs.yml; the theme and its search are Material's."""
OWN = {"theme": {"name": "material", "language": "fr", "font": False}, "plugins": ["search"]}
"""No font of a third party: it could not be fetched everywhere, and would only make it slower."""


@contextmanager
def stock_site() -> Iterator[Path]:
    """Build it from the generated Markdown, compressed as ours is; give its folder."""
    ours = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    with TemporaryDirectory() as folder:
        site, config = Path(folder) / "site", Path(folder) / "mkdocs.yml"
        told = {name: ours[name] for name in KEPT} | OWN | {"docs_dir": str(ROOT / "build" / "docs")}
        config.write_text(yaml.safe_dump(told, allow_unicode=True), "utf-8")
        subprocess.run(  # noqa: S603
            [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config), "--site-dir", str(site)],
            cwd=folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            check=True,
        )
        write_copies(site, Cache(ROOT / "build" / "bench"))
        yield site
