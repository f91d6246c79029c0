"""What MkDocs would make anew for each page or build, and is kept: the pages stay the same."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from publisher.site_engine import SiteEngine


def environment(folder: Path, text: str) -> Environment:
    return SiteEngine(folder).on_env(Environment(loader=DictLoader({"page.html": text}), autoescape=True))


def test_what_was_compiled_is_kept_on_the_disk(tmp_path: Path) -> None:
    for _ in range(2):
        assert environment(tmp_path / "kept", "un").get_template("page.html").render() == "un"
        assert len(list((tmp_path / "kept").iterdir())) == 1


def test_a_template_that_changed_is_compiled_again(tmp_path: Path) -> None:
    environment(tmp_path / "kept", "un").get_template("page.html")
    assert environment(tmp_path / "kept", "deux").get_template("page.html").render() == "deux"


PAGES = {
    "index.md": "---\ntitle: Accueil\n---\n\n# Accueil\n",
    "generated.md": '---\ntitle: "Un : deux"\nfil: [{"n": null}]\n---\n\n# Titre\n\nUn[^1].\n\n[^1]: Note.\n',
    "by_hand.md": "---\ntitle: À la main\nhide:\n  - toc\n---\n\n# Titre\n\nDeux[^1].\n\n[^1]: Autre.\n",
    "dates.md": "---\ndate: 2026-11-23\n---\n\n# Titre\n\n*[Caf]: Caisse\n\nCaf.\n",
    "bare.md": "# Titre\n\nCaf.\n",
}


def built(root: Path, *, kept: bool) -> dict[str, str]:
    """The HTML and the front matter of PAGES, with what is kept or without."""
    (root / "docs").mkdir(parents=True)
    for name, text in PAGES.items():
        (root / "docs" / name).write_text(text, "utf-8")
    (root / "theme").mkdir()
    (root / "theme" / "main.html").write_text("{{ page.title }}|{{ page.meta }}|{{ page.content }}", "utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: Essai\ntheme: {name: null, custom_dir: theme}\nnav: [Le début: index.md]\n"
        "markdown_extensions: [abbr, footnotes, toc: {permalink: '#'}]\nplugins: []\n",
        "utf-8",
    )
    config = load_config(str(root / "mkdocs.yml"))
    if kept:
        config.plugins["engine"] = SiteEngine(root / "kept")
    build(config)
    return {path.relative_to(root / "site").as_posix(): path.read_text() for path in (root / "site").rglob("*.html")}


def test_the_pages_are_those_that_mkdocs_makes_by_itself(tmp_path: Path) -> None:
    pages = built(tmp_path / "ours", kept=True)
    assert len(pages) == len(PAGES)
    assert pages == built(tmp_path / "theirs", kept=False)


def test_only_a_front_matter_that_is_no_json_is_read_by_mkdocs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[str]()

    def read(page: Page, config: object) -> None:  # noqa: ARG001
        asked.append(page.file.src_uri)
        page.markdown, page.meta = "", {}

    monkeypatch.setattr(Page, "read_source", read)
    built(tmp_path / "ours", kept=True)
    assert sorted(asked) == ["bare.md", "by_hand.md", "dates.md", "index.md"]
