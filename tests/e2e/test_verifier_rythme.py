"""When the check answers: at once, and without a word too many while one types."""

from copy import deepcopy
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.dossiers import ISERE, LE, ecrire

pytestmark = [pytest.mark.one_device, pytest.mark.browser_context_args(viewport={"width": 1000, "height": 900})]
DEMARRAGE = 45_000
MIDI = datetime.fromisoformat(f"{LE}T12:00:00+02:00")
REPOS = 500
"""Milliseconds without a key after which the reader rests (`docs/client/verifier/rythme.js`)."""


@pytest.fixture
def fige(page: Page, site_url: str, tmp_path: Path) -> Page:
    """The check of Isère, two collectifs judged, and a clock that stands still: nothing that waits for it happens."""
    page.clock.install(time=MIDI)
    page.goto(f"{site_url}isere/verifier/")
    dossier = deepcopy(ISERE)
    dossier["collectifs"].append({**dossier["collectifs"][0], "nom": "Collège"})
    page.get_by_label("Ouvrir un dossier").set_input_files(ecrire(dossier, tmp_path))
    expect(page.get_by_text("est ouvert.")).to_be_visible(timeout=DEMARRAGE)
    expect(page.get_by_role("region", name="Votre projet respecte")).to_be_visible(timeout=DEMARRAGE)
    page.clock.run_for(REPOS)
    page.clock.pause_at(MIDI + timedelta(hours=1))
    return page


def enfants(page: Page, collectif: int = 1) -> Locator:
    return page.get_by_role("group", name=f"Collectif {collectif}", exact=True).get_by_label("Nombre d’enfants")


def constat(page: Page, mots: str) -> Locator:
    return page.get_by_role("listitem").filter(has_text="À corriger").filter(has_text=mots)


def annonce(page: Page) -> Locator:
    return page.locator("[data-avis-dit]")


def repondu(page: Page) -> None:
    """Wait for an answer of the calculator: those that were asked for before are there too."""
    page.get_by_text("Combien de dossiers déposer").click()
    expect(page.get_by_text("dossier à déposer")).to_be_visible(timeout=DEMARRAGE)


def test_a_choice_is_judged_without_waiting(fige: Page) -> None:
    fige.get_by_role("group", name="actions auprès des enfants").get_by_label("Non").check()
    expect(fige.get_by_role("region", name="Il reste des points à corriger")).to_be_visible()


def test_a_number_is_judged_while_it_is_typed(fige: Page) -> None:
    enfants(fige).fill("3")
    expect(constat(fige, "3 enfants")).to_be_visible()
    expect(fige.locator(".suivi-mot")).to_contain_text("Il reste 1 à corriger")


def test_the_verdict_is_said_aloud_once_the_reader_rests(fige: Page) -> None:
    avant = annonce(fige).text_content() or ""
    enfants(fige).fill("3")
    expect(constat(fige, "3 enfants")).to_be_visible()
    expect(annonce(fige)).to_have_text(avant)
    fige.clock.run_for(REPOS)
    expect(annonce(fige)).to_contain_text("Il reste 1 à corriger")


def test_a_choice_is_said_aloud_at_once(fige: Page) -> None:
    fige.get_by_role("group", name="actions auprès des enfants").get_by_label("Non").check()
    expect(annonce(fige)).to_contain_text("Il reste 1 à corriger")


def test_a_fault_is_not_told_while_one_types(fige: Page) -> None:
    enfants(fige).fill("1 0")
    repondu(fige)
    expect(enfants(fige)).not_to_have_attribute("aria-invalid", "true")
    fige.clock.run_for(REPOS)
    expect(enfants(fige)).to_have_attribute("aria-invalid", "true")


def test_a_fault_that_is_mended_goes_at_once(fige: Page) -> None:
    enfants(fige).fill("dix")
    fige.clock.run_for(REPOS)
    expect(enfants(fige)).to_have_attribute("aria-invalid", "true")
    enfants(fige).fill("10")
    expect(enfants(fige)).not_to_have_attribute("aria-invalid", "true")


def test_answers_given_during_a_judgement_are_judged_together_and_the_last_one_stays(fige: Page) -> None:
    demandes = fige.evaluate(
        """async (champ) => {
          let demandes = 0;
          const compter = (genre) => {
            const { postMessage } = genre.prototype;
            genre.prototype.postMessage = function (message, ...suite) {
              if (message?.sujet === "juger") demandes += 1;
              postMessage.call(this, message, ...suite);
            };
          };
          compter(Worker);
          compter(MessagePort);
          for (const valeur of ["2", "3", "4", "5", "15"]) {
            champ.value = valeur;
            champ.dispatchEvent(new Event("input", { bubbles: true }));
            await null;
          }
          const zone = document.querySelector("[data-verification]");
          const montre = { childList: true, subtree: true };
          await new Promise((resolve) => new MutationObserver(resolve).observe(zone, montre));
          return demandes;
        }""",
        enfants(fige).element_handle(),
    )
    assert demandes == 2
    expect(constat(fige, "15 enfants")).to_be_visible()


def test_what_an_answer_does_not_change_stays_where_it_is(fige: Page) -> None:
    enfants(fige, 2).fill("3")
    autre = constat(fige, "3 enfants").element_handle()
    enfants(fige, 1).fill("4")
    expect(constat(fige, "4 enfants")).to_be_visible()
    assert autre.evaluate("constat => constat.isConnected")


def test_the_constat_that_changes_keeps_its_fold_and_the_focus(fige: Page) -> None:
    enfants(fige).fill("3")
    pli = constat(fige, "3 enfants").get_by_text("D’où vient cette règle")
    pli.click()
    enfants(fige).evaluate(
        """champ => {
          champ.value = "4";
          champ.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )
    nouveau = constat(fige, "4 enfants")
    expect(nouveau.get_by_role("blockquote").first).to_be_visible()
    expect(nouveau.get_by_text("D’où vient cette règle")).to_be_focused()
