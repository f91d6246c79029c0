"""Checklists: each box inside a label with its text, and the reader may tick it."""

import pytest

from publisher.finish.checklists import label_checklists

BOX = '<input type="checkbox" disabled/>'


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        (
            f'<li class="task-list-item">{BOX} Lu</li>',
            '<li class="task-list-item"><label class="case"><input type="checkbox"><span>Lu</span></label></li>',
        ),
        (
            '<li class="task-list-item"><input type="checkbox" disabled checked/> Lu</li>',
            '<li class="task-list-item"><label class="case"><input type="checkbox" checked>'
            "<span>Lu</span></label></li>",
        ),
        (
            f'<li class="task-list-item">\n<p>{BOX} Lu</p>\n<p>Plus bas</p>\n</li>',
            '<li class="task-list-item">\n<p><label class="case"><input type="checkbox"><span>Lu</span></label></p>'
            "\n<p>Plus bas</p>\n</li>",
        ),
        (
            f'<li class="task-list-item">{BOX} Lu <a href="x">ici</a>\n<ul><li>a</li></ul></li>',
            '<li class="task-list-item"><label class="case"><input type="checkbox"><span>Lu <a href="x">ici</a></span>'
            "</label><ul><li>a</li></ul></li>",
        ),
    ],
    ids=["plain", "checked", "loose", "nested"],
)
def test_each_box_has_its_label(written: str, mended: str) -> None:
    assert label_checklists(written) == mended
    assert label_checklists(mended) == mended


def test_other_boxes_are_left_alone() -> None:
    assert label_checklists('<li><input type="checkbox"> x</li>') == '<li><input type="checkbox"> x</li>'
