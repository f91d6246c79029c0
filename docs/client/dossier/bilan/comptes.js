// In the heading of each part of a form: how many of its questions are answered.
import { trouver } from "../../verifier/chemins.js";
import { un } from "../../verifier/dom.js";
import { compte } from "../../verifier/textes.js";
import { repondu } from "../documents/reponses.js";

/**
 * @param {HTMLElement} zone
 * @param {import("../documents/types.js").Questionnaire} questionnaire
 * @param {import("../contexte.js").Contexte} contexte
 */
export function brancherComptes(zone, questionnaire, contexte) {
  const montrer = (/** @type {{[cle: string]: any}} */ dossier) => {
    for (const { id, questions } of questionnaire.parties) {
      const aRepondre = questions.filter(({ reponse }) => reponse !== "signature");
      const faites = aRepondre.filter((question) =>
        repondu(trouver(dossier, `${questionnaire.racine}.${question.id}`)),
      ).length;
      const place = un(zone, `[data-partie="${id}"] [data-compte]`);
      const mots = aRepondre.length ? `${compte(faites, "réponse")} sur ${aRepondre.length}` : "";
      if (place.textContent !== mots) place.textContent = mots;
    }
  };
  montrer(contexte.dossier());
  contexte.suivre(montrer);
}
