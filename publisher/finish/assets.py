"""The files that every page asks for: our styles as one sheet, and of Material's only what our pages load."""

import shutil
from pathlib import Path

FIRST = ("tokens", "dark", "base", "lists")
LAST = ("print",)
"""Where a sheet stands in the one sheet: what comes later wins; those not named stand between, by name."""

ALONE = {"boussole", "formulaires", "integrer", "publier"}
"""Sheets that stay on their own: the one sheet itself, what only the forms need, all that a card within another site
needs, and the editor's, whom readers never meet."""
DARK = """
@media screen and (prefers-color-scheme: dark) {{ :root:not([data-apparence="claire"]) {colours} }}
@media screen {{ :root[data-apparence="sombre"] {colours} }}
"""
"""The dark colours: where the device asks for them and the reader did not choose the light ones, or by choice."""


def bundle_styles(site: Path) -> None:
    """Put the sheets of `styles/` into `styles/boussole.css`, in order, and those of each folder there into one.

    Where they are in it already, leave it.
    """
    styles = site / "styles"
    for folder in [path for path in styles.glob("*") if path.is_dir()]:
        join(sorted(folder.glob("*.css")), styles / f"{folder.name}.css")
        folder.rmdir()
    sheets = {path.stem: path for path in styles.glob("*.css") if path.stem not in ALONE}
    if "dark" in sheets:
        text = sheets["dark"].read_text("utf-8")
        sheets["dark"].write_text(DARK.format(colours=text[text.index("{") :].strip()), "utf-8")
    if sheets:
        between = sorted(sheets.keys() - {*FIRST, *LAST})
        ordered = [sheets[name] for name in (*FIRST, *between, *LAST) if name in sheets]
        join(ordered, styles / "boussole.css")


def join(sheets: list[Path], whole: Path) -> None:
    """One sheet of several, in this order."""
    whole.write_text("\n".join(path.read_text("utf-8") for path in sheets), "utf-8")
    for path in sheets:
        path.unlink()


def drop_unused(site: Path) -> None:
    """Remove what Material ships and no page of ours asks for: its scripts, source maps, its palette."""
    assets = site / "assets"
    unused = [
        *assets.glob("stylesheets/*.map"),
        *assets.glob("stylesheets/palette.*.css"),
        *assets.glob("images/favicon.png"),
    ]
    for path in unused:
        path.unlink()
    shutil.rmtree(assets / "javascripts", ignore_errors=True)
