"""The check in a real browser: the form, the calculator in its worker, the results."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.e2e.appareil import ALONE
from tests.e2e.clavier import Clavier
from tests.e2e.dossiers import ISERE, LE, clas, ecrire, rural

pytestmark = [pytest.mark.one_device, pytest.mark.browser_context_args(viewport={"width": 1000, "height": 900})]
CAMPAGNES = [
    ("isere", "2025-2026"),
    ("savoie", "2024-2025"),
    ("seine-et-marne", "2024-2025"),
    ("ain", "2025-2026"),
    ("landes", "2025-2026"),
]
PRET = "Le calculateur est prêt."
DEMARRAGE = 45_000
"""Milliseconds that a loaded machine may take to start the calculator."""


@pytest.fixture
def isere(page: Page, site_url: str) -> Page:
    """The page of Isère, on the day of the tests."""
    page.clock.set_fixed_time(datetime.fromisoformat(f"{LE}T12:00:00+02:00"))
    page.goto(f"{site_url}isere/verifier/")
    return page


def groupe(page: Page | Locator, nom: str) -> Locator:
    return page.get_by_role("group", name=nom, exact=True)


def ouvrir(page: Page, chemin: Path) -> None:
    page.get_by_label("Ouvrir un dossier").set_input_files(chemin)


def rapport(page: Page, nom: str) -> str:
    return page.get_by_role("region", name=nom, include_hidden=True).text_content() or ""


def enregistrer(page: Page) -> str:
    with page.expect_download() as attente:
        page.get_by_role("button", name="Enregistrer mon dossier").click()
    return Path(attente.value.path()).read_text("utf-8")


def test_whole_form_with_the_keyboard_gives_verdict_and_estimate(isere: Page, tmp_path: Path) -> None:
    clavier = Clavier(isere)
    collectif = groupe(isere, "Collectif 1")
    clavier.ecrire(isere.get_by_label("Nom de la structure"), "Centre social des Alpins")
    clavier.choisir(isere.get_by_label("Type de structure"), "association")
    clavier.repondre(groupe(isere, "Est-ce le renouvellement d’un projet ?"), "Oui")
    clavier.repondre(groupe(isere, "Avez-vous transmis le bilan qualitatif de l’année passée ?"), "Oui")
    clavier.ecrire(isere.get_by_label("Nom du projet"), "Grandir ensemble")
    for question in (
        "actions auprès des enfants",
        "actions auprès des parents",
        "Travaillez-vous avec l’école",
        "autres acteurs",
    ):
        clavier.repondre(isere.get_by_role("group", name=question), "Oui")
    clavier.repondre(groupe(isere, "Le projet se limite-t-il à l’aide aux devoirs ?"), "Non")
    clavier.ecrire(collectif.get_by_label("Nom du collectif"), "Primaire")
    clavier.choisir(collectif.get_by_label("Niveau"), "elementaire")
    clavier.ecrire(collectif.get_by_label("Nombre d’enfants"), "10")
    clavier.repondre(groupe(collectif, "Ce collectif est-il en milieu rural ?"), "Non")
    clavier.repondre(groupe(collectif, "Accueille-t-il au moins un enfant en situation de handicap ?"), "Non")
    clavier.ecrire(collectif.get_by_label("Adultes présents à chaque séance"), "2")
    for numero, jour in ((1, "lundi"), (2, "jeudi")):
        seance = groupe(collectif, f"Séance {numero}")
        clavier.choisir(seance.get_by_label("Jour"), jour)
        clavier.ecrire(seance.get_by_label("Durée en minutes"), "90")
    clavier.ecrire(collectif.get_by_label("Première séance de l’année"), "09092025")
    clavier.ecrire(collectif.get_by_label("Dernière séance de l’année"), "06062026")
    clavier.ecrire(isere.get_by_label("Collectifs accordés par la Caf"), "2")
    for sens, compte, libelle, financeur, montant in (
        ("Charge 1", "64", "Salaires", "", "7 000,00"),
        ("Produit 1", "74", "PS et bonus", "caf", "2933"),
        ("Produit 2", "74", "Commune", "commune", "4067,00"),
    ):
        ligne = groupe(isere, sens)
        clavier.choisir(ligne.get_by_label("Compte"), compte)
        clavier.ecrire(ligne.get_by_label("Libellé"), libelle)
        if financeur:
            clavier.choisir(ligne.get_by_label("Qui finance"), financeur)
        clavier.ecrire(ligne.get_by_label("Montant"), montant)
    for bonus, critere in (("enfants", "atériel"), ("parents", "accès aux droits")):
        bloc = groupe(isere, f"Bonus {bonus}")
        clavier.repondre(bloc.get_by_role("group", name="organisé sur toute l’année"), "Oui")
        clavier.cocher(bloc.get_by_role("checkbox", name=critere))
        if bonus == "enfants":
            clavier.ecrire(bloc.get_by_label("Collectifs concernés"), "1")
    clavier.presser(isere.get_by_role("button", name="Vérifier mon projet"))

    verdict = isere.get_by_role("region", name="Votre projet respecte les règles vérifiées ici")
    expect(verdict).to_be_focused(timeout=DEMARRAGE)
    expect(isere.get_by_role("listitem").filter(has_text="Total estimé")).to_contain_text("2\u202f933,00\u202f€")
    assert json.loads(enregistrer(isere)) == ISERE
    chemin = ecrire(ISERE, tmp_path)
    assert rapport(isere, "Vérification (JSON)") == clas("verifier", chemin)
    assert rapport(isere, "Estimation (JSON)") == clas("estimer", chemin)


@pytest.mark.parametrize(("departement", "campagne"), CAMPAGNES)
def test_a_file_gives_the_same_reports_as_the_command_line_and_comes_back_whole(
    page: Page, site_url: str, tmp_path: Path, departement: str, campagne: str
) -> None:
    chemin = ecrire(rural(departement, campagne), tmp_path)
    page.clock.set_fixed_time(datetime.fromisoformat(f"{LE}T12:00:00+02:00"))
    page.goto(f"{site_url}{departement}/verifier/")
    ouvrir(page, chemin)
    expect(page.get_by_text("est ouvert")).to_be_visible(timeout=DEMARRAGE)
    expect(page.get_by_role("region", name="Il reste des points à corriger")).to_be_visible()
    assert rapport(page, "Vérification (JSON)") == clas("verifier", chemin)
    assert rapport(page, "Estimation (JSON)") == clas("estimer", chemin)
    assert enregistrer(page) == chemin.read_text("utf-8")


def test_each_constat_tells_why_what_to_do_and_leads_to_its_source(isere: Page, site_url: str, tmp_path: Path) -> None:
    ouvrir(isere, ecrire(rural("isere", "2025-2026"), tmp_path))
    constat = isere.get_by_role("listitem").filter(has_text="À corriger").filter(has_text="14 enfants")
    expect(constat).to_contain_text("Que faire", timeout=DEMARRAGE)
    constat.get_by_text("D’où vient cette règle").click()
    adresse = constat.get_by_role("link", name="lire dans son contexte").first.get_attribute("href") or ""
    assert adresse.startswith(f"{site_url}isere/sources/")
    constat.get_by_role("link", name="Revoir la réponse").click()
    expect(groupe(isere, "Collectif 2").get_by_label("Nombre d’enfants")).to_be_focused()


def test_what_was_typed_before_the_calculator_is_ready_is_judged_and_focus_stays(isere: Page) -> None:
    isere.add_init_script(ALONE)
    isere.reload()
    enfants = groupe(isere, "Collectif 1").get_by_label("Nombre d’enfants")
    enfants.fill("7")
    enfants.press("Tab")
    ici = isere.evaluate_handle("document.activeElement")
    expect(isere.get_by_role("status").filter(has_text="à renseigner")).to_be_visible(timeout=DEMARRAGE)
    expect(isere.get_by_role("listitem").filter(has_text="7 enfants").first).to_be_visible()
    assert isere.evaluate("ici => document.activeElement === ici", ici)


def test_collectifs_are_copied_and_removed(isere: Page) -> None:
    groupe(isere, "Collectif 1").get_by_label("Nom du collectif").fill("Primaire")
    groupe(isere, "Collectif 1").get_by_label("Nombre d’enfants").fill("9")
    groupe(isere, "Collectif 1").get_by_role("button", name="Copier ce collectif").click()
    copie = groupe(isere, "Collectif 2")
    expect(copie.get_by_label("Nom du collectif")).to_be_focused()
    expect(copie.get_by_label("Nom du collectif")).to_have_value("Primaire (copie)")
    copie.get_by_role("button", name="Ajouter une séance").click()
    groupe(copie, "Séance 3").get_by_label("Jour").select_option("samedi")
    assert [c.get("seances") for c in json.loads(enregistrer(isere))["collectifs"]] == [None, [{"jour": "samedi"}]]
    groupe(isere, "Collectif 1").get_by_role("button", name="Enlever ce collectif").click()
    expect(groupe(isere, "Collectif 1").get_by_label("Nom du collectif")).to_be_focused()
    assert json.loads(enregistrer(isere))["collectifs"] == [
        {"nom": "Primaire (copie)", "enfants": 9, "seances": [{"jour": "samedi"}]}
    ]


def test_an_answer_that_cannot_be_read_is_said_under_its_field(isere: Page) -> None:
    montant = groupe(isere, "Charge 1").get_by_label("Montant")
    montant.fill("sept mille")
    isere.get_by_role("button", name="Vérifier mon projet").click()
    resume = groupe(isere, "1 réponse est à revoir")
    expect(resume).to_be_focused(timeout=DEMARRAGE)
    resume.get_by_role("link", name="Charge 1, Montant").click()
    expect(montant).to_be_focused()
    expect(montant).to_have_attribute("aria-invalid", "true")
    montant.fill("7000")
    isere.get_by_role("button", name="Vérifier mon projet").click()
    expect(resume).to_be_hidden()
    expect(montant).not_to_have_attribute("aria-invalid", "true")


MAUVAIS = [
    ("{", "n’est pas du JSON lisible"),
    (json.dumps({**ISERE, "collectifs": [{"enfants": "dix"}]}), "collectifs[0].enfants"),
    (json.dumps({**ISERE, "departement": "savoie"}), "ce dossier est fait pour « savoie »"),
    (json.dumps({**ISERE, "couleur": "bleu"}), "couleur"),
]
"""Text of a file, and what is said of it."""


def test_bad_files_are_refused_with_their_reason_and_answers_stay(isere: Page, tmp_path: Path) -> None:
    isere.get_by_label("Nom du projet").fill("Ce que j’ai déjà écrit")
    resume = groupe(isere, "Ce fichier ne peut pas être ouvert")
    for rang, (texte, attendu) in enumerate(MAUVAIS):
        chemin = tmp_path / f"mauvais-{rang}.json"
        chemin.write_text(texte, encoding="utf-8")
        isere.get_by_label("Nom du projet").focus()
        ouvrir(isere, chemin)
        expect(resume).to_contain_text(attendu, timeout=DEMARRAGE)
        expect(resume).to_be_focused()
    expect(isere.get_by_label("Nom du projet")).to_have_value("Ce que j’ai déjà écrit")


def test_without_the_runtime_a_plain_message_and_another_try(isere: Page) -> None:
    asked = 0

    def absent(route: Route) -> None:
        nonlocal asked
        asked += 1
        route.fulfill(status=404, body="absent")

    # Playwright answers in the place of the network for a page and its own worker, not for a shared one.
    isere.add_init_script(ALONE)
    isere.reload()
    isere.context.route("**/runtime/manifest*.json", absent)
    isere.get_by_label("Nom du projet").fill("Grandir ensemble")
    expect(isere.get_by_role("status").filter(has_text="n’a pas pu démarrer")).to_be_visible(timeout=DEMARRAGE)
    # Longer than a page waits after a key: another try is the reader's to make.
    isere.wait_for_timeout(1_000)
    assert asked == 1
    isere.context.unroute("**/runtime/manifest*.json", absent)
    isere.get_by_role("button", name="Réessayer").click()
    expect(isere.get_by_text(PRET)).to_be_visible(timeout=DEMARRAGE)
    expect(isere.get_by_label("Nom du projet")).to_have_value("Grandir ensemble")


def test_without_javascript_questions_and_rules_are_there(browser: Browser, site_url: str) -> None:
    contexte = browser.new_context(java_script_enabled=False)
    page = contexte.new_page()
    page.goto(f"{site_url}isere/verifier/")
    expect(page.get_by_text("Sans JavaScript, cette page est une liste à imprimer")).to_be_visible()
    expect(groupe(page, "Collectif 1").get_by_label("Nombre d’enfants")).to_be_visible()
    expect(groupe(page, "Collectif 1").get_by_text("au moins 8 enfants")).to_be_visible()
    expect(page.get_by_role("button", name="Vérifier mon projet")).to_be_hidden()
    contexte.close()
