// The answers, kept while a newer version of the page takes the place of this one.
import { lireDossier, montrer } from "./dossier.js";

/**
 * @param {HTMLFormElement} formulaire
 * @param {() => void} change told once the answers are back
 */
export function brancherRechargement(formulaire, change) {
  document.addEventListener("boussole:garder", (evenement) => {
    /** @type {CustomEvent} */ (evenement).detail.dossier = lireDossier(formulaire).dossier;
  });
  document.addEventListener("boussole:rendre", (evenement) => {
    montrer(formulaire, /** @type {CustomEvent} */ (evenement).detail.dossier);
    change();
  });
}
