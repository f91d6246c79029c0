"""Names that tell content: each mention follows, what did not change keeps its name, pages keep their addresses."""

import re
from pathlib import Path

import pytest

from publisher.errors import Mendable
from publisher.finish.hashing import DONE, hash_names

FILES = {
    "index.html": '<link href="styles/a.css"><script src="client/x/a.js"></script><a href="isere/">i</a>',
    "isere/verifier/index.html": (
        '<form data-reglement="../2025-2026/reglement.json" data-manifeste="&#46;./../runtime/manifest.json"></form>'
        '<img src="../../assets/b.svg?x#y"><use href="#i-b">'
    ),
    "404.html": '<link href="/styles/a.css">',
    "isere/2025-2026/reglement.json": "{}",
    "runtime/manifest.json": "{}",
    "styles/a.css": "a{background:url(../assets/b.svg)}",
    "assets/b.svg": "<svg/>",
    "client/x/a.js": 'import"./b.js";import("../y/c.js");new Worker(new URL("../y/w.js",import.meta.url));x="../"',
    "client/x/b.js": "export const b=1",
    "client/y/c.js": 'import"../x/b.js"',
    "client/y/w.js": "1",
    "isere/dates.ics": "BEGIN:VCALENDAR",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def named(site: Path) -> dict[str, str]:
    """Old name → new name of each file."""
    found = {}
    for path in site.rglob("*"):
        if path.is_file():
            name = path.relative_to(site).as_posix()
            found[re.sub(r"\.[0-9a-f]{12}(?=\.\w+$)", "", name)] = name
    return found


def test_every_mention_leads_to_a_file_that_is_there(tmp_path: Path) -> None:
    hash_names(write(tmp_path, FILES))
    names = named(tmp_path)
    assert names.keys() == FILES.keys()
    for name in ("styles/a.css", "assets/b.svg", "client/x/a.js", "isere/2025-2026/reglement.json"):
        assert DONE.search(names[name])
    home = (tmp_path / "index.html").read_text()
    assert f'href="{names["styles/a.css"]}"' in home
    assert f'src="{names["client/x/a.js"]}"' in home
    assert 'href="isere/"' in home
    page = (tmp_path / "isere/verifier/index.html").read_text()
    assert f'data-reglement="../2025-2026/{Path(names["isere/2025-2026/reglement.json"]).name}"' in page
    assert f'data-manifeste="&#46;./../{names["runtime/manifest.json"]}"' in page
    assert f'src="../../{names["assets/b.svg"]}?x#y"' in page
    assert f'href="/{names["styles/a.css"]}"' in (tmp_path / "404.html").read_text()
    script = (tmp_path / names["client/x/a.js"]).read_text()
    for other in ("client/y/c.js", "client/y/w.js"):
        assert f'"../y/{Path(names[other]).name}"' in script
    assert f'"./{Path(names["client/x/b.js"]).name}"' in script
    assert f"url(../{names['assets/b.svg']})" in (tmp_path / names["styles/a.css"]).read_text()


def test_pages_and_subscriptions_keep_their_address(tmp_path: Path) -> None:
    hash_names(write(tmp_path, FILES))
    for name in ("index.html", "isere/verifier/index.html", "404.html", "isere/dates.ics"):
        assert (tmp_path / name).is_file()


def test_a_name_follows_what_a_file_needs_and_nothing_else(tmp_path: Path) -> None:
    hash_names(write(tmp_path / "one", FILES))
    hash_names(write(tmp_path / "two", FILES | {"client/x/b.js": "export const b=2"}))
    one, two = named(tmp_path / "one"), named(tmp_path / "two")
    assert {name for name in FILES if one[name] != two[name]} == {"client/x/b.js", "client/x/a.js", "client/y/c.js"}


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    hash_names(write(tmp_path, FILES))
    once = {name: (tmp_path / name).read_bytes() for name in named(tmp_path).values()}
    hash_names(tmp_path)
    assert {name: (tmp_path / name).read_bytes() for name in named(tmp_path).values()} == once


def test_files_that_name_each_other_are_told(tmp_path: Path) -> None:
    write(tmp_path, {"client/x/a.js": 'import"./b.js"', "client/x/b.js": 'import"./a.js"'})
    with pytest.raises(Mendable, match=r"client/x/a\.js"):
        hash_names(tmp_path)
