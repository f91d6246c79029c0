/**
 * What is being typed, kept while the page reloads. A page with lists of its own keeps them itself: it answers « boussole:garder » by
 * writing into the event's detail, and finds it back in « boussole:rendre ».
 */
import { RACINE } from "./travailleur.js";

const CLE = `${RACINE.pathname}.saisie`;

/** @returns {[string, HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement][]} */
function champs() {
  const tous = /** @type {NodeListOf<HTMLInputElement>} */ (
    document.querySelectorAll("article :is(input, textarea, select):not([type=file])")
  );
  return [...tous]
    .filter((champ) => !champ.closest("[data-dossier]"))
    .map((champ) => [champ.id || (champ.closest("label")?.textContent ?? champ.name), champ]);
}

/** Keep what is typed, then load the page again; false when the browser cannot keep it: nothing is then reloaded. */
export function recharger() {
  /** @type {{[cle: string]: unknown}} */
  const detail = { page: location.pathname };
  detail.champs = champs().map(([cle, champ]) => [cle, champ.value, "checked" in champ && champ.checked]);
  document.dispatchEvent(new CustomEvent("boussole:garder", { detail }));
  try {
    sessionStorage.setItem(CLE, JSON.stringify(detail));
  } catch {
    return false;
  }
  location.reload();
  return true;
}

/** Put back what was kept by `recharger`, once the page's own scripts are ready. */
export function rendreSaisie() {
  const detail = prendre();
  if (detail?.page !== location.pathname) return;
  const gardes = new Map(detail.champs.map(([cle, valeur, coche]) => [cle, { valeur, coche }]));
  for (const [cle, champ] of champs()) {
    const garde = gardes.get(cle);
    if (!garde) continue;
    if ("checked" in champ && /^(checkbox|radio)$/.test(champ.type)) champ.checked = garde.coche;
    else champ.value = garde.valeur;
    champ.dispatchEvent(new Event("input", { bubbles: true }));
  }
  document.dispatchEvent(new CustomEvent("boussole:rendre", { detail }));
}

/** @returns {{page: string, champs: [string, string, boolean][]} | null} */
function prendre() {
  try {
    const texte = sessionStorage.getItem(CLE);
    sessionStorage.removeItem(CLE);
    return texte && JSON.parse(texte);
  } catch {
    return null;
  }
}
