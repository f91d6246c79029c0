"""The editor and the files of its reader: the project's folder, opened and written, and a campaign that comes alone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from publisher.place import ROOT
from tests.e2e.publier import DEMARRAGE, KEPT, begin, checked, editor, saved, step
from tests.e2e.test_access import faults as faults_for_readers

pytestmark = pytest.mark.one_device
CAMPAIGN = "isere/2025-2026.yml"
LIST = "isere/sources/sources.yml"
NOTE = "isere/sources/note-de-cadrage-2025-2026.txt"


def published(path: str) -> str:
    return (ROOT / "departments" / path).read_text("utf-8")


def entry(name: str) -> str:
    told = f"- id: {name}\n  titre: {name}\n  titre_court: {name}\n  editeur: Caf\n  genre: note\n"
    return told + '  campagne: "2025-2026"\n'


QUOTING = published(CAMPAIGN).replace("source: isere/note-de-cadrage-2025-2026", "source: isere/note-locale", 1)
"""A campaign that quotes a document which is not on the site."""
LOCAL = {
    CAMPAIGN: QUOTING,
    LIST: published(LIST) + entry("note-locale") + entry("arrete-local"),
    NOTE: published(NOTE),
    "isere/sources/note-locale.txt": published(NOTE),
    "isere/sources/arrete-local.txt": "Arrêté.\n",
}
"""What the folder of a project may hold before it is published."""


@pytest.fixture
def publier(page: Page, context: BrowserContext, site_url: str) -> Iterator[Page]:
    with editor(page, context, site_url) as opened:
        yield opened


def folder(page: Page, files: dict[str, str]) -> None:
    """A folder of the browser's own stands for that of the computer."""
    page.evaluate(
        """async (files) => {
          const root = await navigator.storage.getDirectory();
          await root.getDirectoryHandle("departments", { create: true });
          for (const [path, text] of Object.entries(files)) {
            const names = ["departments", ...path.split("/")];
            const name = names.pop();
            let place = root;
            for (const below of names) place = await place.getDirectoryHandle(below, { create: true });
            const stream = await (await place.getFileHandle(name, { create: true })).createWritable();
            await stream.write(text);
            await stream.close();
          }
          window.showDirectoryPicker = async () => root;
        }""",
        files,
    )


def held(page: Page, path: str) -> str:
    """What a file of the folder holds."""
    text: str = page.evaluate(
        """async (path) => {
          let place = await navigator.storage.getDirectory();
          const names = ["departments", ...path.split("/")];
          const name = names.pop();
          for (const below of names) place = await place.getDirectoryHandle(below);
          return (await (await place.getFileHandle(name)).getFile()).text();
        }""",
        path,
    )
    return text


def chosen(page: Page, department: str = "isere", year: str = "2025-2026") -> None:
    page.get_by_label("Département", exact=True).select_option(department)
    page.get_by_label("Campagne", exact=True).select_option(year)
    page.get_by_text("Vous avez déjà un fichier de campagne").click()


def open_folder(page: Page, files: dict[str, str]) -> None:
    folder(page, files)
    chosen(page)
    page.get_by_role("button", name="Ouvrir le dossier du projet").click()


def opened(page: Page) -> None:
    expect(page.get_by_role("heading", name="Que dit votre document")).to_be_visible(timeout=DEMARRAGE)
    expect(page.get_by_text(KEPT)).to_be_visible()


def open_file(page: Page, text: str) -> None:
    chosen(page)
    file = {"name": "2025-2026.yml", "mimeType": "text/yaml", "buffer": text.encode()}
    page.get_by_label("Ouvrir un fichier (.yml)").set_input_files(file)  # type: ignore[arg-type]


def add(page: Page, title: str, text: str = "Bonjour.\n") -> None:
    page.get_by_label("Son titre").fill(title)
    page.get_by_label("Son texte").fill(text)
    page.get_by_role("button", name="Ajouter ce document").click()
    expect(page.get_by_text(f"«\u202f{title}\u202f» est ajouté.")).to_be_visible(timeout=DEMARRAGE)


def to_write(page: Page, name: str = "2025-2026.yml") -> Locator:
    """The files prepared, and those of the folder that would change."""
    saved(page, name)
    page.get_by_role("button", name="Choisir le dossier").click()
    return page.get_by_role("listitem").filter(has_text="departments/").filter(has_text="\u202f: ")


def write(page: Page) -> None:
    page.get_by_role("button", name="Écrire ce").click()
    expect(page.get_by_role("status").filter(has_text="C’est écrit")).to_be_visible()


def missing(page: Page) -> Locator:
    return page.get_by_text("La campagne cite un document que nous n’avons pas")


def faults(page: Page) -> Locator:
    checked(page)
    return page.get_by_role("heading", name="À corriger avant de publier")


def test_the_project_s_folder_is_written_after_a_yes(publier: Page) -> None:
    folder(publier, {})
    begin(publier)
    saved(publier, "2026-2027.yml")
    publier.get_by_role("button", name="Choisir le dossier").click()
    expect(publier.get_by_text("departments/isere/2026-2027.yml\u202f: nouveau fichier")).to_be_visible()
    publier.get_by_role("button", name="Écrire ce fichier").click()
    expect(publier.get_by_role("status").filter(has_text="C’est écrit")).to_be_visible()
    publier.get_by_role("button", name="Choisir le dossier").click()
    expect(publier.get_by_role("status").filter(has_text="à l’identique")).to_be_visible()


def test_the_folder_that_is_opened_brings_its_own_documents(publier: Page) -> None:
    open_folder(publier, LOCAL)
    opened(publier)
    expect(faults(publier)).to_have_count(0)


def test_the_folder_s_documents_are_still_there_after_a_reload(publier: Page) -> None:
    open_folder(publier, LOCAL)
    opened(publier)
    publier.reload()
    expect(faults(publier)).to_have_count(0)


def test_the_folder_s_document_is_to_be_sent_with_the_campaign(publier: Page) -> None:
    open_folder(publier, LOCAL)
    opened(publier)
    assert saved(publier, "note-locale.txt") == LOCAL["isere/sources/note-locale.txt"]


def test_a_folder_that_holds_what_is_published_has_one_file_to_send(publier: Page) -> None:
    open_folder(publier, {path: published(path) for path in (CAMPAIGN, LIST, NOTE)})
    opened(publier)
    saved(publier, "2025-2026.yml")
    expect(publier.get_by_role("status").filter(has_text="Le fichier est prêt.")).to_be_visible()


def test_a_list_that_cannot_be_read_is_named(publier: Page) -> None:
    open_folder(publier, LOCAL | {LIST: "sources: [\n"})
    said = publier.get_by_role("status").filter(has_text="n’a pas pu être ouvert")
    expect(said).to_contain_text(f"departments/{LIST} ne se lit pas. Ligne", timeout=DEMARRAGE)


def test_what_is_written_keeps_the_folder_s_documents(publier: Page) -> None:
    open_folder(publier, LOCAL)
    opened(publier)
    add(publier, "Lettre de la Caf")
    expect(to_write(publier)).to_have_count(2)
    write(publier)
    after = held(publier, LIST)
    assert after.startswith(LOCAL[LIST])
    assert after.removeprefix(LOCAL[LIST]).startswith("- id: lettre-de-la-caf\n")


def test_a_folder_that_was_not_opened_keeps_its_documents_too(publier: Page) -> None:
    folder(publier, LOCAL)
    begin(publier)
    add(publier, "Lettre de la Caf")
    expect(to_write(publier, "2026-2027.yml")).to_have_count(3)
    write(publier)
    assert held(publier, LIST).startswith(LOCAL[LIST] + "- id: lettre-de-la-caf\n")


def test_the_documents_of_one_folder_go_with_the_campaign_into_another(publier: Page) -> None:
    open_folder(publier, LOCAL)
    opened(publier)
    folder(publier, {LIST: published(LIST) + entry("autre")})
    publier.evaluate("""async () => {
      const root = await navigator.storage.getDirectory();
      const place = await (await root.getDirectoryHandle("departments")).getDirectoryHandle("isere");
      await (await place.getDirectoryHandle("sources")).removeEntry("note-locale.txt");
    }""")
    to_write(publier)
    write(publier)
    assert [line for line in held(publier, LIST).splitlines() if line.startswith("- id: ")][1:] == [
        "- id: autre",
        "- id: note-locale",
        "- id: arrete-local",
    ]
    assert held(publier, "isere/sources/note-locale.txt") == published(NOTE)


def test_a_text_that_was_mended_in_the_folder_since_stays(publier: Page) -> None:
    open_folder(publier, LOCAL)
    opened(publier)
    folder(publier, {"isere/sources/arrete-local.txt": "Arrêté corrigé.\n"})
    saved(publier, "2025-2026.yml")
    publier.get_by_role("button", name="Choisir le dossier").click()
    expect(publier.get_by_role("status").filter(has_text="à l’identique")).to_be_visible()


def test_a_folder_that_changed_since_it_was_shown_is_shown_again(publier: Page) -> None:
    folder(publier, LOCAL)
    begin(publier)
    add(publier, "Lettre de la Caf")
    to_write(publier, "2026-2027.yml")
    later = LOCAL[LIST] + entry("plus-tard")
    folder(publier, {LIST: later})
    publier.get_by_role("button", name="Écrire ces 3 fichiers").click()
    expect(publier.get_by_role("status").filter(has_text="Le dossier a changé")).to_be_visible()
    assert held(publier, LIST) == later
    write(publier)
    assert held(publier, LIST).startswith(later + "- id: lettre-de-la-caf\n")


def test_a_file_that_quotes_an_unknown_document_says_so_after_a_reload_too(publier: Page) -> None:
    open_file(publier, QUOTING)
    opened(publier)
    expect(missing(publier)).to_be_visible()
    publier.reload()
    step(publier, "Le document")
    expect(missing(publier)).to_be_visible()


def test_nothing_stands_in_the_way_of_what_is_missing(publier: Page) -> None:
    open_file(publier, QUOTING)
    opened(publier)
    expect(missing(publier)).to_be_visible()
    assert faults_for_readers(publier) == []


def test_the_unknown_document_is_found_in_the_folder(publier: Page) -> None:
    open_file(publier, QUOTING)
    opened(publier)
    folder(publier, LOCAL)
    publier.get_by_role("button", name="Chercher dans le dossier du projet").click()
    expect(publier.get_by_role("heading", name="Que dit votre document")).to_be_focused()
    expect(missing(publier)).to_have_count(0)
    expect(faults(publier)).to_have_count(0)


def test_a_folder_without_the_unknown_document_says_so(publier: Page) -> None:
    open_file(publier, QUOTING)
    opened(publier)
    folder(publier, {LIST: published(LIST)})
    publier.get_by_role("button", name="Chercher dans le dossier du projet").click()
    expect(publier.get_by_role("status").filter(has_text="n’a pas tout ce qui manque")).to_be_visible()


def test_the_text_of_the_unknown_document_is_added_under_the_name_that_is_quoted(publier: Page) -> None:
    open_file(publier, QUOTING)
    opened(publier)
    expect(publier.get_by_label("La campagne le cite-t-elle déjà")).to_have_value("note-locale")
    add(publier, "Note de la commission", published(NOTE))
    expect(missing(publier)).to_have_count(0)
    expect(faults(publier)).to_have_count(0)


def test_a_file_that_quotes_what_is_published_misses_nothing(publier: Page) -> None:
    open_file(publier, published(CAMPAIGN))
    opened(publier)
    expect(missing(publier)).to_have_count(0)
    expect(publier.get_by_label("La campagne le cite-t-elle déjà")).to_be_hidden()


@pytest.mark.parametrize(
    ("line", "other", "campaign"),
    [
        ("departement: isere\n", "departement: landes\n", "Landes 2025-2026"),
        ('campagne: "2025-2026"\n', 'campagne: "2026-2027"\n', "Isère 2026-2027"),
    ],
)
def test_the_file_of_another_campaign_is_not_opened(publier: Page, line: str, other: str, campaign: str) -> None:
    open_file(publier, published(CAMPAIGN).replace(line, other, 1))
    said = publier.get_by_role("status").filter(has_text="Ce fichier n’a pas pu être ouvert.")
    expect(said).to_contain_text(f"C’est celui de la campagne {campaign}.", timeout=DEMARRAGE)
    assert "campagne=" not in publier.url
