// The verdict's step: its summary on paper.
import { un } from "../../verifier/dom.js";
import { imprimer } from "../documents/imprimer.js";
import { resume } from "./resume.js";

/**
 * @param {HTMLElement} section
 * @param {import("../contexte.js").Contexte} contexte
 */
export function brancher(section, contexte) {
  const statut = un(section, "[data-statut-resume]");
  /** @type {import("../../verifier/jugement.js").Situation | null} */
  let situation = null;
  contexte.suivreAvis((nouvelle) => {
    situation = nouvelle;
  });
  un(section, "[data-imprimer-resume]").addEventListener("click", () => {
    if (!situation) {
      statut.textContent = "Il n’y a pas encore d’avis à imprimer\u202f: répondez d’abord à quelques questions.";
      return;
    }
    statut.textContent = "";
    imprimer(resume(situation, contexte.reperes, lirePage(section)));
  });
}

/** What the page itself says: contact, version of the rules and of the site, address. @param {HTMLElement} section */
function lirePage(section) {
  const lignes = (/** @type {Element | null} */ zone) =>
    [...(zone?.querySelectorAll("p") ?? []), ...(zone?.matches("p") ? [zone] : [])].map(
      (p) => p.textContent?.trim() ?? "",
    );
  return {
    contact: lignes(section.querySelector("[data-contact]")),
    version: [...document.querySelectorAll(".pied p:not([hidden])")].map((p) => p.textContent?.trim() ?? ""),
    adresse: location.href.split("#")[0],
  };
}
