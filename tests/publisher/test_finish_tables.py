"""Tables: caption, scopes, a labelled region, no style attribute."""

from publisher.finish.tables import frame_tables

MARKDOWN = (
    "<table>\n<thead>\n<tr>\n"
    '<th style="text-align: left;">Poste</th>\n<th style="text-align: right;">Montant</th>\n'
    "</tr>\n</thead>\n<tbody>\n<tr>\n"
    '<td style="text-align: left;">Salaires</td>\n<td style="text-align: right;">7</td>\n'
    "</tr>\n</tbody>\n</table>"
)


def test_a_markdown_table_takes_the_heading_as_its_hidden_caption() -> None:
    html = frame_tables(
        f'<h2 id="b">Budget &amp; « <em>PS</em> »<a class="headerlink" href="#b" title="Lien">#</a></h2>{MARKDOWN}'
    )
    assert '<caption class="pour-lecteur">Budget &amp; « PS »</caption>' in html
    assert '<div class="table-large" role="region" aria-label="Budget &amp; « PS »" tabindex="0">' in html


def test_a_markdown_table_names_its_columns_and_rows() -> None:
    html = frame_tables(MARKDOWN)
    assert '<th scope="col">Poste</th>' in html
    assert '<th scope="row">Salaires</th>' in html


def test_a_first_cell_that_holds_more_than_a_name_stays_a_cell() -> None:
    html = frame_tables("<table><tbody><tr><td><details>x</details></td><td>y</td></tr></tbody></table>")
    assert "<td><details>" in html


def test_alignment_is_a_class() -> None:
    html = frame_tables(MARKDOWN)
    assert "style=" not in html
    assert '<th scope="col" class="a-droite">Montant</th>' in html
    assert '<td class="a-droite">7</td>' in html


def test_a_caption_of_its_own_names_the_region() -> None:
    html = frame_tables('<table class="comparaison"><caption>Les <b>règles</b></caption><tbody></tbody></table>')
    assert 'aria-label="Les règles"' in html
    assert html.count("<caption>") == 1


def test_scopes_that_are_written_stay() -> None:
    table = (
        '<table class="x"><thead><tr><th scope="colgroup">A</th></tr></thead><tbody><tr><th>B</th></tr></tbody></table>'
    )
    html = frame_tables(table)
    assert '<th scope="colgroup">A</th>' in html
    assert '<th scope="row">B</th>' in html


def test_the_cells_of_a_written_table_keep_their_kind() -> None:
    assert "<td>a</td>" in frame_tables('<table class="x"><tbody><tr><td>a</td></tr></tbody></table>')


def test_two_tables_under_one_heading_have_two_names() -> None:
    html = frame_tables(f"<h2>Chiffres</h2>{MARKDOWN}{MARKDOWN}")
    assert 'aria-label="Chiffres"' in html
    assert 'aria-label="Chiffres (2)"' in html


def test_a_table_without_class_gets_one_so_that_no_script_wraps_it_again() -> None:
    assert '<table class="tableau" id="t">' in frame_tables('<table id="t"><tbody></tbody></table>')


def test_twice_is_once() -> None:
    once = frame_tables(MARKDOWN)
    assert frame_tables(once) == once
