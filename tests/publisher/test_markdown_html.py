"""Blocks of HTML set aside: the HTML is what Markdown makes of them by itself, and MkDocs still sees their anchors."""

from xml.etree.ElementTree import Element

import pytest
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from publisher.markdown_html import FIRST, makeExtension

PAGES = {
    "one block": '# Titre\n\n<p class="a">Un *mot*.</p>\n\nEt *la suite*.\n',
    "neighbours": "<p>Un.</p>\n<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\n\n## Fin { #fin }\n",
    "nested": '<div id="d">\n<div>\n\n# pas un titre\n\n</div>\n</div>\n\nFin.\n',
    "never closed": "<div>\n<p>a</p>\n\nUn *mot*.\n",
    "text behind": "<p>Un.</p> et *deux*\n\nFin.\n",
    "in a list": "- a\n\n    <p>b</p>\n\n- c\n",
    "code": "    <p>du code</p>\n\nFin.\n",
    "in a fence": "```html\n\n<p>du code</p>\n\n```\n\n<p>Fin.</p>\n",
    "tabs and lines of spaces": "<div>\n\t<p>a\tb</p>\n  \n   \n</div>\n \nFin.\r\n",
    "neighbours with blank lines between": "<p>Un.</p>\n\n<div>\n\n<p>Deux.</p>\n\n</div>\n\n\n<p>Trois.</p>\n\nFin.\n",
    "within a block": "<div>\n\nUn <b>mot</b>\n\n</div>\n\nUn <b>autre</b>.\n",
    "signs of Markdown itself": "<p>a\u0002wzxhzdk:0\u0003</p>\n\nFin.\n",
    "at the end": "Début.\n\n<section>\n<p>Un.</p>\n</section>",
}


def html(text: str, *extensions: object) -> list[str]:
    """The lines of the HTML, without empty ones."""
    made = Markdown(extensions=["attr_list", "fenced_code", *extensions]).convert(text)
    return [line for line in made.splitlines() if line.strip()]


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())
def test_the_html_stays_the_same(text: str) -> None:
    assert html(text, makeExtension()) == html(text)


def test_the_ids_of_a_block_are_seen_where_mkdocs_looks_for_anchors() -> None:
    seen: list[str | None] = []

    class Look(Treeprocessor):
        def run(self, root: Element) -> None:
            seen.extend(element.get("id") for element in root.iter() if "id" in element.attrib)

    markdown = Markdown(extensions=[makeExtension()])
    markdown.treeprocessors.register(Look(markdown), "look", 5)  # where MkDocs looks, registered after ours as its own
    made = markdown.convert('<div id="a"><p id="b&#95;c">Un.</p></div>\n\nFin.')
    assert seen == ["a", "b_c"]
    assert "<i " not in made
    assert "told" not in made


def test_a_page_keeps_nothing_of_what_was_told_of_another() -> None:
    markdown = Markdown(extensions=[makeExtension()])
    markdown.convert('<div id="a"></div>')
    markdown.convert("Fin.")
    assert markdown.preprocessors[FIRST].ids == []


def test_a_heading_keeps_its_id_whatever_the_blocks_hold() -> None:
    made = Markdown(extensions=["toc", makeExtension()]).convert('<div id="fin"></div>\n\n# Fin')
    assert '<h1 id="fin">' in made
