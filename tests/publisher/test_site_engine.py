"""Templates of MkDocs, compiled once for as long as they do not change."""

from pathlib import Path

from jinja2 import DictLoader, Environment

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
