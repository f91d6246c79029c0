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

/** @param {string} chemin from the site's root */
export function adresse(chemin) {
  return new URL(chemin, RACINE).href;
}

/**
 * The group of a page: « isere » for « isere/2025-2026/regles/ ».
 *
 * @param {string} chemin
 */
export function groupeDe(chemin) {
  const possibles = Object.keys(INDEX.groupes).filter((nom) => chemin.startsWith(`${nom}/`));
  return possibles.sort((a, b) => b.length - a.length)[0] ?? null;
}
