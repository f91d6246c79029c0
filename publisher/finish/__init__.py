"""After MkDocs: one sheet of styles, pages mended; then code in few files, names that tell content, policy, copies."""

from pathlib import Path


def finish(site: Path) -> None:
    """Finish the site in place. Safe to run again: what is finished stays as it is."""
    from publisher.finish.assets import bundle_styles, drop_unused
    from publisher.finish.page import mend

    bundle_styles(site)
    drop_unused(site)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text("utf-8")
        mended = mend(html)
        if mended != html:
            path.write_text(mended, "utf-8")


def secure(root: Path, site: Path) -> None:
    """Put the scripts of `root`/docs/client together, name files by their content, write the policy in each page."""
    from publisher.finish.bundle import bundle, shrink_styles
    from publisher.finish.csp import protect
    from publisher.finish.hashing import hash_names
    from publisher.finish.material import take_rules

    bundle(root, site)
    shrink_styles(root, site)
    take_rules(root, site)
    hash_names(site)
    protect(site)


def precompress(root: Path, site: Path) -> None:
    """Write the compressed copies, the last step of all; `root`/build keeps those of unchanged files."""
    from publisher.finish.compress import Cache, write_copies

    cache = Cache(root / "build" / "compressed")
    write_copies(site, cache)
    cache.sweep()
