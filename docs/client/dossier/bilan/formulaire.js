// A form to answer in the dossier: its questions as data, what the dossier proposes, what is wrong, its documents.
import { brancherExports } from "../documents/exports.js";
import { brancherComptes } from "./comptes.js";
import { brancherFautes } from "./fautes.js";
import { brancherPropositions } from "./propositions.js";

/**
 * @param {HTMLElement} section
 * @param {import("../contexte.js").Contexte} contexte
 * @returns {Promise<import("../documents/types.js").Questionnaire | null>} null: this campaign has no such form
 */
export async function brancherFormulaire(section, contexte) {
  const zone = section.querySelector("[data-questionnaire]");
  if (!(zone instanceof HTMLElement)) return null;
  const reponse = await fetch(zone.dataset.questionnaire ?? "");
  if (!reponse.ok) throw new Error(`le questionnaire n’est pas venu (${reponse.status})`);
  /** @type {import("../documents/types.js").Questionnaire} */
  const questionnaire = await reponse.json();
  brancherComptes(zone, questionnaire, contexte);
  brancherPropositions(zone, questionnaire, contexte);
  brancherFautes(zone, questionnaire, contexte);
  brancherExports(zone, questionnaire, contexte);
  return questionnaire;
}
