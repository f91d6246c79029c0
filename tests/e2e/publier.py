"""What the tests of the editor share: begin a campaign, go to a step, open an entry, read a file."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page, expect

DEMARRAGE = 90_000
"""Python and its data, on a machine that does much else."""
KEPT = "Enregistré sur cet appareil"
LISTEN = """
globalThis.violations = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) => {
  globalThis.violations.push(`${violatedDirective} ${sample}`);
});
"""


BRIDGE = Path(__file__).with_name("pont.js")
SHARED = """if (!globalThis.pont) {
  globalThis.pont = Worker;
  globalThis.Worker = function (script, options) {
    if (options?.name !== "editeur") return new pont(script, options);
    const address = new URL(`pont.js?de=${encodeURIComponent(script)}`, script);
    const { port } = new SharedWorker(address, { type: "module", name: "editeur", extendedLifetime: true });
    port.start();
    return Object.assign(port, { terminate: () => port.close() });
  };
}"""
"""The editor's Python outlives its page, for the next test: its start is some seconds of work."""


@contextmanager
def editor(page: Page, context: BrowserContext, site_url: str, *, shared: bool = True) -> Iterator[Page]:
    """The editor's page in May 2026; a breach of the policy fails the test.

    Its worker is `shared` with the tests before, or the one that readers have.
    """
    context.clock.set_fixed_time(datetime.fromisoformat("2026-05-15T10:00:00+02:00"))
    context.add_init_script(LISTEN + (SHARED if shared else ""))
    page.goto(f"{site_url}publier/")
    yield page
    assert page.evaluate("globalThis.violations") == []


def begin(page: Page, department: str = "isere", year: str = "2026-2027") -> Page:
    """Begin a campaign, or open one that is published."""
    page.get_by_label("Département", exact=True).select_option(department)
    page.get_by_label("Campagne", exact=True).select_option(year)
    page.get_by_role("button", name=re.compile("^(Commencer|Ouvrir)$")).click()
    expect(page.get_by_role("heading", name="Que dit votre document")).to_be_visible(timeout=DEMARRAGE)
    expect(page.get_by_text(KEPT)).to_be_visible()
    return page


def step(page: Page, name: str) -> None:
    """Go to a step; on a phone their list is folded."""
    link = page.get_by_role("navigation", name="Étapes").get_by_role("link", name=re.compile(name))
    if not link.is_visible():
        page.get_by_text("Toutes les étapes").click()
    link.click()


def part(page: Page, name: str) -> None:
    """Open a part of the campaign."""
    step(page, "Les fiches")
    back = page.get_by_role("button", name="Toutes les fiches")
    entry = page.get_by_role("button", name="Fiches précédentes").or_(page.locator(".lien-retour"))
    while entry.count():
        (back if back.count() else entry).first.click()
    page.get_by_role("button", name=re.compile(f"^{name}")).click()


def entry(page: Page, part_name: str, name: str) -> Locator:
    """Open an entry of a part; its form."""
    part(page, part_name)
    page.get_by_role("button", name=f"Modifier {name}", exact=True).click()
    return form(page)


def form(page: Page) -> Locator:
    """The form that is open."""
    shown = page.locator(".fiche-formulaire")
    expect(shown).not_to_have_attribute("aria-busy", "true", timeout=DEMARRAGE)
    return shown


def saved(page: Page, name: str, *, prepared: bool = False) -> str:
    """The text of one of the files to send, prepared now, or as they were `prepared`."""
    step(page, "Enregistrer et envoyer")
    if not prepared:
        page.get_by_role("button", name=re.compile("les fichiers$")).click()
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Enregistrer {name}", exact=True).click()
    assert download.value.suggested_filename == name
    return Path(download.value.path()).read_text("utf-8")


def checked(page: Page) -> Locator:
    """What the check says, once it has said it."""
    step(page, "Contrôler")
    page.get_by_role("button", name="Contrôler la campagne").click()
    said = page.get_by_role("status").filter(has_text=re.compile("avertissement|Tout est juste"))
    expect(said).to_be_visible(timeout=DEMARRAGE)
    return said
