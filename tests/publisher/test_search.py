"""What the search reads: the words of a page, in passages that can be linked to, and the shard that each page is in."""

import hashlib
import json
from pathlib import Path

import pytest

from publisher.search import compact, install
from publisher.search.passages import PageText, Passage
from publisher.search.reader import read
from publisher.search.shards import FIRST_LINES, Department, Shards, read_site, sort_pages

PAGE = """<html><body><header><h2>Rechercher</h2></header>
<nav class="fil"><ol><li><a href="/">Accueil</a></li> <li><a href="x">Isère</a></li></ol></nav>
<nav class="rubrique"><a href="a">Déposer</a><a href="b" aria-current="page">Les règles</a></nav>
<article class="md-content__inner md-typeset" id="contenu">
<h1 id="t">Que demande la Caf&#8239;?<a class="headerlink" href="#t">#</a></h1>
<p class="chapeau">Un <abbr title="Contrat">Clas</abbr><br>par an.</p><p class="mention">Vérifié hier</p>
<h2 id="rythme">Le rythme<a class="headerlink" href="#rythme">#</a></h2>
<article class="regle" id="regle-semaines"><h3 class="regle-nom">Semaines</h3><p>au moins 27</p>
<details class="provenance"><summary>D’où vient-elle ?</summary><blockquote>« 27 semaines »</blockquote></details>
</article>
<dl><dt id="aef">AEF</dt><dd>Actions éducatives</dd><dt>Sans adresse</dt><dd>suite</dd></dl>
<form><label>Nom</label></form><p hidden>caché</p><script>var x</script><img src="a.png" alt="dessin"><p>fin</p>
</article><footer>pied</footer></body></html>"""


def test_a_page_is_read_in_passages_that_have_an_address() -> None:
    assert read(PAGE) == PageText(
        title="Que demande la Caf\u202f?",
        short="Les règles",
        trail=["Isère"],
        passages=[
            Passage("", "", "Un Clas par an."),
            Passage("rythme", "Le rythme", ""),
            Passage("regle-semaines", "Semaines", "au moins 27"),
            Passage("aef", "AEF", "Actions éducatives Sans adresse suite fin"),
        ],
    )


def test_a_copy_is_not_searched(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    (tmp_path / "carte").mkdir()
    (tmp_path / "carte" / "index.html").write_text(f'<meta name="robots" content="noindex">{PAGE}', "utf-8")
    assert [url for url, _ in read_site(tmp_path)] == [""]


def text(title: str, words: str = "mots", trail: tuple[str, ...] = ()) -> PageText:
    return PageText(title, "", list(trail), [Passage("", "", words)])


def urls(pages: list[dict[str, object]]) -> list[object]:
    return [page["url"] for page in pages]


@pytest.fixture
def shards() -> Shards:
    pages = {
        "": text("Accueil"),
        "publier/guide/": text("Publier", "mot " * 500),
        "comparer/": text("Comparer", "mot " * 500),
        "guides/bonus/": text("Bonus", "mot " * 500),
        "isere/": text("La Caf de l’Isère"),
        "isere/2025-2026/": text("La Caf de l’Isère"),
        "isere/2025-2026/regles/": text("Les règles"),
        "isere/2024-2025/": text("La Caf de l’Isère, avant"),
        "isere/sources/note-2024/": text("La note d’avant", trail=("Isère", "2024-2025")),
        "isere/sources/note-2025/": text("La note", trail=("Isère", "2025-2026")),
        "isere/verifier/": text("Vérifier"),
    }
    return sort_pages(pages, {"isere": Department("Isère", "2025-2026")})


def test_former_campaigns_stand_apart(shards: Shards) -> None:
    assert urls([*shards.former["isere"]]) == ["isere/2024-2025/", "isere/sources/note-2024/"]


def test_a_page_with_two_addresses_is_found_once(shards: Shards) -> None:
    assert urls([*shards.current["isere"]]) == [
        "isere/",
        "isere/2025-2026/regles/",
        "isere/sources/note-2025/",
        "isere/verifier/",
    ]


def test_titles_are_those_of_current_pages_without_their_words(shards: Shards) -> None:
    assert urls([*shards.titles]) == urls([*shards.current["isere"]])
    assert {page["fil"][0] for page in shards.titles} == {"Isère"}
    assert {page["passages"][0] for page in shards.titles} == {("", "", "")}


def test_the_guides_do_not_grow_with_the_departments(shards: Shards) -> None:
    words = {page["url"]: page["passages"][0][2] for page in shards.national}
    assert list(words) == ["", "publier/guide/", "comparer/", "guides/bonus/"]
    assert len(words["comparer/"]) <= FIRST_LINES + 1
    assert words["comparer/"].endswith("mot…")
    assert words["publier/guide/"] == words["comparer/"]
    assert len(words["guides/bonus/"]) == 2000


def test_a_shard_is_named_by_its_content(tmp_path: Path) -> None:
    pages = sort_pages({"": text("Accueil")}, {}).national
    path = install(tmp_path, "national", pages)
    content = (tmp_path / path).read_bytes()
    assert path == f"{hashlib.sha256(content).hexdigest()[:16]}/national.json"
    assert json.loads(content) == [
        {"url": "", "titre": "Accueil", "court": "", "fil": [], "passages": [["", "", "mots"]]}
    ]
    assert content == compact(pages).encode()


def test_a_page_without_a_title_is_no_page(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    (tmp_path / "a" / "index.html").write_text(PAGE, "utf-8")
    (tmp_path / "b" / "index.html").write_text("<html><body>x</body></html>", "utf-8")
    assert [url for url, _ in read_site(tmp_path)] == ["a/"]
