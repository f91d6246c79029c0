// Answers of another shape than their question asks for: said under the question, tied to its control.
import { controles } from "../../verifier/champs.js";
import { trouver } from "../../verifier/chemins.js";
import { el, icone, un } from "../../verifier/dom.js";
import { faute } from "../documents/reponses.js";

/**
 * @param {HTMLElement} zone
 * @param {import("../documents/types.js").Questionnaire} questionnaire
 * @param {import("../contexte.js").Contexte} contexte
 */
export function brancherFautes(zone, questionnaire, contexte) {
  const questions = questionnaire.parties.flatMap((partie) => partie.questions);
  const montrer = (/** @type {import("../documents/types.js").Objet} */ dossier) => {
    for (const question of questions) {
      const place = un(zone, `[data-question="${question.id}"]`);
      const phrase = faute(question, trouver(dossier, `${questionnaire.racine}.${question.id}`));
      const marque = place.querySelector(":scope > .erreur");
      if (marque?.textContent?.trim() === phrase) continue;
      marque?.remove();
      for (const controle of place.querySelectorAll("[aria-errormessage]")) {
        controle.removeAttribute("aria-invalid");
        controle.removeAttribute("aria-errormessage");
      }
      if (phrase) marquer(place, phrase, `faute-${question.id}`);
    }
  };
  montrer(contexte.dossier());
  contexte.suivre(montrer);
}

/** @param {HTMLElement} place @param {string} phrase @param {string} id */
function marquer(place, phrase, id) {
  place.closest("details")?.setAttribute("open", "");
  place.append(el("p", { class: "erreur", id, role: "alert" }, icone("non_conforme"), ` ${phrase}`));
  for (const champ of place.querySelectorAll('[data-champ][data-genre="nombre"]')) {
    const [controle] = controles(/** @type {HTMLElement} */ (champ));
    if (!controle.value.trim() || /^[\d\s]+([.,]\d+)?$/.test(controle.value.trim())) continue;
    controle.setAttribute("aria-invalid", "true");
    controle.setAttribute("aria-errormessage", id);
  }
}
