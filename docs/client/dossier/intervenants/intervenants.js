// The step « intervenants »: how many of the ten are ticked, for each of them.
import { compte } from "../../verifier/textes.js";
import { suivreEngagements } from "../deposer/engagements.js";
import { brancherImpression } from "../deposer/imprimer.js";

/** @type {import("../registre.js").Brancher} */
export function brancher(section, contexte) {
  suivreEngagements(section, contexte);
  brancherImpression(section);
  const montrer = () => {
    for (const fiche of section.querySelectorAll("[data-element]")) {
      const cases = /** @type {HTMLInputElement[]} */ ([...fiche.querySelectorAll("input[type=checkbox]")]);
      const faites = cases.filter(({ checked }) => checked).length;
      const mot = /** @type {HTMLElement} */ (fiche.querySelector("[data-compte-reflexes]"));
      mot.textContent = `${compte(faites, "réflexe coché", "réflexes cochés")} sur ${cases.length}`;
    }
  };
  montrer();
  contexte.suivre(montrer);
}
