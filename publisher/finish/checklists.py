"""Checklists that can be ticked: Markdown writes a disabled box with no label beside its text."""

import re

ITEM = re.compile(
    r'(?P<item><li class="task-list-item">\s*(?:<p>)?)\s*'
    r'<input type="checkbox"(?P<checked>[^>]*\bchecked\b)?[^>]*>\s*'
    r"(?P<text>.*?)\s*(?=</p>|</li>|<(?:ul|ol|p|div|details|blockquote|table)\b)",
    re.DOTALL,
)


def label_checklists(html: str) -> str:
    """Put each box and its text inside one label, and let the reader tick it."""
    return ITEM.sub(_label, html)


def _label(match: re.Match[str]) -> str:
    checked = " checked" if match["checked"] else ""
    return f'{match["item"]}<label class="case"><input type="checkbox"{checked}><span>{match["text"]}</span></label>'
