"""Pages from the real data: deterministic, whole, and deaf to markup in the data."""

import dataclasses
import html as entites
import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin

import markdown
import pytest
import yaml

from calculator.echeances import Approximative, Inconnue, Periode, Prolongation
from calculator.modele import Citation
from publisher.campagne import Terme
from publisher.depot import Depot, charger
from publisher.pages import gabarits, generate, toutes
from publisher.pages.dates import carte, entre, jusqu_a, quand, utc
from publisher.pages.etat import bande
from publisher.pages.gabarits import echapper
from publisher.pages.liens import fragment_de_texte, relatif
from publisher.pages.mise_en_forme import formes, mettre_en_forme
from publisher.pages.page import Page
from publisher.pages.phrases import annees_de_convention

RACINE = Path(__file__).parents[2]
ECRITES = RACINE / "docs" / "pages"
HOSTILE = (
    "<script>alert(1)</script> [x](javascript:alert(2)) {{ 7*7 }} {: .x } | `a` **b** _c_ ![i](x) "
    "&lt;b&gt; \\ \"' *[ELAN]: z"
)


@pytest.fixture(scope="session")
def depot() -> Depot:
    return charger(RACINE)


@pytest.fixture(scope="session")
def pages(depot: Depot) -> dict[str, Page]:
    return {page.path: page for page in toutes(depot, ECRITES)}


def rendre_html(page: Page) -> str:
    """The page as MkDocs reads it, with the extensions that change what text means."""
    corps = page.markdown.split("\n---\n", 1)[1]
    return markdown.markdown(
        corps, extensions=["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"]
    )


def test_same_data_same_bytes(tmp_path: Path) -> None:
    generate(RACINE, tmp_path / "un")
    generate(RACINE, tmp_path / "deux")
    un, deux = (
        {p.relative_to(d): p.read_bytes() for p in sorted(d.rglob("*")) if p.is_file()}
        for d in (tmp_path / "un", tmp_path / "deux")
    )
    assert un == deux
    assert len(un) > 60


def test_generate_leaves_no_page_of_before(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "vieux.md").write_text("vieux")
    generate(RACINE, tmp_path / "docs")
    assert not (tmp_path / "docs" / "vieux.md").exists()


def test_each_campaign_has_its_pages(depot: Depot, pages: dict[str, Page]) -> None:
    for slug, annee in depot.campagnes:
        for nom in ("", "regles/", "financement/", "bonus/", "deposer/"):
            assert f"{slug}/{annee}/{nom}index.md" in pages
        assert f"{slug}/index.md" in pages


def test_no_page_for_nothing(depot: Depot, pages: dict[str, Page]) -> None:
    for (slug, annee), campagne in depot.campagnes.items():
        for nom in ("presentation", "organisation", "priorites", "annexes"):
            dit = any(s.page == nom for s in campagne.note)
            assert (f"{slug}/{annee}/{nom}/index.md" in pages) == dit


def test_each_page_says_what_it_answers(pages: dict[str, Page]) -> None:
    for page in pages.values():
        entete = yaml.safe_load(page.markdown.split("---\n")[1])
        assert entete["title"], page.path
        assert entete["description"], page.path
        corps = page.markdown.split("\n---\n", 1)[1]
        assert len(re.findall(r"(?m)^# ", corps)) == 1, page.path


def test_campaign_pages_say_whose_rules_and_when_checked(depot: Depot, pages: dict[str, Page]) -> None:
    for (slug, annee), campagne in depot.campagnes.items():
        pied = yaml.safe_load(pages[f"{slug}/{annee}/index.md"].markdown.split("---\n")[1])["pied"]
        assert annee in pied
        assert str(campagne.verifie_le.year) in pied


def test_every_known_department_is_on_the_list(depot: Depot, pages: dict[str, Page]) -> None:
    liste = pages["departements/index.md"].markdown
    assert len(re.findall('data-nom="', liste)) == len(depot.liste.departements) == 101


def test_echapper_is_text_for_html_and_markdown() -> None:
    assert markdown.markdown(f"a {echapper(HOSTILE)}").count("<") == 2
    assert "<ul>" not in markdown.markdown(str(echapper("- un")))
    assert "<ol>" not in markdown.markdown(str(echapper("1. un")))
    assert "<h1>" not in markdown.markdown(str(echapper("# un")))


def test_relatif() -> None:
    assert relatif("isere/2025-2026/", "isere/sources/x/#p3") == "../sources/x/#p3"
    assert relatif("", "isere/") == "isere/"
    assert relatif("isere/", "") == "../"
    assert relatif("isere/", "isere/") == "./"
    assert relatif("a/", "styles/x.css") == "../styles/x.css"
    assert relatif("a/", "https://caf.fr") == "https://caf.fr"


def test_text_fragment_is_encoded() -> None:
    assert fragment_de_texte("a-b, c & d") == ":~:text=a%2Db%2C%20c%20%26%20d"
    long = fragment_de_texte(" ".join(f"m{i}" for i in range(20)))
    assert long == ":~:text=m0%20m1%20m2%20m3%20m4%20m5,m14%20m15%20m16%20m17%20m18%20m19"


SIGLES = formes([Terme(sigle="AFAS", nom="Aides financières d’action sociale", definition="Un service")])


def test_acronym_explained_once_and_never_in_a_title_link_or_code() -> None:
    texte = '# AFAS\n\n[AFAS](x.md) <a href="AFAS">AFAS</a> `AFAS` puis AFAS et Afas.'
    fini, termes = mettre_en_forme(texte, SIGLES)
    assert fini.count("<abbr") == 1
    assert 'puis <abbr title="Aides financières d’action sociale">AFAS</abbr> et Afas.' in fini
    assert [t.sigle for t in termes] == ["AFAS"]


def test_typography_leaves_markup_alone() -> None:
    texte = '<a href="x ?y" title="a : b">Quoi ?</a> ![i](a ?.png)\n\n!!! note "Titre"\n'
    fini, _ = mettre_en_forme(texte, {})
    assert fini == texte.replace("Quoi ?", "Quoi\u202f?")


CITATION = [Citation(source="isere/note-de-cadrage-2025-2026", extrait="27 semaines minimum de fonctionnement du Clas")]


def periode(**champs: Any) -> Periode:
    return Periode(id="d", libelle="Dépôt", etape="depot", citations=CITATION, **champs)


def test_lines_read_one_by_one_are_read_as_a_whole_page() -> None:
    """What is exact, and a heading, may go on below; an acronym is explained once in all."""
    texte = "<pre><b>\n<i>AFAS : a</i>\n</pre>\n<h3>\n<b>AFAS : b</b>\n</h3>\n<p>AFAS : c</p>\n<p>AFAS : d</p>\n"
    fini, termes = mettre_en_forme(texte, SIGLES)
    assert "<i>AFAS : a</i>" in fini
    assert "<b>AFAS\u202f: b</b>" in fini
    assert "AFAS</abbr>\u202f: c</p>\n<p>AFAS\u202f: d</p>" in fini
    assert len(termes) == 1


def test_what_is_never_closed_is_text_all_the_same() -> None:
    fini, _ = mettre_en_forme("<p>a : b</p>\n<pre>\n<p>c : d</p>\n<p>e : f</p>\n", {})
    assert fini.count("\u202f:") == 3


def test_a_template_that_did_not_change_is_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    gabarits.environnement().get_template("macros.md.j2")
    gabarits.environnement.cache_clear()
    monkeypatch.setattr(gabarits.environnement(), "compile", pytest.fail)
    gabarits.environnement().get_template("macros.md.j2")


def test_a_template_written_anew_is_read_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What a template imports is kept with it: all are read again when one of them changed."""
    monkeypatch.setattr(gabarits, "DOSSIER", tmp_path)
    gabarits.relire()
    (tmp_path / "m.j2").write_text("{% macro mot() %}un{% endmacro %}", "utf-8")
    (tmp_path / "page.j2").write_text('{% import "m.j2" as m %}{{ une_fois(m.mot) }}', "utf-8")
    gabarits.relire()
    assert gabarits.rendre("page.j2", "") == "un"
    (tmp_path / "m.j2").write_text("{% macro mot() %}deux{% endmacro %}", "utf-8")
    gabarits.relire()
    assert gabarits.rendre("page.j2", "") == "deux"
    monkeypatch.undo()
    gabarits.relire()


def test_windows_in_words() -> None:
    assert jusqu_a(periode(ferme_le=date(2025, 7, 11))) == "jusqu’au vendredi 11 juillet 2025"
    assert jusqu_a(periode(ferme_le=date(2024, 7, 12), ferme_a="24:00")).endswith("à minuit")
    assert jusqu_a(periode(ferme_le=date(2026, 8, 1), ferme_inclus=False)) == "avant le samedi 1er août 2026"
    assert "ouverture" in entre(periode(ferme_le=date(2024, 6, 10)))
    assert "clôture" in entre(periode(ouvre_le=date(2024, 6, 10)))
    bilan = dataclasses.replace(periode(ferme_le=date(2024, 6, 10)), etape="bilan_qualitatif")
    assert entre(bilan) == "jusqu’au lundi 10 juin 2024", "only a deposit has an opening to look for"


def test_the_words_of_a_vague_date_stand_once(depot: Depot) -> None:
    vague = Approximative(id="d", libelle="Début", etape="demarrage", texte="après la Toussaint", citations=CITATION)
    assert (carte(vague, depot).flou, carte(vague, depot).quand) == ("après la Toussaint", "")
    mots = [dataclasses.replace(CITATION[0], extrait="Les dates suivront.")]
    annoncee = Inconnue(id="d", libelle="Bilan", etape="autre", texte="Les dates suivront.", citations=mots)
    assert quand(annoncee) == "« Les dates suivront »"
    assert quand(dataclasses.replace(annoncee, citations=CITATION)) == "Les dates suivront", "our own words"


def test_years_of_a_convention_in_words() -> None:
    assert annees_de_convention([1]) == "année 1 de la convention"
    assert annees_de_convention([2, 3, 4]) == "années 2, 3 et 4 de la convention"


def test_paris_time_on_both_sides_of_the_change_of_hour() -> None:
    assert utc(datetime(2025, 6, 10)) == "2025-06-09T22:00:00Z"
    assert utc(datetime(2025, 12, 1)) == "2025-11-30T23:00:00Z"


def _campagne(depot: Depot, **champs: Any) -> Any:
    return dataclasses.replace(depot.campagnes["isere", "2025-2026"], **champs)


def test_a_closed_campaign_says_so_without_a_script(depot: Depot) -> None:
    vue = bande(_campagne(depot, dates=[periode(ouvre_le=date(2025, 6, 10), ferme_le=date(2025, 7, 11))]), depot)
    assert vue.etat == "clos"
    assert vue.date == "Le dépôt s’est terminé le vendredi 11 juillet 2025"
    assert vue.suite.startswith("Demandez à la Caf de l’Isère les dates du prochain dépôt")
    assert json.loads(vue.chronologie) == [
        [None, "a_venir"], ["2025-06-09T22:00:00Z", "ouvert"], ["2025-07-11T22:00:00Z", "clos"],
    ]  # fmt: skip


def test_a_campaign_that_may_be_open_claims_no_state_without_a_script(depot: Depot) -> None:
    dates = [periode(ouvre_le=date(2025, 6, 10), ferme_le=date(2025, 7, 11))]
    vue = bande(_campagne(depot, dates=dates, verifie_le=date(2025, 6, 20)), depot)
    assert vue.etat is None
    assert vue.date == "À partir du mardi 10 juin 2025, jusqu’au vendredi 11 juillet 2025"


def test_what_comes_next_is_dated(depot: Depot) -> None:
    bilan = dataclasses.replace(
        periode(ferme_le=date(2026, 8, 1), ferme_inclus=False), etape="bilan_qualitatif", libelle="Bilan"
    )
    vue = bande(
        _campagne(depot, dates=[periode(ferme_le=date(2025, 7, 11)), bilan], verifie_le=date(2025, 9, 1)), depot
    )
    assert json.loads(vue.suivantes) == [["2026-07-31T22:00:00Z", "Ensuite : Bilan, avant le samedi 1er août 2026."]]
    assert vue.suite == "Ensuite : Bilan, avant le samedi 1er août 2026."


def test_a_convention_that_runs_says_what_its_holder_and_the_others_can_do(depot: Depot) -> None:
    vue = bande(depot.campagnes["savoie", "2024-2025"], depot)
    assert "elle court jusqu’au vendredi 30 juin 2028" in vue.suite.lower()
    assert "pas de nouveau dépôt" in vue.suite
    assert "Sinon, demandez à la Caf de la Savoie" in vue.suite


@pytest.mark.parametrize(
    ("dates", "suite"),
    [
        ([], "Une campagne plus récente est publiée ici."),
        ([periode(ferme_le=date(2024, 7, 11))], "Déjà financé ? Pensez au bilan."),
    ],
    ids=["no date was published", "closed"],
)
def test_a_past_campaign_sends_to_the_latest_one(depot: Depot, dates: list[Periode], suite: str) -> None:
    vue = bande(_campagne(depot, campagne="2024-2025", dates=dates), depot)
    assert vue.suite == suite
    assert vue.recente == {"annee": "2025-2026", "url": "isere/2025-2026/#dates"}


def test_a_convention_of_a_past_campaign_still_runs(depot: Depot) -> None:
    vue = bande(dataclasses.replace(depot.campagnes["savoie", "2024-2025"], campagne="2023-2024"), depot)
    assert vue.suite.startswith("Convention signée ? Elle court jusqu’au vendredi 30 juin 2028")
    assert vue.suite.endswith("une déclaration chaque année. Sinon, voyez la campagne 2024-2025.")


def test_what_a_document_does_not_tell_is_said_on_the_page_of_the_deposit(pages: dict[str, Page]) -> None:
    texte = pages["isere/2025-2026/deposer/index.md"].markdown
    assert 'Si le projet est refusé</strong>\u202f: <span class="non-precise">non précisé' in texte
    assert "<h3>Si le dépôt est en retard ou incomplet</h3>" in texte


def test_a_step_that_this_caf_tells_is_not_said_to_come_from_others(pages: dict[str, Page]) -> None:
    assert "d’après d’autres Caf</span>" not in pages["savoie/2024-2025/deposer/index.md"].markdown
    assert "d’après d’autres Caf</span>" in pages["isere/2025-2026/deposer/index.md"].markdown


def test_a_figure_of_the_past_year_is_declared_once(pages: dict[str, Page]) -> None:
    assert "Déclarer le réel\u202f: les chiffres" not in pages["savoie/2024-2025/bilan/index.md"].markdown


def test_each_reading_that_differs_names_its_caf(pages: dict[str, Page]) -> None:
    texte = pages["landes/2025-2026/regles/index.md"].markdown
    assert "Ainsi lu par la Caf de l’Isère" in texte
    assert "Ainsi lu par la Caf de la Savoie" in texte


def test_our_advice_does_not_pass_for_a_national_rule(pages: dict[str, Page]) -> None:
    texte = pages["isere/index.md"].markdown
    assert texte.count("Ailleurs, nous le conseillons.") == 2
    assert "conseillé (préconisé)" not in texte
    assert pages["savoie/2024-2025/regles/index.md"].markdown.count(">notre conseil</span>") == 2


def test_extended_closing_is_said(depot: Depot) -> None:
    plus = Prolongation(pour="les nouveaux porteurs", ferme_le=date(2025, 9, 15), citations=CITATION)
    vue = carte(periode(ferme_le=date(2025, 7, 11), prolongations=[plus]), depot)
    assert "Les nouveaux porteurs : jusqu’au lundi 15 septembre 2025" in vue.details


def chemins(page: Page) -> Iterator[str]:
    yield from re.findall(r'href="([^"]+)"', page.markdown)


def test_each_quote_leads_to_its_words(pages: dict[str, Page]) -> None:
    """Every link into a source names a paragraph that is there, and words that stand there as the reader sees them."""
    textes = {}
    for chemin, page in pages.items():
        if "/sources/" in chemin:
            rendu = page.markdown
            ancres = {m.group(1): m.start() for m in re.finditer(r'id="(p\d+)"', rendu)}
            textes[page.url] = (rendu, ancres)
    compte = 0
    for page in pages.values():
        for lien in chemins(page):
            cible, _, fragment = entites.unescape(lien).partition("#")
            adresse = urljoin(f"/{page.url}", cible).lstrip("/")
            if ":~:text=" not in fragment:
                continue
            rendu, ancres = textes[adresse]
            ancre, _, directive = fragment.partition(":~:text=")
            suite = " ".join(entites.unescape(re.sub(r"<[^>]+>", " ", rendu[ancres[ancre] :])).split())
            place = 0
            for bout in directive.split(","):
                place = suite.find(unquote(bout), place)
                assert place >= 0, (page.path, unquote(bout))
            compte += 1
    assert compte > 300
