"""After MkDocs: our styles become one sheet, Material's unused files go out, each page is mended."""

from pathlib import Path

from publisher.finish.assets import bundle_styles, drop_unused
from publisher.finish.page import mend


def finish(site: Path) -> None:
    """Finish the site in place. Safe to run again: what is finished stays as it is."""
    bundle_styles(site)
    drop_unused(site)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text("utf-8")
        mended = mend(html)
        if mended != html:
            path.write_text(mended, "utf-8")
