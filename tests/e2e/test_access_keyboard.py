"""What axe cannot see: on a phone, the keyboard reaches everything, sees where it is and gets its place back."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from publisher.place import SITE
from tests.e2e.pages import page_types

pytestmark = pytest.mark.one_device
TYPES = page_types(SITE)
FORM = next((path for name, path in TYPES.items() if name.endswith("verifier")), "")
STOP = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const number = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  let behind = element.parentElement;
  while (behind && number(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const style = getComputedStyle(element);
  const [a, b] = [style.outlineColor, getComputedStyle(behind ?? document.body).backgroundColor].map(number).map(light);
  const box = element.getBoundingClientRect();
  return {
    name: `${element.tagName} ${element.id || element.className} ${element.textContent.trim().slice(0, 30)}`,
    seen:
      box.width * box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    // Inside a date field the focus goes on to the browser's own little button, which draws its own ring.
    inner: !element.matches(":focus"),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
  };
}"""


@pytest.fixture
def phone(page: Page, site_url: str) -> Page:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(site_url)
    return page


def menu(page: Page) -> Locator:
    return page.get_by_role("button", name="Menu")


def searcher(page: Page) -> Locator:
    return page.get_by_role("button", name="Rechercher")


def test_the_first_stop_skips_to_the_content(phone: Page) -> None:
    phone.keyboard.press("Tab")
    expect(phone.locator(".md-skip")).to_be_focused()
    expect(phone.locator(".md-skip")).to_be_in_viewport()
    phone.keyboard.press("Enter")
    expect(phone.locator("#contenu")).to_be_focused()


def test_the_closed_menu_is_out_of_the_way(phone: Page) -> None:
    menu(phone).focus()
    phone.keyboard.press("Tab")
    expect(searcher(phone)).to_be_focused()


def test_the_menu_opens_and_gives_the_focus_back(phone: Page) -> None:
    menu(phone).focus()
    phone.keyboard.press("Enter")
    expect(menu(phone)).to_have_attribute("aria-expanded", "true")
    phone.keyboard.press("Tab")
    expect(phone.locator(".menu a").first).to_be_focused()
    phone.keyboard.press("Escape")
    expect(menu(phone)).to_be_focused()
    expect(phone.locator(".menu a").first).to_be_hidden()


def test_search_by_keyboard_alone(phone: Page) -> None:
    searcher(phone).focus()
    phone.keyboard.press("Enter")
    expect(phone.locator("#recherche-question")).to_be_focused()
    phone.locator("#recherche-question").fill("collecti")
    phone.keyboard.press("f")
    expect(phone.locator(".recherche-compte")).to_have_text(re.compile(r"\d+ résultats?"))
    results = phone.locator(".recherche-liste a")
    phone.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    phone.keyboard.press("Tab")
    expect(phone.locator(".recherche-liste :is(a, summary)").nth(1)).to_be_focused()
    phone.keyboard.press("Shift+Tab")
    expect(results.first).to_be_focused()
    phone.keyboard.press("Escape")
    expect(phone.locator("#recherche")).to_be_hidden()
    expect(searcher(phone)).to_be_focused()


def test_a_result_is_followed(phone: Page) -> None:
    searcher(phone).click()
    phone.keyboard.type("collectif")
    result = phone.locator(".recherche-liste a").first
    target = result.get_attribute("href")
    assert target is not None
    result.click()
    phone.wait_for_url(target)


def test_no_single_key_does_anything(phone: Page, site_url: str) -> None:
    for key in ["/", "s", "f", "n", "p", ",", "."]:
        phone.keyboard.press(key)
    phone.wait_for_timeout(150)
    assert phone.evaluate("document.activeElement === document.body")
    expect(phone.locator("#recherche")).to_be_hidden()
    assert phone.url == site_url


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", FORM], ids=["accueil", "verifier"])
def test_every_stop_is_seen_with_its_ring(page: Page, site_url: str, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(site_url + path)
    faults, stops = [], 0
    for _ in range(80):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        stops += 1
        if not (stop["inner"] or (stop["seen"] and stop["ring"] and stop["contrast"] >= 3)):
            faults.append(stop)
    assert faults == []
    assert stops > 5


def test_fields_have_a_border_that_is_seen(page: Page, site_url: str) -> None:
    page.goto(site_url + FORM)
    fields = page.locator("main :is(input:not([type=checkbox], [type=radio], [type=file]), select, textarea)")
    assert fields.count() > 0
    thin = fields.evaluate_all(
        "all => all.filter(f => parseFloat(getComputedStyle(f).borderTopWidth) < 1).map(f => f.id)"
    )
    assert thin == []


@pytest.mark.parametrize("path", ["", FORM], ids=["accueil", "verifier"])
def test_targets_are_large_enough(page: Page, site_url: str, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(site_url + path)
    targets = page.locator(".outil:visible, .bouton:visible, .menu a:visible, .choix:visible, main select:visible")
    assert targets.count() > 0
    small = targets.evaluate_all(
        "all => all.filter(t => t.getBoundingClientRect().height < 43.9).map(t => t.outerHTML.slice(0, 80))"
    )
    assert small == []


def test_the_chosen_appearance_lasts(phone: Page) -> None:
    def ground() -> str:
        return str(phone.evaluate("getComputedStyle(document.body).backgroundColor"))

    light = ground()
    phone.get_by_label("sombre").check()
    dark = ground()
    assert dark != light
    phone.reload()
    assert ground() == dark
    expect(phone.get_by_label("sombre")).to_be_checked()
    phone.get_by_label("automatique").check()
    assert ground() == light
    phone.emulate_media(color_scheme="dark")
    assert ground() == dark
    phone.get_by_label("claire").check()
    assert ground() == light


def test_the_menu_is_there_without_javascript(site_url: str, browser: Browser) -> None:
    page = browser.new_page(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page.goto(site_url)
    expect(page.locator(".menu a").first).to_be_visible()
    expect(menu(page)).to_be_hidden()
    page.context.close()
