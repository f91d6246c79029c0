// Small things kept beside the database, at once and without waiting: the dossier of this tab, and answers that a page that closes had
// no time to write.
import { RACINE } from "../../offline/travailleur.js";

/**
 * @typedef {import("./base.js").Fiche} Fiche
 */

const PREFIXE = `${RACINE.pathname}.`;
const BROUILLON = `${PREFIXE}brouillon.`;
const ONGLET = `${PREFIXE}dossier`;
/** Begins the keys of the campaigns that a Caf prepares on this device. */
export const CAMPAGNES = `${PREFIXE}publier.`;

/**
 * @template T
 * @param {() => T} faire
 * @param {T} sinon where the browser keeps nothing
 */
function essayer(faire, sinon) {
  try {
    return faire();
  } catch {
    return sinon;
  }
}

/** @param {string} page « isere/2025-2026 » @returns {string | null} id of the dossier that this tab had open */
export const dossierDeLOnglet = (page) => essayer(() => sessionStorage.getItem(`${ONGLET}.${page}`), null);

/** @param {string} page @param {string} id */
export function retenir(page, id) {
  essayer(() => sessionStorage.setItem(`${ONGLET}.${page}`, id), undefined);
}

/** @param {Fiche} fiche with the answers that are not written yet */
export function garderBrouillon(fiche) {
  essayer(() => localStorage.setItem(BROUILLON + fiche.id, JSON.stringify(fiche)), undefined);
}

/** @param {string} id */
export function oublierBrouillon(id) {
  essayer(() => localStorage.removeItem(BROUILLON + id), undefined);
}

/** @returns {Fiche[]} */
export function brouillons() {
  return cles(localStorageOuRien())
    .filter((cle) => cle.startsWith(BROUILLON))
    .flatMap((cle) => essayer(() => [JSON.parse(localStorage.getItem(cle) ?? "")], []));
}

/** Every key of this site, in both stores of this tab, but those of the campaigns that a Caf prepares. */
export function effacerCles() {
  for (const magasin of [localStorageOuRien(), essayer(() => sessionStorage, null)]) {
    for (const cle of cles(magasin))
      if (cle.startsWith(PREFIXE) && !cle.startsWith(CAMPAGNES)) magasin?.removeItem(cle);
  }
}

function localStorageOuRien() {
  return essayer(() => localStorage, null);
}

/** @param {Storage | null} magasin @returns {string[]} */
function cles(magasin) {
  return magasin ? Object.keys(magasin) : [];
}
