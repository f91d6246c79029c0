// On paper a text area shows only its first lines: while the page prints, the whole text stands under it.
import { el } from "../../verifier/dom.js";

/** @param {HTMLElement} section */
export function suivreImpression(section) {
  addEventListener("beforeprint", () => {
    for (const zone of section.querySelectorAll("textarea")) {
      zone.after(el("p", { class: "papier-seul texte-imprime" }, zone.value));
    }
  });
  addEventListener("afterprint", () => {
    for (const copie of section.querySelectorAll(".texte-imprime")) copie.remove();
  });
}
