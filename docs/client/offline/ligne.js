/** The line at the foot of each page: which version is read, when a newer one was last looked for, and whether there is a network. */
import { dernierControle } from "./controle.js";
import { periode, quand } from "./phrases.js";

/**
 * @param {import("./types.js").Etat} etat
 * @param {boolean} enLigne
 */
export function ecrireLigne(etat, enLigne) {
  const ligne = document.querySelector(".pied-version");
  if (!(ligne instanceof HTMLElement)) return;
  const version = `version ${etat.version} du site, règles vérifiées ${periode(etat.verifiees)}`;
  const controle = dernierControle();
  const recherche = controle ? ` Dernière recherche de nouveauté\u202f: ${quand(controle, Date.now())}.` : "";
  ligne.textContent = enLigne
    ? `Vous lisez la ${version}.${recherche}`
    : `${navigator.onLine ? "Le site ne répond pas" : "Hors connexion"}\u202f: vous lisez la copie gardée sur votre appareil, ${version}.${recherche}`;
  ligne.dataset.reseau = enLigne ? "oui" : "non";
  ligne.hidden = false;
}
