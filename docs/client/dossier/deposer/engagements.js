// What was promised in the step « projet », with its state, wherever it is recalled.

/** @type {Map<boolean | undefined, [etat: string, mot: string]>} */
const MOTS = new Map([
  [true, ["oui", "prévu"]],
  [false, ["non", "pas prévu"]],
  [undefined, ["inconnu", "à répondre"]],
]);

/**
 * @param {HTMLElement} section
 * @param {import("../contexte.js").Contexte} contexte
 */
export function suivreEngagements(section, contexte) {
  const lignes = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-engagement]")]);
  const montrer = (/** @type {any} */ dossier) => {
    for (const ligne of lignes) {
      const reponse = dossier.projet?.engagements?.[ligne.dataset.engagement ?? ""];
      const [etat, mot] = MOTS.get(reponse ?? undefined) ?? ["inconnu", "à revoir"];
      const badge = /** @type {HTMLElement} */ (ligne.querySelector("[data-etat-engagement]"));
      badge.dataset.etatEngagement = etat;
      badge.textContent = mot;
    }
  };
  montrer(contexte.dossier());
  contexte.suivre(montrer);
}
