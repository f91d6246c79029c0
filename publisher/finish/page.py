"""One page of HTML, mended: what Material and Markdown write that a reader, a keyboard or a validator cannot use."""

import re

from publisher.finish.checklists import label_checklists
from publisher.finish.tables import frame_tables

SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
SKIP_LINK = '<a href="#contenu" class="md-skip">Aller au contenu</a>'
TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')


def mend(html: str) -> str:
    """The page with a skip link to its content, valid toggles, framed tables and labelled checklists."""
    html = SKIP.sub(rf"\g<1>{SKIP_LINK}\g<2>", html, count=1)
    html = TOGGLE.sub(r"\g<1>", html)
    return label_checklists(frame_tables(html))
