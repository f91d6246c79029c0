"""Tables that can be read aloud and scrolled: caption, scopes, and a labelled region around each."""

import re
from html import escape, unescape

FRAMED = '<div class="table-large" role="region"'
TABLE_OR_HEADING = re.compile(
    r"<h(?P<level>[1-4])\b[^>]*>(?P<heading>.*?)</h(?P=level)>|(?P<open><table\b[^>]*>)(?P<inside>.*?)</table>",
    re.DOTALL,
)
HEADER_LINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")
CAPTION = re.compile(r"<caption\b[^>]*>(.*?)</caption>", re.DOTALL)
ALIGNED = re.compile(r'<(t[hd])( style="text-align: (left|right|center);?")')
CLASS_OF = {"left": "", "right": ' class="a-droite"', "center": ' class="au-centre"'}
PART = re.compile(r"<(thead|tbody)>(.*?)</\1>", re.DOTALL)
UNSCOPED = re.compile(r"<th(?![^>]*\bscope=)(?=[ >])")
FIRST_CELL = re.compile(r"(<tr>\s*)<td([^>]*)>(.*?)</td>", re.DOTALL)
NOT_IN_HEADER = re.compile(r"<(?:h[1-6]|header|footer|section|article|aside|nav|details)\b")


def frame_tables(html: str) -> str:
    """Frame every table of a page; one without a caption takes the text of the heading above it, hidden from sight."""
    if FRAMED in html or "<table" not in html:
        return html
    heading = ""
    seen: dict[str, int] = {}

    def replace(match: re.Match[str]) -> str:
        nonlocal heading
        if match["open"] is None:
            heading = _text(HEADER_LINK.sub("", match["heading"]))
            return match[0]
        return _frame(match["open"], match["inside"], heading, seen)

    return TABLE_OR_HEADING.sub(replace, html)


def _frame(opening: str, inside: str, heading: str, seen: dict[str, int]) -> str:
    inside = ALIGNED.sub(lambda found: f"<{found[1]}{CLASS_OF[found[3]]}", inside)
    if opening == "<table>":  # written in Markdown: its first column names the rows
        opening = '<table class="tableau">'
        inside = PART.sub(_name_rows, inside)
    elif " class=" not in opening:  # Material's script would wrap it once more
        opening = opening.replace("<table", '<table class="tableau"', 1)
    inside = PART.sub(_scope, inside)
    caption = CAPTION.search(inside)
    name = _text(caption[1]) if caption else heading or "Tableau"
    if caption is None:
        inside = f'<caption class="pour-lecteur">{escape(name, quote=False)}</caption>{inside}'
    seen[name] = seen.get(name, 0) + 1
    label = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return f'{FRAMED} aria-label="{escape(label)}" tabindex="0">{opening}{inside}</table></div>'


def _name_rows(part: re.Match[str]) -> str:
    if part[1] == "thead":
        return part[0]
    return FIRST_CELL.sub(_name_row, part[0])


def _name_row(cell: re.Match[str]) -> str:
    if NOT_IN_HEADER.search(cell[3]):
        return cell[0]
    return f'{cell[1]}<th{cell[2]} scope="row">{cell[3]}</th>'


def _scope(part: re.Match[str]) -> str:
    return UNSCOPED.sub(f'<th scope="{"col" if part[1] == "thead" else "row"}"', part[0])


def _text(html: str) -> str:
    return " ".join(unescape(TAG.sub("", html)).split())
