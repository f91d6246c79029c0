"""The session log: one tap an evening, on a telephone, without a network; several telephones made one."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Locator, Page, expect

from tests.e2e.appareil import ALONE, LISTEN, emptied
from tests.e2e.axe import violations
from tests.e2e.clavier import Clavier
from tests.e2e.hosting import Host, copy_site, hosted
from tests.e2e.test_offline import kept, until, visit

LUNDI = "2025-11-03T19:30:00+01:00"
DEMARRAGE = 90_000
TELEPHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
    "locale": "fr-FR",
    "timezone_id": "Europe/Paris",
}
PARTAGE = """
globalThis.partages = [];
navigator.canShare = ({ files }) => files.every(({ type }) => type === "text/plain");
navigator.share = async ({ files: [fichier] }) => partages.push([fichier.name, await fichier.text()]);
"""


def fin(texte: str) -> str:
    """French spaces."""
    return texte.replace(" :", "\u202f:").replace("« ", "«\u202f").replace(" »", "\u202f»")


def seances(page: Page) -> Locator:
    page.evaluate("location.hash = 'seances'")
    region = page.get_by_role("region", name="Quelles séances avez-vous tenues")
    expect(region.get_by_role("heading", level=2)).to_be_visible()
    return region


def decrire(page: Page) -> None:
    """A collectif that meets on Mondays and Thursdays."""
    page.evaluate("location.hash = 'collectifs'")
    bloc = page.get_by_role("region", name="Quels sont vos collectifs").get_by_role("group", name="Collectif 1")
    bloc.get_by_label("Nom du collectif").fill("Primaire")
    bloc.get_by_label("Nombre d’enfants").fill("10")
    bloc.get_by_label("Adultes présents").fill("2")
    for rang, jour in enumerate(("lundi", "jeudi")):
        bloc.get_by_label("Jour", exact=True).nth(rang).select_option(jour)
        bloc.get_by_label("Durée en minutes").nth(rang).fill("90")
    bloc.get_by_label("Première séance de l’année").fill("2025-09-15")
    bloc.get_by_label("Dernière séance de l’année").fill("2026-06-12")


Ouvrir = Callable[..., Page]


@pytest.fixture
def ouvrir(devices: Callable[[dict[str, Any]], BrowserContext], site_url: str) -> Iterator[Ouvrir]:
    """Opens telephones that know nothing of each other, one after the other: the next is the last one, emptied."""
    ouvertes: list[Page] = []
    erreurs: list[str] = []

    def quitter() -> None:
        assert erreurs == []
        assert all(page.evaluate("globalThis.violations") == [] for page in ouvertes[-1:])

    def un(le: str = LUNDI, script: str = "", **reglages: Any) -> Page:
        quitter()
        page = emptied(devices({**TELEPHONE, "service_workers": "block", **reglages}), site_url)
        ouvertes.append(page)
        page.on("pageerror", lambda erreur: erreurs.append(str(erreur)))
        page.clock.set_fixed_time(le)
        page.add_init_script(LISTEN + script)
        page.goto(f"{site_url}isere/dossier/#seances")
        return page

    yield un
    quitter()


def journal_de(page: Page) -> tuple[str, dict[str, Any]]:
    """The file that « Partager mon journal » gives."""
    with page.expect_download() as attente:
        seances(page).get_by_role("button", name="Partager mon journal").click()
    chemin = Path(attente.value.path())
    return attente.value.suggested_filename, json.loads(chemin.read_bytes())


def fichier(nom: str, contenu: object) -> FilePayload:
    return {"name": nom, "mimeType": "application/json", "buffer": json.dumps(contenu).encode()}


def ajouter(page: Page, *fichiers: FilePayload | str) -> Locator:
    region = seances(page)
    region.get_by_label("Journaux à ajouter").set_input_files(list(fichiers))  # type: ignore[arg-type]
    return region


def noter_autre(region: Locator, jour: str, nom: str = "") -> None:
    pli = region.get_by_text("Noter une séance d’un autre jour")
    if not region.get_by_label("Jour de la séance", exact=True).is_visible():
        pli.tap()
    region.get_by_label("Jour de la séance", exact=True).fill(jour)
    if nom:
        region.get_by_label("Nom du collectif").fill(nom)
    region.get_by_role("button", name="Noter cette séance").tap()


def test_one_tap_notes_the_session_with_the_usual_numbers(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    decrire(page)
    region = seances(page)
    region.get_by_role("button", name=fin("Noter : Primaire 10 enfants, 2 adultes")).tap()
    expect(region.get_by_role("status").filter(has_text="Séance notée")).to_contain_text("Primaire, lundi 3 novembre")
    expect(
        region.get_by_role("spinbutton", name="Enfants présents, Primaire, lundi 3 novembre", exact=True)
    ).to_have_value("10")
    expect(region.get_by_role("button", name=fin("Noter : Primaire 10"))).to_have_count(0)
    _, dossier = journal_de(page)
    [seance] = dossier["journal"]
    assert len(seance.pop("id")) == 16
    assert seance == {"date": "2025-11-03", "collectif": "Primaire", "presents": 10, "encadrants": 2}


def test_the_next_session_takes_the_numbers_of_the_last(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    decrire(page)
    region = seances(page)
    region.get_by_role("button", name=fin("Noter : Primaire 10")).tap()
    region.get_by_role("button", name=fin("Moins : enfants présents")).tap()
    region.get_by_role("button", name=fin("Plus : heures payées")).tap()
    page.clock.set_fixed_time("2025-11-06T20:00:00+01:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(region.get_by_role("heading", name="Aujourd’hui, jeudi 6 novembre")).to_be_visible()
    expect(
        region.get_by_role("button", name=fin("Noter : Primaire 9 enfants, 2 adultes, 1,5 h payées"))
    ).to_be_visible()


def test_numbers_go_up_down_and_can_be_typed(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    region = seances(page)
    noter_autre(region, "2025-11-03", "Primaire")
    for _ in range(3):
        region.get_by_role("button", name=fin("Plus : enfants présents")).tap()
    region.get_by_role("button", name=fin("Moins : enfants présents")).tap()
    region.get_by_role("spinbutton", name="Adultes présents, Primaire").fill("4")
    region.get_by_role("spinbutton", name="Heures bénévoles, Primaire").fill("2.25")
    region.get_by_role("spinbutton", name="Heures bénévoles, Primaire").press("Enter")
    expect(region.get_by_role("status").filter(has_text="2 enfants, 4 adultes, 2,25")).to_be_visible()
    _, dossier = journal_de(page)
    [seance] = dossier["journal"]
    assert (seance["presents"], seance["encadrants"], seance["heures_benevoles"]) == (2, 4, "2.25")


def test_forgotten_evenings_are_offered(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    decrire(page)
    region = seances(page)
    region.get_by_role("button", name=fin("Noter : Primaire, jeudi 30 octobre")).tap()
    expect(region.get_by_role("group", name=fin("Séance : Primaire, jeudi 30 octobre"))).to_be_focused()
    _, dossier = journal_de(page)
    assert [s["date"] for s in dossier["journal"]] == ["2025-10-30"]


def test_a_day_to_come_is_refused(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    region = seances(page)
    noter_autre(region, "2025-11-04", "Primaire")
    champ = region.get_by_label("Jour de la séance", exact=True)
    expect(champ).to_be_focused()
    expect(champ).to_have_accessible_description(
        "Ce jour n’est pas encore venu\u202f: notez la séance quand elle aura eu lieu."
    )


def test_an_erased_session_can_come_back(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    region = seances(page)
    noter_autre(region, "2025-11-03", "Primaire")
    avant = journal_de(page)[1]
    region.get_by_role("button", name=fin("Effacer la séance : Primaire")).tap()
    expect(region.get_by_text("Pas encore de séance.")).to_be_visible()
    expect(region.get_by_role("button", name="Remettre cette séance")).to_be_focused()
    region.get_by_role("button", name="Remettre cette séance").tap()
    assert journal_de(page)[1] == avant


def test_an_old_session_is_corrected_in_its_month(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    region = ajouter(
        page, fichier("a.json", [{"date": "2025-10-06", "collectif": "Primaire", "presents": 8, "id": "a"}])
    )
    region.get_by_role("button", name="Ajouter au journal").tap(timeout=DEMARRAGE)
    region.get_by_text("Octobre 2025\u202f: 1 séance").tap()
    region.get_by_text("Primaire, lundi 6 octobre\u202f: 8 enfants").last.tap()
    region.get_by_role("button", name=fin("Plus : enfants présents, Primaire, lundi 6 octobre")).tap()
    region.get_by_label("Jour de la séance, Primaire").fill("2025-10-07")
    expect(region.get_by_text("Primaire, mardi 7 octobre\u202f: 9 enfants")).to_be_visible()
    assert journal_de(page)[1]["journal"][0] == {
        "date": "2025-10-07",
        "collectif": "Primaire",
        "presents": 9,
        "id": "a",
    }


def test_by_keyboard(ouvrir: Ouvrir) -> None:
    page = ouvrir(viewport={"width": 1280, "height": 900}, has_touch=False, is_mobile=False)
    decrire(page)
    region = seances(page)
    clavier = Clavier(page)
    clavier.presser(region.get_by_role("button", name=fin("Noter : Primaire 10")))
    expect(region.get_by_role("group", name=fin("Séance : Primaire, lundi 3 novembre"))).to_be_focused()
    moins = region.get_by_role("button", name=fin("Moins : enfants présents"))
    clavier.presser(moins)
    expect(moins).to_be_focused()
    expect(region.get_by_role("spinbutton", name="Enfants présents, Primaire")).to_have_value("9")
    clavier.presser(region.get_by_role("button", name=fin("Effacer la séance")))
    page.keyboard.press("Enter")
    expect(region.get_by_role("spinbutton", name="Enfants présents, Primaire")).to_have_value("9")


def test_totals_months_and_forecast(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    decrire(page)
    region = seances(page)
    region.get_by_role("button", name=fin("Noter : Primaire 10")).tap()
    region.get_by_role("button", name=fin("Noter : Primaire, jeudi 30 octobre")).tap()
    table = region.get_by_role("table", name="Mois par mois")
    expect(table.get_by_role("row")).to_have_text(
        ["CollectifSéancesPrésences", "Octobre 2025", "Primaire110", "Novembre 2025", "Primaire110"], timeout=DEMARRAGE
    )
    expect(region.get_by_text("Enfants présents, toutes séances additionnées")).to_be_visible()
    expect(region.get_by_role("definition").nth(1)).to_have_text("20")
    expect(region.get_by_role("listitem").filter(has_text="À ce rythme")).to_contain_text("semaines")


def test_noting_fetches_no_calculator_until_totals_are_asked(ouvrir: Ouvrir) -> None:
    page = ouvrir(script=ALONE)
    demandes: list[str] = []
    page.on("request", lambda demande: demandes.append(demande.url))
    region = seances(page)
    noter_autre(region, "2025-11-03", "Primaire")
    region.get_by_role("button", name=fin("Plus : enfants présents")).tap()
    page.wait_for_timeout(1_000)
    assert not any("/runtime/" in demande for demande in demandes)
    region.get_by_role("button", name="Calculer les totaux").tap()
    expect(region.get_by_role("table", name="Mois par mois")).to_be_visible(timeout=DEMARRAGE)
    region.get_by_role("button", name=fin("Plus : enfants présents")).tap()
    expect(region.get_by_role("definition").nth(1)).to_have_text("2")
    assert any("/runtime/" in demande for demande in demandes)


LEA = {"date": "2025-11-03", "collectif": "Primaire", "presents": 9, "id": "lea1"}
SAM = {"date": "2025-11-06", "collectif": "primaire", "presents": 7, "id": "sam1"}


def dossier_de(*journal: dict[str, Any], **autre: str) -> dict[str, Any]:
    return {
        "format": "dossier-clas/1", "departement": "isere", "campagne": "2025-2026", "journal": [*journal], **autre,
    }  # fmt: skip


def test_three_telephones_are_made_one(ouvrir: Ouvrir) -> None:
    telephones = []
    for jour in ("2025-10-13", "2025-10-16"):
        page = ouvrir()
        noter_autre(seances(page), jour, "Primaire")
        telephones.append(journal_de(page)[1])
    page = ouvrir()
    noter_autre(seances(page), "2025-11-03", "Primaire")
    mien = journal_de(page)[1]["journal"]
    fichiers = [fichier(f"{i}.json", telephone) for i, telephone in enumerate([*telephones, telephones[0]])]
    region = ajouter(page, *fichiers)
    expect(region.get_by_role("heading", name="Voici ce qui change")).to_be_focused(timeout=DEMARRAGE)
    for phrase in ("3 séances lues dans 3 fichiers", "2 séances à ajouter", "1 était déjà comptée"):
        expect(region.get_by_text(phrase)).to_be_visible()
    region.get_by_role("button", name="Ajouter au journal").tap()
    reuni = journal_de(page)[1]["journal"]
    tout = [*mien, *telephones[0]["journal"], *telephones[1]["journal"]]
    assert sorted(reuni, key=str) == sorted(tout, key=str)
    ajouter(page, *fichiers)
    expect(region.get_by_role("heading", name="Rien de nouveau")).to_be_visible()
    expect(region.get_by_text("3 étaient déjà comptées")).to_be_visible()


def test_a_merge_is_taken_back_in_one_step(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    noter_autre(seances(page), "2025-11-03", "Primaire")
    avant = journal_de(page)[1]
    region = ajouter(page, fichier("sam.json", dossier_de(SAM, {**SAM, "id": "sam2", "date": "2025-10-09"})))
    region.get_by_role("button", name="Ajouter au journal").tap(timeout=DEMARRAGE)
    assert len(journal_de(page)[1]["journal"]) == 3
    region.get_by_role("button", name="Revenir au journal d’avant").tap()
    assert journal_de(page)[1] == avant


def test_what_differs_is_chosen_by_a_person(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    noter_autre(seances(page), "2025-11-03", "Primaire")
    region = ajouter(page, fichier("lea.json", dossier_de(LEA)))
    question = region.get_by_role("group", name="est-ce la même")
    expect(question.get_by_role("radio")).to_have_count(3, timeout=DEMARRAGE)
    region.get_by_role("button", name="Ajouter au journal").tap()
    expect(question.get_by_text("Choisissez une réponse.")).to_be_visible()
    expect(question.get_by_role("radio").first).to_be_focused()
    question.get_by_label("lea.json").check()
    region.get_by_role("button", name="Ajouter au journal").tap()
    assert journal_de(page)[1]["journal"] == [LEA]


def test_both_can_be_kept_and_are_not_asked_again(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    noter_autre(seances(page), "2025-11-03", "Primaire")
    lea = fichier("lea.json", dossier_de(LEA))
    region = ajouter(page, lea)
    region.get_by_label("les garder toutes").check(timeout=DEMARRAGE)
    region.get_by_role("button", name="Ajouter au journal").tap()
    assert len(journal_de(page)[1]["journal"]) == 2
    ajouter(page, lea)
    expect(region.get_by_role("heading", name="Rien de nouveau")).to_be_visible()


def test_a_name_that_differs_by_its_capitals_is_the_same_collectif(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    noter_autre(seances(page), "2025-11-03", "Primaire")
    region = ajouter(page, fichier("sam.json", dossier_de(SAM)))
    region.get_by_role("button", name="Ajouter au journal").tap(timeout=DEMARRAGE)
    assert {s["collectif"] for s in journal_de(page)[1]["journal"]} == {"Primaire"}


def test_a_name_that_nobody_knows_is_told(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    noter_autre(seances(page), "2025-11-03", "Primaire")
    region = ajouter(page, fichier("sam.json", dossier_de({**SAM, "collectif": "École"})))
    expect(region.get_by_text("ne connaissent pas «\u202fÉcole\u202f»")).to_be_visible(timeout=DEMARRAGE)


@pytest.mark.parametrize(
    ("nom", "contenu", "phrase"),
    [
        ("a.csv", "date;collectif;presents\n31/02/2026;A;9\n", "Ligne 2, colonne date"),
        ("a.csv", "date;presents\n03/11/2025;9\n", "la colonne « collectif » manque"),
        ("a.json", "{", "Ce fichier est abîmé"),
        ("a.json", json.dumps({"format": "dossier-clas/2"}), "version plus récente"),
        ("a.json", json.dumps(dossier_de(LEA, departement="ain")), "ce dossier est pour « ain »"),
        ("a.json", json.dumps(dossier_de({**LEA, "presents": "dix"})), "Séance 1, presents"),
    ],
)
def test_a_file_that_cannot_be_read_changes_nothing(ouvrir: Ouvrir, nom: str, contenu: str, phrase: str) -> None:
    page = ouvrir()
    noter_autre(seances(page), "2025-11-03", "Primaire")
    avant = journal_de(page)[1]
    region = ajouter(page, {"name": nom, "mimeType": "text/plain", "buffer": contenu.encode("cp1252")})
    expect(region.get_by_role("heading", name="Rien n’a été ajouté")).to_be_focused(timeout=DEMARRAGE)
    panneau = " ".join(region.get_by_role("listitem").all_inner_texts()).replace("\u202f", " ")
    assert phrase.lower() in panneau.lower()
    assert journal_de(page)[1] == avant


@pytest.mark.parametrize("bouton", ["Enregistrer pour un tableur", "Enregistrer en CSV"])
def test_export_import_export_is_the_same(ouvrir: Ouvrir, bouton: str, tmp_path: Path) -> None:
    page = ouvrir()
    seance = {**LEA, "encadrants": 2, "heures_salariees": "1.50", "heures_benevoles": "0.00", "creneau": "matin"}
    region = ajouter(page, fichier("lea.json", dossier_de({**LEA, "id": "lea0", "date": "2025-10-06"}, seance)))
    region.get_by_role("button", name="Ajouter au journal").tap(timeout=DEMARRAGE)
    avant = journal_de(page)[1]
    with page.expect_download() as premier:
        region.get_by_role("button", name=bouton).tap()
    chemin = tmp_path / premier.value.suggested_filename
    premier.value.save_as(chemin)
    autre = ouvrir()
    region = ajouter(autre, str(chemin))
    region.get_by_role("button", name="Ajouter au journal").tap(timeout=DEMARRAGE)
    assert journal_de(autre)[1] == avant
    with autre.expect_download() as second:
        region.get_by_role("button", name=bouton).tap()
    if chemin.suffix == ".csv":
        assert Path(second.value.path()).read_bytes() == chemin.read_bytes()


def test_the_share_sheet_gets_the_log_and_nothing_else(ouvrir: Ouvrir) -> None:
    page = ouvrir(script=PARTAGE)
    decrire(page)
    region = seances(page)
    region.get_by_role("button", name=fin("Noter : Primaire 10")).tap()
    region.get_by_role("button", name="Partager mon journal").tap()
    expect(region.get_by_text("Votre journal est partagé.")).to_be_visible()
    [[nom, texte]] = page.evaluate("partages")
    assert nom == "journal-clas-isere-2025-2026-au-2025-11-03.json.txt"
    assert json.loads(texte).keys() == {"format", "departement", "campagne", "journal"}


def test_the_page_says_why_no_name_is_asked(ouvrir: Ouvrir) -> None:
    expect(seances(ouvrir()).get_by_text("Aucun nom d’enfant ici.")).to_be_visible()


TROP_PETITES = """all => all
  .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML)"""


def test_it_is_reachable_by_all(ouvrir: Ouvrir) -> None:
    page = ouvrir()
    decrire(page)
    region = seances(page)
    region.get_by_role("button", name=fin("Noter : Primaire 10")).tap()
    region.get_by_text("Novembre 2025").tap()
    region.get_by_text("Noter une séance d’un autre jour").tap()
    for largeur in (320, 1280):
        page.set_viewport_size({"width": largeur, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= largeur
        assert region.locator("button, input, select, summary").evaluate_all(TROP_PETITES) == []
        compteurs = region.locator(".compteur button")
        assert compteurs.count() > 0
        assert compteurs.evaluate_all("all => all.filter(e => e.getBoundingClientRect().width < 44).length") == 0
        for schema in ("light", "dark"):
            page.emulate_media(color_scheme=schema)
            assert violations(page) == []


def test_a_session_is_noted_without_a_network(browser: Browser, tmp_path: Path) -> None:
    """The page and the code of the step are on the device; the calculator was never fetched."""
    copy_site(tmp_path / "clas")
    with hosted(tmp_path) as host:
        host.url += "clas/"
        sans_reseau(browser, host)


def sans_reseau(browser: Browser, host: Host) -> None:
    contexte = browser.new_context(**TELEPHONE)
    page = contexte.new_page()
    page.clock.set_fixed_time(LUNDI)
    visit(page, host, "isere/dossier/")
    until(page, lambda: {"mon-dossier", "isere/dossier"} <= {*kept(page, host)})
    contexte.set_offline(True)
    page.goto(f"{host.url}?pour=seances")
    page.wait_for_url("**/isere/dossier/#seances", wait_until="commit")
    noter_autre(seances(page), "2025-11-03", "Primaire")
    assert [s["collectif"] for s in journal_de(page)[1]["journal"]] == ["Primaire"]
    assert not any("/runtime/" in chemin and chemin.endswith(".wasm") for chemin, _ in host.sent)
    contexte.close()
