// Other content in the form, with the focus where it was: lists are made anew, and their fields with them.
import { controles } from "../../verifier/champs.js";
import { lireDossier } from "../../verifier/dossier.js";

/**
 * @param {HTMLFormElement} formulaire
 * @param {() => void} faire
 */
export function montrerSansPerdreLaPlace(formulaire, faire) {
  const champ = document.activeElement?.closest("[data-champ]");
  const actif = champ instanceof HTMLElement && formulaire.contains(champ) ? champ : null;
  const chemin = actif && [...lireDossier(formulaire).ou].find(([, element]) => element === actif)?.[0];
  const rang = actif ? controles(actif).indexOf(/** @type {any} */ (document.activeElement)) : -1;
  faire();
  const retrouve = chemin && lireDossier(formulaire).ou.get(chemin);
  if (retrouve && !retrouve.contains(document.activeElement)) controles(retrouve)[rang]?.focus({ preventScroll: true });
}
