"""Blocks of HTML set aside: the HTML is what Markdown makes of them by itself, and MkDocs still sees their anchors."""

import pytest
from markdown import Markdown
from markdown.preprocessors import Preprocessor

from publisher.markdown_html import makeExtension

PAGES = {
    "one block": '# Titre\n\n<p class="a">Un *mot*.</p>\n\nEt *la suite*.\n',
    "neighbours": "<p>Un.</p>\n<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\n\n## Fin { #fin }\n",
    "nested": '<div id="d">\n<div>\n\n# pas un titre\n\n</div>\n</div>\n\nFin.\n',
    "never closed": "<div>\n<p>a</p>\n\nUn *mot*.\n",
    "text behind": "<p>Un.</p> et *deux*\n\nFin.\n",
    "in a list": "- a\n\n    <p>b</p>\n\n- c\n",
    "in a fence": "    <p>du code</p>\n\nFin.\n",
    "at the end": "Début.\n\n<section>\n<p>Un.</p>\n</section>",
}


def html(text: str, *extensions: object) -> list[str]:
    """The lines of the HTML, without empty ones."""
    made = Markdown(extensions=["attr_list", *extensions]).convert(text)
    return [line for line in made.splitlines() if line.strip()]


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())
def test_the_html_stays_the_same(text: str) -> None:
    assert html(text, makeExtension()) == html(text)


def test_the_ids_of_a_block_are_seen_where_mkdocs_looks_for_anchors() -> None:
    seen: list[str] = []

    class Look(Preprocessor):
        def run(self, lines: list[str]) -> list[str]:
            seen.extend(lines)
            return lines

    markdown = Markdown(extensions=[makeExtension()])
    markdown.preprocessors.register(Look(markdown), "look", 21)
    made = markdown.convert('<div id="a"><p id="b">Un.</p></div>\n\nFin.')
    assert [line for line in seen if "id=" in line] == ['<i id="a"></i>', '<i id="b"></i>']
    assert "<i " not in made
