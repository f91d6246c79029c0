"""The pages about the site itself: honest about what is missing, prepared letters, the map, the criteria."""

import re
from copy import copy
from dataclasses import replace
from email.message import EmailMessage
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml

from publisher.campagne import Editeur, Hebergeur
from publisher.depot import Depot, charger
from publisher.pages import accessibilite, confiance, plan, toutes
from publisher.pages.accessibilite import ETATS, Critere, bilan, criteres
from publisher.pages.page import Page
from publisher.pages.signaler import signalable
from publisher.place import ROOT

REMPLI = Editeur(
    format="editeur/1",
    nom="Les Alpins <b>",
    statut="Association",
    adresse="1 rue d’Ici",
    directeur="Une personne",
    courriel="site@alpins.example",
    hebergeur=Hebergeur(nom="Hôte", adresse="2 rue de Là"),
)
VIDE = Editeur(format="editeur/1")
CRITERES_PAR_THEME = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return {page.url: page for page in toutes(charger(ROOT), ROOT / "docs" / "pages")}


def charge(editeur: Editeur) -> Depot:
    """The house's data, published by `editeur`."""
    depot = copy(charger(ROOT))
    depot.editeur = editeur
    return depot


def textes(editeur: Editeur) -> dict[str, str]:
    return {page.url: page.markdown for page in confiance.pages(charge(editeur))}


def test_what_is_missing_is_said_on_the_page_and_told_at_the_build() -> None:
    assert len(confiance.manquants(VIDE)) == 6
    mentions = textes(VIDE)["mentions-legales/"]
    assert mentions.count("à compléter") >= 6
    assert "Ces mentions ne sont pas complètes" in mentions


def test_what_is_filled_in_is_printed_as_words() -> None:
    assert confiance.manquants(REMPLI) == []
    mentions = textes(REMPLI)["mentions-legales/"]
    assert "à compléter" not in mentions
    assert "Les Alpins &#60;b&#62;" in mentions
    assert all("à compléter" not in texte for texte in textes(REMPLI).values())


def test_the_page_on_personal_data_follows_the_switch() -> None:
    depot = charger(ROOT)
    nommes = textes(REMPLI)["donnees-personnelles/"]
    sans = charge(REMPLI)
    sans.publication = replace(depot.publication, contacts="roles")
    roles = next(p.markdown for p in confiance.pages(sans) if p.url == "donnees-personnelles/")
    assert "tels que ces documents les publient" in nommes
    assert "les noms et les numéros sont retirés partout" in roles


def cible(page: Page) -> str:
    return str(yaml.safe_load(page.markdown.split("\n---\n")[0])["signaler"])


def test_a_letter_is_begun_with_the_page_its_version_and_room_for_the_quote() -> None:
    page = Page("isere/index.md", "---\ntitle: Isère\n---\n\n# Isère\n")
    adresse = urlsplit(cible(signalable(page, REMPLI)))
    champs = parse_qs(adresse.query)
    assert (adresse.scheme, adresse.path) == ("mailto", "site@alpins.example")
    assert champs["subject"] == ["Erreur sur la page /isere/"]
    assert "Page : /isere/\r\n" in champs["body"][0]
    assert re.search(r"Version de la page : [0-9a-f]{8}\r\n", champs["body"][0])
    assert "La phrase, recopiée :" in champs["body"][0]


def test_the_version_changes_with_the_page_and_only_then() -> None:
    page = Page("a/index.md", "---\ntitle: A\n---\n\n# A\n")
    autre = replace(page, markdown=page.markdown + "b")
    assert cible(signalable(page, REMPLI)) == cible(signalable(page, REMPLI))
    assert cible(signalable(page, REMPLI)) != cible(signalable(autre, REMPLI))


def test_a_hostile_address_adds_no_header_to_the_letter() -> None:
    adresse = cible(signalable(Page("a/index.md", '---\ntitle: "x"\n---\n'), REMPLI))
    assert re.fullmatch(r"mailto:[^?&\s]+\?subject=[^&\s]+&body=[^&\s]+", adresse)
    message = EmailMessage()
    message["Subject"] = unquote(adresse.partition("subject=")[2].partition("&")[0])
    assert "\n" not in str(message["Subject"])


def test_without_a_mailbox_each_page_leads_to_how_to_tell() -> None:
    assert cible(signalable(Page("a/index.md", "---\ntitle: A\n---\n"), VIDE)) == "signaler/"


def test_every_page_leads_to_how_to_tell_of_an_error(pages: dict[str, Page]) -> None:
    assert len(pages) > 60
    assert all(cible(page) for page in pages.values())


def test_the_map_names_every_page_once(pages: dict[str, Page]) -> None:
    carte = pages[plan.URL].markdown
    liens = [unescape(link).removeprefix("../") for link in re.findall(r'<a href="([^"]*)"', carte)]
    voulues = [u for u, p in pages.items() if "\nintegre: true" not in p.markdown and u != plan.URL]
    assert sorted(liens) == sorted(voulues)


def test_the_table_has_the_106_criteria_of_rgaa() -> None:
    numeros = [tuple(map(int, c.numero.split("."))) for c in criteres()]
    assert numeros == [(t, n) for t, last in enumerate(CRITERES_PAR_THEME, 1) for n in range(1, last + 1)]
    assert {c.etat for c in criteres()} <= ETATS.keys()


def test_every_test_that_the_statement_names_exists() -> None:
    for nom in {nom for c in criteres() for nom in c.essais}:
        fichier, _, fonction = nom.partition("::")
        assert f"def {fonction}(" in Path(ROOT, fichier).read_text("utf-8"), nom


def test_a_state_says_what_it_rests_on() -> None:
    for critere in criteres():
        assert bool(critere.essais) == (critere.etat in ("couvert", "partiel")), critere.numero
        assert bool(critere.remarque) == (critere.etat == "partiel"), critere.numero


def test_the_figures_are_counted() -> None:
    table = [
        Critere("t", str(n), etat, "s") for n, etat in enumerate(["couvert", "partiel", "non_evalue", "sans_objet"])
    ]
    compte = bilan(table)
    assert (compte.total, compte.applicables, compte.couvert) == (4, 3, 1)
    assert str(compte.part) == "0.33"


def test_no_more_is_claimed_than_a_person_has_checked() -> None:
    page = textes(REMPLI)["accessibilite/"]
    assert "non conforme, faute d’audit" in page
    assert not re.search(r"(?:totalement|partiellement) conforme", page)
    assert accessibilite.bilan(criteres()).total == 106
