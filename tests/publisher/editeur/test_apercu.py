"""The preview is the site's own page, without its frame; what cannot be shown yet says so."""

import re
from html import unescape
from pathlib import Path

import pytest

from publisher.depot import charger
from publisher.editeur.apercu import ATTEND
from publisher.place import ROOT
from tests.publisher.editeur.conftest import Porte

CAMPAGNES = sorted(charger(ROOT).campagnes)


def mots(html: str) -> str:
    """The words of a page."""
    html = re.sub(r'<a class="headerlink".*?</a>', "", html)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def liens(html: str) -> list[str]:
    """Where its links lead, in order."""
    return [unescape(lien) for lien in re.findall(r'<a[^>]* href="([^"]*)"', html)]


@pytest.mark.parametrize(("slug", "annee"), CAMPAGNES)
def test_each_page_says_what_the_site_says(porte: Porte, slug: str, annee: str) -> None:
    pages = porte.demander("apercu", {}, slug, annee)
    assert len(pages) >= 5
    for page in pages:
        publiee = ROOT / "site" / page["adresse"] / "index.html"
        if not publiee.is_file():
            pytest.fail("the site is not built: run scripts/test, or `clas construire`")
        article = corps(publiee)
        assert mots(page["html"]) in mots(article), page["adresse"]
        assert liens(page["html"]) == liens(article)[: len(liens(page["html"]))]


def corps(page: Path) -> str:
    """What MkDocs made of the Markdown."""
    return page.read_text("utf-8").partition("<article")[2].rpartition("</article>")[0]


def test_a_change_is_seen(porte: Porte) -> None:
    lue = porte.demander("lire", "isere", "2025-2026")
    lue["valeur"]["resume"] = "Un résumé tout neuf."
    texte = porte.demander("ecrire", lue["texte"], lue["valeur"])
    assert "Un résumé tout neuf." in porte.demander("apercu", {lue["chemin"]: texte}, "isere", "2025-2026")[0]["html"]


def test_a_new_department_has_its_pages(porte: Porte) -> None:
    fichiers = porte.demander("commencer", "drome", "2026-2027", "2026-11-22")["fichiers"]
    pages = porte.demander("apercu", fichiers, "drome", "2026-2027")
    assert pages[0]["titre"] == "Caf de la Drôme\u202f: quand, combien, qui\u202f?"
    assert all(ATTEND not in page["html"] for page in pages)


def test_a_page_that_quotes_an_unknown_source_waits_and_the_others_do_not(porte: Porte) -> None:
    lue = porte.demander("lire", "isere", "2025-2026")
    lue["valeur"]["bonus"]["enfants"]["citations"][0]["source"] = "isere/nulle-part"
    texte = porte.demander("ecrire", lue["texte"], lue["valeur"])
    pages = porte.demander("apercu", {lue["chemin"]: texte}, "isere", "2025-2026")
    attendent = [page["adresse"] for page in pages if page["html"] == ATTEND]
    assert attendent == ["isere/2025-2026/bonus/"]


def test_a_campaign_that_cannot_be_read_is_refused_with_what_to_do(porte: Porte) -> None:
    assert "corriger d’abord" in porte.refus("apercu", {"isere/2025-2026.yml": "format: x\n"}, "isere", "2025-2026")
