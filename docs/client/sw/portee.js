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

/** Kept when a form is opened: both forms of a campaign are a group of their own, and the code of all of them another. */
const DOSSIER = "mon-dossier";
const FORMULAIRE = /^(.+\/)(?:dossier|verifier)\/$/;
/** Where a Caf reads the dossiers that it received: with the same code. */
const LECTURE = "publier/lire/";

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
 * What is kept with a page: its group; for the check and the dossier also the pages of their campaign and the code of the dossiers.
 *
 * @param {string} chemin
 */
export function groupesDe(chemin) {
  const campagne = FORMULAIRE.exec(chemin)?.[1];
  const groupes = campagne
    ? [groupeDe(campagne), groupeDe(`${campagne}dossier/`), DOSSIER]
    : [groupeDe(chemin), chemin === LECTURE ? DOSSIER : null];
  return groupes.filter((groupe) => groupe !== null);
}
