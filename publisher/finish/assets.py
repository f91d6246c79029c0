"""The files that every page asks for: our styles as one sheet, the shell's modules, and only French for search."""

import shutil
from pathlib import Path

SHEETS = (
    "tokens",
    "base",
    "shell",
    "search",
    "forms",
    "campagne",
    "regles",
    "constats",
    "accueil",
    "print",
)
"""Order of the one sheet: what comes later wins."""

KEPT_LUNR = {"lunr.stemmer.support.min.js", "lunr.fr.min.js"}


def publish_shell(docs: Path, site: Path) -> None:
    """Write `styles/boussole.css`, `styles/dark.css` and `client/shell/` into the site, from `docs`."""
    styles = site / "styles"
    styles.mkdir(parents=True, exist_ok=True)
    sheet = "\n".join((docs / "styles" / f"{name}.css").read_text("utf-8") for name in SHEETS)
    (styles / "boussole.css").write_text(sheet, "utf-8")
    shutil.copyfile(docs / "styles" / "dark.css", styles / "dark.css")
    shutil.copytree(docs / "client" / "shell", site / "client" / "shell", dirs_exist_ok=True)


def drop_unused(site: Path) -> None:
    """Remove what Material ships and no page of ours asks for: source maps, other languages' stemmers, its palette."""
    assets = site / "assets"
    javascripts = assets / "javascripts"
    unused = [
        *assets.rglob("*.map"),
        *(path for path in javascripts.glob("lunr/min/*.js") if path.name not in KEPT_LUNR),
        *javascripts.glob("lunr/*.js"),
        *assets.glob("stylesheets/palette.*.css"),
        *assets.glob("images/favicon.png"),
    ]
    for path in unused:
        path.unlink()
