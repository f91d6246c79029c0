"""Material's sheet: what no page can use is left out, what one can use stays."""

from pathlib import Path

import pytest

from publisher.finish import material
from publisher.finish.material import take_rules

SHEET = """
.page{color:red}.ecrite-par-un-script{color:blue}.d-un-gabarit{color:green}
.perdue{color:pink}.page .perdue,.page>li{margin:0}#ancre{top:0}#nulle-part{top:1px}
[hidden]{display:none}dialog{border:0}:root{--md-couleur:red}
"""

OURS = ".la-notre{color:black}"
"""Stays whole: it was written for these pages."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {
        "site/index.html": '<p class="autre page" id="ancre">',
        "site/assets/stylesheets/main.1234.min.css": SHEET,
        "site/styles/boussole.css": OURS,
        "docs/client/a.js": 'element.classList.add("ecrite-par-un-script")',
        "docs/templates/b.md.j2": '<p class="d-un-gabarit">',
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def purged(project: Path) -> str:
    take_rules(project, project / "site")
    return (project / "site/styles/boussole.css").read_text("utf-8")


def test_what_is_left_stands_before_our_own_sheet_and_nowhere_else(project: Path) -> None:
    sheet = purged(project)
    assert sheet.startswith("\n.page{color:red}")
    assert sheet.endswith(OURS)
    assert list((project / "site/assets/stylesheets").iterdir()) == []


def test_what_a_page_a_script_or_a_template_names_stays(project: Path) -> None:
    sheet = purged(project)
    assert [
        name for name in (".page>li", ".ecrite-par-un-script", ".d-un-gabarit", "#ancre") if name not in sheet
    ] == []


def test_rules_of_elements_attributes_and_variables_stay(project: Path) -> None:
    sheet = purged(project)
    assert [name for name in ("[hidden]", "dialog", "--md-couleur") if name not in sheet] == []


def test_what_nothing_names_is_left_out(project: Path) -> None:
    sheet = purged(project)
    assert [name for name in (".perdue", "#nulle-part") if name in sheet] == []


def test_it_is_done_once_while_nothing_changes(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = purged(project)
    (project / "site/assets/stylesheets/main.1234.min.css").write_text(SHEET, "utf-8")
    (project / "site/styles/boussole.css").write_text(OURS, "utf-8")
    monkeypatch.setattr(material, "purged", lambda *_: pytest.fail("done again"))
    assert purged(project) == before
