/** Where this worker stands: what `sw.js` told, the site's root, the names of its caches. */

export const portee = /** @type {import("./types.js").Portee} */ (/** @type {unknown} */ (self));
export const { INDEX } = portee;
export const RACINE = portee.registration.scope;

/** Caches belong to the whole host: their names say whose they are. */
const PREFIXE = `boussole ${new URL(RACINE).pathname} `;
export const CACHES = {
  listes: `${PREFIXE}listes`,
  fichiers: `${PREFIXE}fichiers`,
  calculateur: `${PREFIXE}calculateur`,
};

/** Kept from the first visit on. */
export const TOUJOURS = ["commun", "guides"];

/** The calculator is never fetched without being asked for, and has a cache of its own. */
export const PYTHON = ["calculateur", "calculateur-complet"];

/** Kept when a dossier is opened: its page is a group of its own, and the code of all of them another. */
const DOSSIER = "mon-dossier";

/** @param {string} chemin from the site's root */
export function adresse(chemin) {
  return new URL(chemin, RACINE).href;
}

/**
 * The group of a page: « isere » for « isere/2025-2026/regles/ ».
 *
 * @param {string} chemin
 */
function groupeDe(chemin) {
  const possibles = Object.keys(INDEX.groupes).filter((nom) => chemin.startsWith(`${nom}/`));
  return possibles.sort((a, b) => b.length - a.length)[0] ?? null;
}

/**
 * What is kept with a page: its group; for the page of a dossier also the pages of its campaign and the code of the dossiers.
 *
 * @param {string} chemin
 */
export function groupesDe(chemin) {
  const lu = groupeDe(chemin);
  if (!lu) return [];
  return lu.endsWith("/dossier") ? [lu, groupeDe(lu.slice(0, -"dossier".length)) ?? lu, DOSSIER] : [lu];
}
