"""« Déposer » and the exchanges with the Caf in « Mon dossier », step by step."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.etapes import COLLE, DEMARRAGE, TRAVAIL, etape

pytestmark = TRAVAIL
LE = "2025-06-16T10:00:00+02:00"


@pytest.fixture
def ouvrir(watched: Page, site_url: str) -> Callable[[str, str, str], Locator]:
    """Opens a step of a department."""
    watched.clock.set_fixed_time(LE)

    def ouvrir(slug: str, ancre: str, nom: str) -> Locator:
        watched.goto(f"{site_url}{slug}/dossier/#{ancre}")
        return etape(watched, ancre, nom)

    return ouvrir


def decrire(page: Page) -> None:
    """One collectif, on Mondays, from November to June."""
    bloc = etape(page, "collectifs", "Quels sont vos collectifs").get_by_role("group", name="Collectif 1")
    bloc.get_by_label("Nom du collectif").fill("Primaire")
    bloc.get_by_label("Nombre d’enfants").fill("10")
    seance = bloc.get_by_role("group", name="Séance 1")
    seance.get_by_label("Jour").select_option("lundi")
    seance.get_by_label("Durée en minutes").fill("90")
    bloc.get_by_label("Première séance").fill("2025-11-03")
    bloc.get_by_label("Dernière séance").fill("2026-06-22")


def agenda(region: Locator, bouton: str) -> Any:
    with region.page.expect_download() as attente:
        region.get_by_role("button", name=bouton).click()
    return icalendar.Calendar.from_ical(Path(attente.value.path()).read_bytes())


def test_pieces_are_ticked_until_the_request_is_complete(ouvrir: Any) -> None:
    region = ouvrir("isere", "pieces", "Que faut-il joindre")
    cases = region.get_by_role("checkbox")
    assert cases.count() == 5
    cases.first.check()
    expect(region.get_by_role("status").filter(has_text="Il manque 4 pièces sur 5.")).to_be_visible(timeout=DEMARRAGE)
    for rang in range(1, 5):
        cases.nth(rang).focus()
        region.page.keyboard.press("Space")
    expect(region.get_by_role("status").filter(has_text="Complet")).to_be_visible()


def test_the_number_of_dossiers_follows_the_collectifs(ouvrir: Any) -> None:
    region = ouvrir("isere", "pieces", "Que faut-il joindre")
    decrire(region.page)
    region = etape(region.page, "pieces", "Que faut-il joindre")
    expect(region.get_by_text("1 dossier à déposer")).to_be_visible(timeout=DEMARRAGE)
    expect(region.get_by_role("link", name="marlene.garcia@caf38.caf.fr")).to_be_visible()


def test_where_no_list_is_published_it_is_said(ouvrir: Any) -> None:
    region = ouvrir("ain", "pieces", "Que faut-il joindre")
    expect(region.get_by_text("Liste des pièces\u202f: non précisé")).to_be_visible()
    expect(region.get_by_role("checkbox")).to_have_count(0)


def test_engagements_are_recalled_with_their_state(ouvrir: Any) -> None:
    region = ouvrir("landes", "pieces", "Que faut-il joindre")
    ligne = region.get_by_role("listitem").filter(has_text="extrait de casier judiciaire de chaque encadrant")
    expect(ligne).to_contain_text("à répondre")
    projet = etape(region.page, "projet", "Que prévoit votre projet")
    projet.get_by_role("group", name="(Demander un extrait de casier judiciaire").get_by_label("Oui").check()
    etape(region.page, "pieces", "Que faut-il joindre")
    expect(ligne).to_contain_text("prévu")


def test_what_the_dossier_says_begins_a_text_that_is_copied(ouvrir: Any) -> None:
    region = ouvrir("isere", "textes", "Quels textes préparer")
    decrire(region.page)
    region = etape(region.page, "textes", "Quels textes préparer")
    texte = region.get_by_label("Votre projet et son organisation pratique", exact=True)
    texte.fill("Notre Clas.")
    ajouter = region.get_by_role("button", name="Ajouter à mon texte\u202f: Votre projet")
    ajouter.click(timeout=DEMARRAGE)
    expect(texte).to_be_focused()
    expect(texte).to_have_value(
        "Notre Clas.\nLe projet réunit 1 collectif.\n"
        "Primaire\u202f: 10 enfants, 1 séance par semaine, du 3 novembre 2025 au 22 juin 2026, le lundi."
    )
    region.get_by_role("button", name="Copier\u202f: Votre projet").click()
    expect(region.get_by_role("status").filter(has_text="Copié.")).to_be_visible()
    assert region.page.evaluate(COLLE).startswith("Notre Clas.\nLe projet")
    region.get_by_role("button", name="Tout copier").click()
    expect(region.get_by_text("Tous les textes sont copiés.")).to_be_visible()
    assert region.page.evaluate(COLLE).startswith("Votre projet et son organisation pratique\n\nNotre Clas.")


def test_texts_that_no_document_names_are_ours(ouvrir: Any) -> None:
    region = ouvrir("ain", "textes", "Quels textes préparer")
    expect(region.get_by_text("Rubriques proposées par ce site")).to_be_visible()
    expect(region.get_by_role("textbox")).to_have_count(4)


def test_one_week_to_answer(ouvrir: Any) -> None:
    region = ouvrir("isere", "calendrier", "Quand faut-il agir")
    region.get_by_label("Jour où vous avez reçu la demande").fill("2025-06-12")
    expect(region.get_by_role("status").filter(has_text="au plus tard le jeudi 19 juin 2025")).to_contain_text(
        "encore 3 jours", timeout=DEMARRAGE
    )
    evenements = agenda(region, "Mettre les dates dans mon agenda").events
    vus = {str(e["uid"]): e["dtstart"].dt.isoformat() for e in evenements}
    assert vus["isere-2025-2026-complement-reponse@boussole-clas"] == "2025-06-19"


def test_dates_are_the_events_of_the_public_calendar(ouvrir: Any, site_url: str) -> None:
    region = ouvrir("isere", "calendrier", "Quand faut-il agir")
    siens = {str(e["uid"]): e for e in agenda(region, "Mettre les dates dans mon agenda").events}
    lien = region.get_by_role("link", name="Agenda public du département")
    publie = region.page.request.get(f"{site_url}isere/dossier/{lien.get_attribute('href')}").body()
    publics = {str(e["uid"]): e for e in icalendar.Calendar.from_ical(publie).events}
    assert "isere-2025-2026-depot-ferme@boussole-clas" in siens
    assert siens.keys() <= publics.keys()
    for uid, evenement in siens.items():
        assert evenement["dtstart"].dt == publics[uid]["dtstart"].dt
    fermeture = siens["isere-2025-2026-depot-ferme@boussole-clas"]
    assert fermeture["dtstart"].dt.isoformat() == "2025-07-11"
    assert [str(a.alarm["trigger"].to_ical(), "ascii") for a in fermeture.alarms.times] == ["-P6DT15H", "-PT15H"]


@pytest.mark.browser_context_args(timezone_id="America/New_York")
def test_sessions_at_an_hour_of_paris_wherever_the_device_is(ouvrir: Any) -> None:
    region = ouvrir("isere", "calendrier", "Quand faut-il agir")
    decrire(region.page)
    region = etape(region.page, "calendrier", "Quand faut-il agir")
    heure = region.get_by_label("Heure de début (Primaire)")
    heure.fill("16:30", timeout=DEMARRAGE)
    heure.blur()
    calendrier = agenda(region, "Mettre les séances dans mon agenda (Primaire)")
    premiere = calendrier.events[0]
    assert premiere["dtstart"].dt.isoformat() == "2025-11-03T16:30:00+01:00"
    assert premiere["dtend"].dt.isoformat() == "2025-11-03T18:00:00+01:00"
    assert str(premiere["dtstart"].params["TZID"]) == "Europe/Paris"
    derniere = calendrier.events[-1]
    assert derniere["dtstart"].dt.isoformat() == "2026-06-22T16:30:00+02:00"


def test_the_case_of_the_habilitation_shows_its_pieces(ouvrir: Any) -> None:
    region = ouvrir("savoie", "habilitation", "Qui pourra déclarer")
    expect(region.get_by_text("Choisissez votre cas")).to_be_visible()
    expect(region.get_by_role("checkbox")).to_have_count(0)
    region.get_by_label("(cas A)").check()
    expect(region.get_by_role("checkbox")).to_have_count(6)
    region.get_by_label("(cas C)").check()
    region.get_by_role("checkbox", name="Pièce justificative 3").check()
    expect(region.get_by_role("status").filter(has_text="1 pièce à fournir, 1 prête")).to_be_visible()


FEUILLE = "document.querySelector('.document-imprime').textContent"


def test_the_fiche_is_filled_from_the_dossier_within_its_limits_and_printed(ouvrir: Any) -> None:
    region = ouvrir("isere", "habilitation", "Qui pourra déclarer")
    page = region.page
    etape(page, "structure", "Qui porte le projet").get_by_label("Nom de la structure").fill("Les Alpins")
    region = etape(page, "habilitation", "Qui pourra déclarer")
    region.get_by_role("button", name="Reprendre ce que mon dossier dit déjà").click()
    expect(region.get_by_label("Gestionnaire", exact=True)).to_have_value("Les Alpins")
    expect(region.get_by_label("Nom de la Caf", exact=True)).to_have_value("Caf de l’Isère")
    fermees = region.locator("details.partie-formulaire:not([open]) > summary")
    while fermees.count():
        fermees.first.click()
    noms = region.get_by_label("Utilisateur", exact=False).and_(region.get_by_label(", nom", exact=False))
    assert noms.count() == 5
    page.evaluate(f"() => {{ globalThis.print = () => {{ document.body.dataset.papier = {FEUILLE}; }}; }}")
    region.get_by_role("button", name="Imprimer la fiche").click()
    expect(page.locator("body")).to_have_attribute("data-papier", re.compile(r"Les Alpins[\s\S]*Approbateur"))


def test_a_change_has_its_message(ouvrir: Any) -> None:
    region = ouvrir("landes", "changements", "Qu’est-ce qui a changé")
    page = region.page
    decrire(page)
    region = etape(page, "changements", "Qu’est-ce qui a changé")
    region.get_by_role("button", name="Garder le projet d’aujourd’hui").focus()
    page.keyboard.press("Enter")
    expect(region.get_by_role("status").filter(has_text="gardé le lundi 16 juin 2025")).to_be_visible()
    expect(region.get_by_text("Aucun changement")).to_be_visible(timeout=DEMARRAGE)
    collectif = etape(page, "collectifs", "Quels sont vos collectifs").get_by_role("group", name="Collectif 1")
    collectif.get_by_label("Nombre d’enfants").fill("7")
    region = etape(page, "changements", "Qu’est-ce qui a changé")
    expect(region.get_by_role("status").filter(has_text="1 changement, dont 1 à faire valider")).to_be_visible()
    expect(region.get_by_text("Accordé\u202f: 10 enfants. Maintenant\u202f: 7 enfants.")).to_be_visible()
    region.get_by_text("Message prêt").click()
    region.get_by_role("button", name="Copier le message").click()
    expect(region.get_by_role("status").filter(has_text="Le message est copié")).to_be_visible()
    assert "10 enfants au départ, 7 enfants maintenant" in page.evaluate(COLLE)
    adresse = urlsplit(region.get_by_role("link", name="Ouvrir dans ma messagerie").get_attribute("href") or "")
    assert (adresse.scheme, adresse.path) == ("mailto", "defi-AS@caf40.caf.fr")
    assert "changement" in parse_qs(adresse.query)["subject"][0]


def test_the_file_that_was_deposited_may_be_compared_with(ouvrir: Any) -> None:
    region = ouvrir("isere", "changements", "Qu’est-ce qui a changé")
    page = region.page
    decrire(page)
    region = etape(page, "changements", "Qu’est-ce qui a changé")

    def choisir(**faits: Any) -> None:
        depose = {"format": "dossier-clas/1", "departement": "isere", "campagne": "2025-2026"} | faits
        fichier = {"name": "d.json", "mimeType": "application/json", "buffer": json.dumps(depose).encode()}
        region.get_by_label("Ouvrir le dossier déposé").set_input_files(fichier)  # type: ignore[arg-type]

    choisir(departement="landes")
    expect(region.get_by_text("Ce dossier est d’un autre département")).to_be_visible()
    choisir(collectifs=[{"nom": "Primaire", "enfants": 12}])
    expect(region.get_by_text("Accordé\u202f: 12 enfants. Maintenant\u202f: 10 enfants.")).to_be_visible(
        timeout=DEMARRAGE
    )


def test_what_no_document_says_has_a_ready_question(ouvrir: Any) -> None:
    region = ouvrir("isere", "questions", "Que demander à votre Caf")
    decrire(region.page)
    region = etape(region.page, "questions", "Que demander à votre Caf")
    question = region.get_by_role("listitem").filter(
        has=region.page.get_by_role("heading", name="Changements en cours")
    )
    question.get_by_text("Message prêt").click(timeout=DEMARRAGE)
    expect(question.get_by_role("group", name="Texte du message")).to_contain_text("Primaire\u202f: 10 enfants")
    lien = question.get_by_role("link", name="Ouvrir dans ma messagerie").get_attribute("href") or ""
    assert lien.startswith("mailto:marlene.garcia@caf38.caf.fr?")
    reste = region.get_by_role("status").filter(has_text="à poser")
    avant = int((reste.inner_text()).split("dont ")[1].split()[0])
    question.get_by_role("checkbox").check()
    expect(reste).to_contain_text(f"dont {avant - 1} à poser")


def test_no_contact_is_told_as_such(ouvrir: Any) -> None:
    region = ouvrir("seine-et-marne", "questions", "Que demander à votre Caf")
    decrire(region.page)
    region = etape(region.page, "questions", "Que demander à votre Caf")
    region.get_by_text("Message prêt").first.click(timeout=DEMARRAGE)
    expect(region.get_by_text("Aucun document publié ne nomme de contact").first).to_be_visible()


def test_ten_reflexes_for_each_intervenant(ouvrir: Any) -> None:
    region = ouvrir("landes", "intervenants", "Comment accueillir un intervenant")
    region.get_by_role("button", name="Ajouter un intervenant").click()
    deuxieme = region.get_by_role("group", name="Intervenant 2")
    expect(deuxieme.get_by_label("Qui, ou quelle activité")).to_be_focused()
    deuxieme.get_by_role("checkbox", name="Rester présent").check()
    expect(deuxieme.get_by_text("1 réflexe coché sur 10")).to_be_visible()
    expect(region.get_by_role("group", name="Intervenant 1").get_by_text("0 réflexe coché sur 10")).to_be_visible()
    region.get_by_role("group", name="Intervenant 1").get_by_role("button", name="Enlever cet intervenant").click()
    seul = region.get_by_role("group", name="Intervenant 1")
    expect(seul.get_by_text("1 réflexe coché sur 10")).to_be_visible()
    expect(region.get_by_role("link", name="Demander un extrait de casier judiciaire")).to_be_visible()


@pytest.mark.browser_context_args(viewport={"width": 320, "height": 700})
@pytest.mark.parametrize(
    "ancre", ["pieces", "textes", "calendrier", "habilitation", "changements", "questions", "intervenants"]
)
def test_nothing_is_cut_at_320_pixels(page: Page, site_url: str, ancre: str) -> None:
    page.goto(f"{site_url}landes/dossier/#{ancre}")
    expect(page.locator(f"section#{ancre}")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
