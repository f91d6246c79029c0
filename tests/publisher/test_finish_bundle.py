"""The code of the pages: few requests before the first word, nothing twice in the forms, nothing made twice."""

from pathlib import Path

import pytest

from publisher.finish import bundle as module
from publisher.finish.bundle import bundle
from publisher.place import ROOT

PAGES = {
    "index.html": '<script type="module" src="client/shell/shell.js"></script>',
    "isere/index.html": '<script type="module" src="../client/site/campagne.js"></script>',
    "isere/verifier/index.html": '<script type="module" src="../../client/verifier/index.js"></script>',
    "isere/dossier/index.html": '<script type="module" src="../../client/dossier/index.js"></script>',
}
MODULES = {
    "shell/shell.js": 'import { mot } from "../commun/mot.js"; console.log(mot()); import("./panneau.js");',
    "shell/panneau.js": 'console.log("le panneau");',
    "site/campagne.js": 'import { mot } from "../commun/mot.js"; console.log("campagne", mot());',
    "verifier/index.js": 'import { mot } from "../commun/mot.js"; console.log("verifier", mot());',
    "dossier/index.js": 'import { mot } from "../commun/mot.js"; console.log("dossier", mot());',
    "commun/mot.js": 'export function mot() { return "un mot partagé"; }',
    "inutile.js": 'console.log("personne ne le nomme");',
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    (tmp_path / "package-lock.json").write_text("{}")
    for folder, files in (("site", PAGES), ("site/client", MODULES), ("docs/client", MODULES)):
        for name, text in files.items():
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    return tmp_path


def bundled(project: Path) -> dict[str, str]:
    """The code of the site: texts by names, those of shared parts without their hash."""
    bundle(project, project / "site")
    client = project / "site" / "client"
    return {path.relative_to(client).as_posix(): path.read_text("utf-8") for path in client.rglob("*.js")}


@pytest.mark.parametrize("name", ["shell/shell.js", "site/campagne.js"])
def test_a_script_of_a_page_to_read_is_one_file(project: Path, name: str) -> None:
    text = bundled(project)[name]
    assert "un mot partagé" in text
    assert "import{" not in text
    assert "from" not in text


def test_what_is_loaded_on_request_stays_apart(project: Path) -> None:
    code = bundled(project)
    assert "le panneau" not in code["shell/shell.js"]
    assert [name for name, text in code.items() if "le panneau" in text and name.startswith("commun/panneau-")]


def test_the_forms_share_what_they_have_in_common(project: Path) -> None:
    code = bundled(project)
    assert "un mot partagé" not in code["verifier/index.js"] + code["dossier/index.js"]
    assert len([name for name, text in code.items() if "un mot partagé" in text and name.startswith("commun/")]) == 1


def test_a_module_that_no_page_leads_to_is_left_out(project: Path) -> None:
    assert not [name for name, text in bundled(project).items() if "personne" in text or "inutile" in name]


def test_it_is_made_again_only_where_a_module_changed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = list[str]()
    esbuild = module.esbuild
    monkeypatch.setattr(module, "esbuild", lambda *given: made.append(given[1]) or esbuild(*given))
    first = bundled(project)
    count = len(made)
    assert count == 3
    assert bundled(project) == first
    assert len(made) == count
    (project / "docs/client/commun/mot.js").write_text('export function mot() { return "autre"; }', "utf-8")
    assert "autre" in bundled(project)["shell/shell.js"]
    assert len(made) == 2 * count
