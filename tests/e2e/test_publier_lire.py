"""An agent of a Caf reads the dossiers that she received: as their holders do, with her notes, on her device only."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.e2e.clavier import Clavier
from tests.e2e.dossiers import ISERE, rural
from tests.e2e.gardes import open_dossier
from tests.e2e.recus import LIRE, answer, back, entry, give, open_page, reading
from tests.e2e.test_access import faults
from tests.e2e.test_csp import LISTEN
from tests.e2e.test_offline import until
from tests.e2e.test_verifier import DEMARRAGE, ouvrir

pytestmark = [
    pytest.mark.one_device,
    pytest.mark.browser_context_args(permissions=["clipboard-read", "clipboard-write"]),
]
SHOWN = """zone => {
  const copy = zone.cloneNode(true);
  const links = [...copy.querySelectorAll(".citation a")].map((link) => link.href);
  for (const own of copy.querySelectorAll(".note-agent")) own.remove();
  for (const link of copy.querySelectorAll("a[href^='#']")) link.parentElement.remove();
  return [copy.textContent, links];
}"""
FOYER = {**rural("isere", "2025-2026"), "structure": {"nom": "Foyer rural"}}
"""Faults, gaps, and what its Caf decides."""


def write(folder: Path, dossier: object, name: str = "dossier.json") -> Path:
    path = folder / name
    path.write_text(dossier if isinstance(dossier, str) else json.dumps(dossier), "utf-8")
    return path


@pytest.fixture
def lire(page: Page, site_url: str) -> Page:
    return open_page(page, site_url)


@pytest.fixture
def foyer(lire: Page, tmp_path: Path) -> Locator:
    """One dossier, read."""
    give(lire, write(tmp_path, FOYER))
    return reading(lire, "Foyer rural")


STORED = """(root) => new Promise((resolve) => {
  const asked = indexedDB.open(`boussole ${new URL(root).pathname} recus`);
  asked.onsuccess = () => {
    asked.result.transaction("notes").objectStore("notes").getAll().onsuccess = ({ target }) => {
      asked.result.close();
      resolve(JSON.stringify(target.result));
    };
  };
})"""
"""The notes that the device keeps."""


def note(zone: Locator, point: str, text: str) -> None:
    zone.get_by_text(f"Noter une question\u202f: {point}", exact=True).click()
    zone.get_by_role("textbox", name=f"Votre question au porteur sur {point}", exact=True).fill(text)


def refused(page: Page) -> Locator:
    zone = page.get_by_role("group", name="lu")
    expect(zone).to_be_focused(timeout=DEMARRAGE)
    return zone


def test_verdict_gaps_quotes_and_estimate_are_those_of_the_holder_whatever_the_campaign(
    lire: Page, context: BrowserContext, site_url: str, tmp_path: Path
) -> None:
    holder = context.new_page()
    for slug, year in (("isere", "2025-2026"), ("savoie", "2024-2025"), ("isere", "2025-2026")):
        file = write(tmp_path, {**rural(slug, year), "structure": {"nom": f"Foyer {slug}"}}, f"{slug}.json")
        holder.goto(f"{site_url}{slug}/verifier/")
        ouvrir(holder, file)
        give(lire, file)
        zone = reading(lire, f"Foyer {slug}")
        for part in ("[data-verification]", "[data-estimation]"):
            text, links = zone.locator(part).evaluate(SHOWN)
            assert [text, links] == holder.locator(part).evaluate(SHOWN)
            assert "Caf" in text
        assert links
        back(lire)


def test_the_project_in_short_and_the_version_of_the_rules(lire: Page, tmp_path: Path) -> None:
    give(lire, write(tmp_path, ISERE))
    zone = reading(lire, "Grandir ensemble")
    expect(zone.get_by_role("article", name="Primaire")).to_contain_text("Élémentaire (CP au CM2)")
    expect(zone.get_by_role("article", name="Primaire")).to_contain_text("semaines, ")
    expect(zone).to_contain_text("Centre social des Alpins")
    expect(zone.get_by_role("table", name="Qui paie quoi")).to_contain_text("4\u202f067,00\u202f€")
    expect(zone).to_contain_text("Jugé par\u202f: Règles de la campagne 2025-2026, vérifiées le")


def test_what_is_missing_is_listed_with_the_text_and_the_questions_but_not_what_is_fine(foyer: Locator) -> None:
    point = "Nombre maximum d’enfants par collectif (Collectif 2)"
    assert f"{point}\u202f: à corriger" in answer(foyer)
    assert "Votre projet\u202f: 14 enfants." in answer(foyer)
    assert "Le texte\u202f: «" in answer(foyer)
    note(foyer, point, "Deux groupes, en fait\u202f?")
    assert "Notre question\u202f: Deux groupes, en fait\u202f?" in answer(foyer)
    before = foyer.get_by_text("points dans la liste.").inner_text()
    foyer.get_by_role("checkbox", name=f"C’est bon, rien à demander\u202f: {point}", exact=True).check()
    assert point not in answer(foyer)
    assert foyer.get_by_text("points dans la liste.").inner_text() != before
    foyer.get_by_label("Vos questions ou remarques sur l’ensemble").fill("Qui signe\u202f?")
    assert "– Qui signe\u202f?" in answer(foyer)


def test_what_the_caf_decides_is_told_apart_until_a_question_is_noted(lire: Page, tmp_path: Path) -> None:
    give(lire, write(tmp_path, {**FOYER, "departement": "savoie", "campagne": "2024-2025"}))
    zone = reading(lire, "Foyer rural")
    point = "Nombre de séances par semaine et par collectif (Village)"
    asked, _, examined = answer(zone).partition("CE QUE LA CAF EXAMINE")
    assert point in examined
    assert point not in asked
    note(zone, point, "Pourquoi\u202f?")
    assert f". {point}\u202f: à vérifier" in answer(zone)
    assert "CE QUE LA CAF EXAMINE" not in answer(zone)


def test_nothing_missing_is_said(lire: Page, tmp_path: Path) -> None:
    give(lire, write(tmp_path, ISERE))
    zone = reading(lire, "Grandir ensemble")
    for box in zone.get_by_role("checkbox").all():
        if box.is_visible():
            box.check()
    assert "Rien ne manque à nos yeux" in answer(zone)
    assert "CE QUI MANQUE" not in answer(zone)


def test_notes_survive_a_reload_and_are_counted_in_the_list(foyer: Locator, lire: Page, site_url: str) -> None:
    point = "Nombre maximum d’enfants par collectif (Collectif 2)"
    note(foyer, point, "Deux groupes\u202f?")
    foyer.get_by_role("checkbox", name="C’est bon, rien à demander\u202f: l’estimation et le budget").check()
    foyer.get_by_label("Vos questions ou remarques sur l’ensemble").fill("Qui signe\u202f?")
    expect(foyer.get_by_role("status").filter(has_text="gardées sur cet appareil")).to_be_visible()
    # The words of the status stand there since the first note.
    until(lire, lambda: "Qui signe" in lire.evaluate(STORED, site_url))
    lire.reload()
    zone = reading(lire, "Foyer rural")
    expect(zone.get_by_role("textbox", name=f"Votre question au porteur sur {point}")).to_have_value(
        "Deux groupes\u202f?"
    )
    expect(zone.get_by_label("Vos questions ou remarques sur l’ensemble")).to_have_value("Qui signe\u202f?")
    assert "Notre question\u202f: Deux groupes\u202f?" in answer(zone)
    back(lire)
    expect(entry(lire, "Foyer rural")).to_contain_text("Des points sont à corriger · 2 questions notées · 1 point vu")


def test_rules_that_changed_since_the_first_reading_are_told(foyer: Locator, lire: Page, site_url: str) -> None:
    expect(foyer).not_to_contain_text("Elles ont changé")
    lire.evaluate(
        """(root) => new Promise((resolve) => {
          const asked = indexedDB.open(`boussole ${new URL(root).pathname} recus`);
          asked.onsuccess = () => {
            const store = asked.result.transaction("recus", "readwrite").objectStore("recus");
            store.getAll().onsuccess = ({ target }) => {
              store.put({ ...target.result[0], regles: "Règles d’hier" }).onsuccess = () => {
                asked.result.close();
                resolve();
              };
            };
          };
        })""",
        site_url,
    )
    lire.reload()
    expect(reading(lire, "Foyer rural")).to_contain_text(
        "Elles ont changé depuis votre première lecture (alors\u202f: «\u202fRègles d’hier\u202f»)"
    )


def test_a_link_of_mon_dossier_is_read(lire: Page, context: BrowserContext, site_url: str) -> None:
    holder = open_dossier(context.new_page(), site_url)
    link = holder.evaluate(
        """async ([page, text]) => {
          const bytes = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
          const code = btoa(String.fromCharCode(...new Uint8Array(await new Response(bytes).arrayBuffer())));
          return `${page}#partage=${code.replace(/\\+/g, "-").replace(/\\//g, "_").replace(/=+$/, "")}`;
        }""",
        [f"{site_url}isere/dossier/", json.dumps(FOYER)],
    )
    lire.get_by_text("Coller un dossier, ou un lien").click()
    lire.get_by_label("Le contenu du fichier, ou le lien reçu").fill(f"Bonjour, voici le lien\u202f: {link} . Merci")
    lire.get_by_role("button", name="Lire ce texte").click()
    reading(lire, "Foyer rural")
    back(lire)
    lire.get_by_label("Le contenu du fichier, ou le lien reçu").fill(link[:-30])
    lire.get_by_role("button", name="Lire ce texte").click()
    expect(refused(lire)).to_contain_text("ce lien a été coupé ou abîmé en route")


PASTE = """([kind, text]) => {
  const data = new DataTransfer();
  if (kind === "paste") data.setData("text/plain", text);
  else data.items.add(new File([text], "recu.json"));
  const options = { bubbles: true, cancelable: true };
  document.body.dispatchEvent(
    kind === "paste"
      ? new ClipboardEvent("paste", { ...options, clipboardData: data })
      : new DragEvent("drop", { ...options, dataTransfer: data }),
  );
}"""


@pytest.mark.parametrize(("kind", "origin"), [("paste", "collé dans la page"), ("drop", "recu.json")])
def test_a_dossier_is_pasted_or_dropped_anywhere(lire: Page, kind: str, origin: str) -> None:
    lire.evaluate(PASTE, [kind, json.dumps(FOYER)])
    expect(reading(lire, "Foyer rural")).to_contain_text(f"Isère 2025-2026 · {origin} · arrivé")


@pytest.mark.parametrize(
    ("dossier", "why"),
    [
        ("%PDF-1.7", "ce n’est pas un dossier lisible"),
        ("", "il n’y a rien à lire"),
        ("[1]", "ne dit ni son département ni sa campagne"),
        (
            {**FOYER, "departement": "atlantide"},
            "ce site a celles-ci\u202f: Ain 2025-2026, Isère",
        ),
        ({**FOYER, "campagne": "2019-2020"}, "ce département a celles-ci\u202f: Isère 2025-2026"),
        ({**FOYER, "format": "dossier-clas/9"}, "dossier-clas/9"),
        ({**FOYER, "collectifs": [{"enfants": -2}]}, "collectifs[0].enfants"),
    ],
)
def test_a_bad_file_is_refused_with_the_cure(lire: Page, tmp_path: Path, dossier: Any, why: str) -> None:
    give(lire, write(tmp_path, dossier, "envoi.json"))
    expect(refused(lire)).to_contain_text(why)
    expect(refused(lire).get_by_role("heading")).to_have_text("«\u202fenvoi.json\u202f» ne peut pas être lu")
    expect(lire.get_by_text("Aucun pour l’instant.")).to_be_visible()


def test_several_at_once_the_good_ones_are_kept_and_the_others_named(lire: Page, tmp_path: Path) -> None:
    other = {**FOYER, "structure": {"nom": "Le Drac"}}
    give(lire, write(tmp_path, FOYER, "a.json"), write(tmp_path, "?", "b.json"), write(tmp_path, other, "c.json"))
    expect(refused(lire)).to_contain_text("b.json")
    expect(entry(lire, "Foyer rural")).to_be_visible()
    entry(lire, "Le Drac").get_by_role("link").click()
    reading(lire, "Le Drac")


def test_the_same_dossier_is_not_kept_twice(foyer: Locator, lire: Page, tmp_path: Path) -> None:
    note(foyer, "Nombre maximum d’enfants par collectif (Collectif 2)", "Deux\u202f?")
    back(lire)
    give(lire, write(tmp_path, FOYER, "encore.json"))
    assert "Notre question\u202f: Deux\u202f?" in answer(reading(lire, "Foyer rural"))
    back(lire)
    expect(entry(lire, "Foyer rural")).to_have_count(1)
    expect(lire.get_by_role("status").filter(has_text="dont 1 qui y était déjà")).to_be_visible()


def test_the_list_follows_another_tab(lire: Page, context: BrowserContext, site_url: str, tmp_path: Path) -> None:
    other = open_page(context.new_page(), site_url)
    give(other, write(tmp_path, FOYER))
    reading(other, "Foyer rural")
    expect(entry(lire, "Foyer rural")).to_be_visible()
    back(other)
    other.get_by_role("button", name="Retirer Foyer rural").click()
    expect(entry(lire, "Foyer rural")).to_have_count(0)


def test_remove_one_with_the_keyboard_and_take_it_back_with_its_notes(foyer: Locator, lire: Page) -> None:
    note(foyer, "Nombre maximum d’enfants par collectif (Collectif 2)", "Deux\u202f?")
    expect(foyer.get_by_role("status").filter(has_text="gardées")).to_be_visible()
    keyboard = Clavier(lire)
    back(lire)
    keyboard.presser(lire.get_by_role("button", name="Retirer Foyer rural"))
    expect(entry(lire, "Foyer rural")).to_have_count(0)
    expect(lire.get_by_role("button", name="Annuler le retrait")).to_be_focused()
    lire.keyboard.press("Enter")
    expect(entry(lire, "Foyer rural")).to_contain_text("1 question notée")


def test_everything_is_erased_after_one_question(foyer: Locator, lire: Page) -> None:
    expect(foyer).to_be_visible()
    back(lire)
    lire.get_by_role("button", name="Tout effacer de cet appareil").click()
    expect(lire.get_by_role("button", name="Non, garder ces dossiers")).to_be_focused()
    lire.get_by_role("button", name="Oui, tout effacer").click()
    expect(entry(lire, "Foyer rural")).to_have_count(0)
    expect(lire.get_by_role("status").filter(has_text="sont effacés de cet appareil")).to_be_visible()
    lire.go_back()
    expect(lire.get_by_role("status").filter(has_text="n’est plus sur cet appareil")).to_be_visible()


def test_a_whole_reading_with_the_keyboard(lire: Page) -> None:
    keyboard = Clavier(lire)
    keyboard.presser(lire.get_by_text("Coller un dossier, ou un lien"))
    keyboard.aller(lire.get_by_label("Le contenu du fichier, ou le lien reçu"))
    lire.keyboard.insert_text(json.dumps(FOYER))
    keyboard.presser(lire.get_by_role("button", name="Lire ce texte"))
    expect(lire.get_by_role("heading", name="Foyer rural")).to_be_focused()
    zone = reading(lire, "Foyer rural")
    point = "Nombre maximum d’enfants par collectif (Collectif 2)"
    keyboard.cocher(zone.get_by_role("checkbox", name=f"C’est bon, rien à demander\u202f: {point}", exact=True))
    keyboard.aller(zone.locator("summary", has_text=f"Noter une question\u202f: {point}"))
    lire.keyboard.press("Enter")
    keyboard.ecrire(zone.get_by_role("textbox", name=f"Votre question au porteur sur {point}"), "Oui")
    keyboard.aller(zone.get_by_role("button", name="Copier", exact=True))
    keyboard.aller(zone.get_by_role("link", name="Ouvrir dans ma messagerie"))


def test_the_answer_goes_to_the_dossier_s_own_address(lire: Page, tmp_path: Path) -> None:
    give(lire, write(tmp_path, {**ISERE, "bilan": {"sphinx": {"mail": "alpins@asso.example"}}}))
    zone = reading(lire, "Grandir ensemble")
    expect(zone.get_by_label("Adresse de courriel du porteur")).to_have_value("alpins@asso.example")
    address = zone.get_by_role("link", name="Ouvrir dans ma messagerie").get_attribute("href") or ""
    assert address.startswith("mailto:alpins@asso.example?")
    assert "votre dossier «\u202fGrandir ensemble\u202f»" in unquote(parse_qs(urlsplit(address).query)["subject"][0])


def test_a_list_too_long_for_an_address_is_copied_instead(foyer: Locator) -> None:
    link = foyer.get_by_role("link", name="Ouvrir dans ma messagerie")
    assert "Collez ici la liste" in unquote(link.get_attribute("href") or "")
    link.evaluate("link => link.addEventListener('click', (event) => event.preventDefault())")
    link.click()
    expect(foyer.get_by_role("status").filter(has_text="elle est copiée")).to_be_visible()
    copied = foyer.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Bonjour,")
    assert "à corriger" in copied


def test_the_list_is_copied_and_saved_as_a_text(foyer: Locator) -> None:
    foyer.get_by_role("button", name="Copier", exact=True).click()
    expect(foyer.get_by_role("status").filter(has_text="La liste est copiée")).to_be_visible()
    assert "Foyer rural" in foyer.page.evaluate("navigator.clipboard.readText()")
    with foyer.page.expect_download() as waiting:
        foyer.get_by_role("button", name="Enregistrer (texte)").click()
    assert waiting.value.suggested_filename == "ce-qui-manque-isere-2025-2026.txt"
    assert "à corriger" in Path(waiting.value.path()).read_text("utf-8")


def test_on_paper_the_questions_stand_under_their_points(foyer: Locator, lire: Page) -> None:
    note(foyer, "Nombre maximum d’enfants par collectif (Collectif 2)", "Deux groupes\u202f?")
    lire.emulate_media(media="print")
    expect(foyer.get_by_text("Question\u202f: Deux groupes\u202f?", exact=True)).to_be_visible()
    expect(foyer.get_by_role("textbox").first).not_to_be_visible()
    expect(foyer.get_by_role("button", name="Copier", exact=True)).not_to_be_visible()


def test_nothing_leaves_the_device(lire: Page, site_url: str, tmp_path: Path) -> None:
    asked: list[tuple[str, str, Any]] = []
    lire.on("request", lambda request: asked.append((request.method, request.url, request.post_data)))
    give(lire, write(tmp_path, FOYER))
    note(reading(lire, "Foyer rural"), "Nombre maximum d’enfants par collectif (Collectif 2)", "Deux\u202f?")
    assert asked
    assert {(method, data) for method, _, data in asked} == {("GET", None)}
    assert all(url.startswith((site_url, "blob:")) and "?" not in url for _, url, _ in asked)


def test_another_try_when_the_calculator_could_not_start(page: Page, site_url: str, tmp_path: Path) -> None:
    def absent(route: Route) -> None:
        route.fulfill(status=404, body="absent")

    page.add_init_script("delete globalThis.SharedWorker")
    page.context.route("**/runtime/manifest*.json", absent)
    give(open_page(page, site_url), write(tmp_path, FOYER))
    expect(refused(page)).to_contain_text("le calculateur n’a pas démarré")
    page.context.unroute("**/runtime/manifest*.json", absent)
    page.get_by_role("button", name="Réessayer").click()
    reading(page, "Foyer rural")


def test_nothing_stands_in_the_way(foyer: Locator, lire: Page) -> None:
    lire.emulate_media(reduced_motion="reduce")
    note(foyer, "Nombre maximum d’enfants par collectif (Collectif 2)", "Deux groupes\u202f?")
    assert faults(lire) == []
    back(lire)
    lire.get_by_text("Coller un dossier, ou un lien").click()
    lire.get_by_label("Le contenu du fichier, ou le lien reçu").fill("?")
    lire.get_by_role("button", name="Lire ce texte").click()
    expect(refused(lire)).to_be_visible()
    assert faults(lire) == []


def test_the_policy_is_kept(page: Page, site_url: str, tmp_path: Path) -> None:
    page.add_init_script(LISTEN)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    give(open_page(page, site_url), write(tmp_path, FOYER))
    zone = reading(page, "Foyer rural")
    zone.get_by_role("button", name="Copier", exact=True).click()
    page.emulate_media(media="print")
    assert page.evaluate("globalThis.violations") == []
    assert [text for text in said if "Content Security Policy" in text] == []


def test_without_javascript_it_says_what_it_needs(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + LIRE)
    expect(page.get_by_text("Sans JavaScript, cette page ne peut pas lire un dossier")).to_be_visible()
    expect(page.get_by_label("Ouvrir un dossier")).not_to_be_visible()
    context.close()
