// One step at a time: the hash of the address says which; its heading takes the focus when the reader asked for it.
import { un } from "../verifier/dom.js";

/**
 * @param {HTMLElement} racine
 * @param {(section: HTMLElement) => void} ouvrir told when a step is shown
 */
export function brancherEtapes(racine, ouvrir) {
  const sections = /** @type {HTMLElement[]} */ ([...racine.querySelectorAll("[data-etape]")]);
  const liens = /** @type {HTMLAnchorElement[]} */ ([...racine.querySelectorAll(".etapes a")]);
  const liste = un(racine, ".etapes-toutes", HTMLDetailsElement);
  const groupes = /** @type {HTMLDetailsElement[]} */ ([...racine.querySelectorAll(".etapes-groupe")]);
  const titre = document.title;

  /** Where there is little room, the list is folded and only the group of the step stands open in it; beside the form, all do. */
  const plier = (/** @type {HTMLElement} */ section) => {
    const large = matchMedia("(width >= 64em)").matches;
    liste.open = large;
    for (const groupe of groupes) {
      groupe.open = large || groupe.querySelector(`a[href="#${section.id}"]`) !== null;
    }
  };

  /** The step that the address names, or that holds what it names. */
  const demandee = () => {
    const cible = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const section = cible?.closest("[data-etape]");
    return section instanceof HTMLElement && racine.contains(section) ? section : sections[0];
  };

  /** @param {HTMLElement} section */
  const montrer = (section) => {
    for (const autre of sections) autre.hidden = autre !== section;
    for (const lien of liens) {
      if (lien.hash === `#${section.id}`) lien.setAttribute("aria-current", "step");
      else lien.removeAttribute("aria-current");
    }
    plier(section);
    document.title = `${section.querySelector("h2")?.textContent} · ${titre}`;
    ouvrir(section);
  };

  addEventListener("hashchange", () => {
    const section = demandee();
    montrer(section);
    section.querySelector("h2")?.focus();
    section.scrollIntoView();
  });
  racine.addEventListener("boussole:montrer", ({ target }) => {
    const section = target instanceof Element ? target.closest("[data-etape]") : null;
    if (!(section instanceof HTMLElement) || !section.hidden) return;
    history.pushState(null, "", `#${section.id}`);
    montrer(section);
  });
  montrer(demandee());
}
