"""The way from data to site: nothing to do, what changed, and a build that fails."""

from pathlib import Path

import pytest

from publisher import build as module
from publisher.build import build, fingerprint, run_mkdocs
from publisher.errors import Mendable
from publisher.progress import Step


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one file, whose single step writes it into the site."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").write_text("one")

    def write(root: Path, site: Path) -> None:
        text = (root / "docs" / "page.md").read_text()
        if text == "broken":
            raise Mendable("docs/page.md : …")
        site.mkdir(parents=True, exist_ok=True)
        (site / "index.html").write_text(text)

    monkeypatch.setattr(module, "steps", lambda root, site: [Step("Écriture", lambda: write(root, site))])
    return tmp_path


def test_builds_once_until_something_changes(root: Path) -> None:
    assert build(root) is True
    assert build(root) is False
    (root / "docs" / "page.md").write_text("two")
    assert build(root) is True
    assert (root / "site" / "index.html").read_text() == "two"


def test_a_build_that_fails_leaves_the_site_and_is_tried_again(root: Path) -> None:
    build(root)
    (root / "docs" / "page.md").write_text("broken")
    for _ in range(2):
        with pytest.raises(Mendable):
            build(root)
    assert (root / "site" / "index.html").read_text() == "one"


def test_a_site_that_was_deleted_is_built_again(root: Path) -> None:
    build(root)
    (root / "site").rename(root / "elsewhere")
    assert build(root) is True


def test_fingerprint_sees_names_and_not_what_python_writes(tmp_path: Path) -> None:
    source = tmp_path / "publisher" / "a.py"
    source.parent.mkdir()
    source.write_text("")
    before = fingerprint(tmp_path)
    (source.parent / "__pycache__").mkdir()
    (source.parent / "__pycache__" / "a.pyc").write_text("")
    assert fingerprint(tmp_path) == before
    source.rename(source.with_name("b.py"))
    assert fingerprint(tmp_path) != before


def test_a_broken_link_is_named_and_stops_mkdocs(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("[ailleurs](nulle-part.md)")
    (tmp_path / "mkdocs.yml").write_text("site_name: Essai\ntheme: mkdocs\n")
    with pytest.raises(Mendable, match=r"nulle-part\.md") as raised:
        run_mkdocs(tmp_path, tmp_path / "site")
    assert "Traceback" not in str(raised.value)
