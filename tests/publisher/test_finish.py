"""The step after MkDocs: what goes in, what goes out, and that a second run changes nothing."""

import shutil
from pathlib import Path

from publisher.finish import finish
from publisher.place import ROOT

PAGE = """<html><body>
<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">
<div data-md-component="skip">
  <a href="#x" class="md-skip">Aller au contenu</a>
</div>
<h1 id="x">Titre</h1>
<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>
</body></html>"""


def site(folder: Path) -> Path:
    for name in [
        "assets/javascripts/bundle.js",
        "assets/javascripts/bundle.js.map",
        "assets/javascripts/lunr/wordcut.js",
        "assets/javascripts/lunr/min/lunr.fr.min.js",
        "assets/javascripts/workers/search.0.min.js",
        "assets/stylesheets/main.0.min.css",
        "assets/stylesheets/main.0.min.css.map",
        "assets/stylesheets/palette.0.min.css",
        "assets/images/favicon.png",
    ]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (folder / "index.html").write_text(PAGE, "utf-8")
    shutil.copytree(ROOT / "docs" / "styles", folder / "styles")
    return folder


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_only_what_our_pages_load_stays(tmp_path: Path) -> None:
    finish(site(tmp_path))
    assert {name for name in files(tmp_path) if name.startswith("assets/")} == {"assets/stylesheets/main.0.min.css"}


def test_the_sheets_become_one_beside_those_that_stand_alone(tmp_path: Path) -> None:
    finish(site(tmp_path))
    assert {name for name in files(tmp_path) if name.startswith("styles/")} == {
        "styles/boussole.css",
        "styles/formulaires.css",
        "styles/integrer.css",
        "styles/publier.css",
    }
    whole = (tmp_path / "styles" / "boussole.css").read_text("utf-8")
    sheets = {path.stem: path.read_text("utf-8") for path in (ROOT / "docs" / "styles").glob("*.css")}
    assert {name for name, sheet in sheets.items() if sheet in whole} == sheets.keys() - {"dark", "integrer", "publier"}
    assert whole.count("color-scheme: dark;") == 2  # as the device asks, and as the reader chose
    assert whole.startswith(sheets["tokens"])
    assert whole.endswith(sheets["print"])


def test_a_folder_of_sheets_becomes_one_that_only_the_forms_ask_for(tmp_path: Path) -> None:
    finish(site(tmp_path))
    forms = (tmp_path / "styles" / "formulaires.css").read_text("utf-8")
    sheets = list((ROOT / "docs" / "styles" / "formulaires").glob("*.css"))
    assert sheets
    assert [sheet.name for sheet in sheets if sheet.read_text("utf-8") not in forms] == []


def test_the_dark_sheet_only_names_known_colours() -> None:
    def names(sheet: str) -> set[str]:
        text = (ROOT / "docs" / "styles" / f"{sheet}.css").read_text("utf-8")
        return {line.split(":")[0].strip() for line in text.splitlines() if line.startswith("  --")}

    assert names("dark") <= names("tokens")


def test_the_skip_link_leads_to_the_content(tmp_path: Path) -> None:
    finish(site(tmp_path))
    html = (tmp_path / "index.html").read_text("utf-8")
    assert '<div data-md-component="skip"><a href="#contenu" class="md-skip">Aller au contenu</a></div>' in html
    assert "autocomplete" not in html


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    finish(site(tmp_path))
    once = {name: (tmp_path / name).read_bytes() for name in files(tmp_path)}
    finish(tmp_path)
    assert {name: (tmp_path / name).read_bytes() for name in files(tmp_path)} == once
