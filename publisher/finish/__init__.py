"""After MkDocs: the house's own files go into the site, Material's unused ones go out, each page is mended."""

from pathlib import Path

from publisher.finish.assets import drop_unused, publish_shell
from publisher.finish.page import mend

DOCS = Path(__file__).parents[2] / "docs"


def finish(site: Path) -> None:
    """Finish the site in place. Safe to run again: a mended page stays as it is."""
    publish_shell(DOCS, site)
    drop_unused(site)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text("utf-8")
        mended = mend(html)
        if mended != html:
            path.write_text(mended, "utf-8")
