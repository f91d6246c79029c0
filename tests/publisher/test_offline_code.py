"""Scripts that one part of the site has for itself."""

from pathlib import Path

from publisher.offline.code import own_scripts


def write(site: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = site / "client" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return site


def test_what_only_one_part_leads_to_is_its_own_even_when_it_comes_later(tmp_path: Path) -> None:
    site = write(
        tmp_path,
        {
            "dossier/index.js": 'import"../commun/tous.js";import("../commun/seul.js");',
            "commun/seul.js": 'import"./plus.js";',
            "commun/plus.js": "",
            "commun/tous.js": "",
            "shell/shell.js": 'import"../commun/tous.js";',
        },
    )
    assert list(own_scripts(site, ("dossier",))) == [
        "client/commun/plus.js",
        "client/commun/seul.js",
        "client/dossier/index.js",
    ]


def test_a_part_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    assert list(own_scripts(write(tmp_path, {"shell/shell.js": ""}), ("dossier",))) == []
