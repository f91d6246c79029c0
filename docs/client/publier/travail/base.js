// The campaigns being prepared on this device: one database a site, apart from the holders' dossiers.
import { connecter } from "../../dossier/garde/connexion.js";
import { CAMPAGNES } from "../../dossier/garde/memoire.js";
import { RACINE } from "../../offline/travailleur.js";

/**
 * @typedef {object} ARevoir something carried over from another year
 * @property {string} ou JSON pointer: « /regles/0/valeur »
 * @property {number} ligne of the text that was begun
 * @property {string} message
 * @property {boolean} revu
 *
 * @typedef {{id: string, titre: string, chemin: string, texte: string, nouveau: boolean, local?: boolean, genre?: string,
 *   editeur?: string}} Source nouveau: added here; local: the project's folder has it so, and the site does not
 *
 * @typedef {object} Contenu what a person has made
 * @property {string} slug
 * @property {string} annee
 * @property {string} departement its name
 * @property {string} chemin of the campaign's file
 * @property {{[chemin: string]: string}} base the files as they were begun or read
 * @property {any} valeur the campaign
 * @property {ARevoir[]} aRevoir
 * @property {Source[]} sources
 *
 * @typedef {object} Fiche
 * @property {string} id « isere/2026-2027 »
 * @property {number} modifie
 * @property {number} revision grows by one at each write
 * @property {Contenu} contenu
 * @property {import("../../dossier/garde/historique.js").Historique} historique
 */

/** @typedef {import("idb").DBSchema & {travaux: {key: string, value: Fiche}}} Schema */

export const NOM = `boussole ${RACINE.pathname} publier`;

const avecBase = /** @type {typeof connecter<Schema>} */ (connecter)(NOM, 1, (base) => {
  base.createObjectStore("travaux", { keyPath: "id" });
});

/** @returns {Promise<Fiche[]>} the last changed first */
export async function lister() {
  const fiches = await avecBase((base) => base.getAll("travaux"));
  return fiches.sort((a, b) => b.modifie - a.modifie);
}

/** @param {string} id @returns {Promise<Fiche | undefined>} */
export async function lire(id) {
  return avecBase((base) => base.get("travaux", id));
}

/**
 * @param {Fiche} fiche
 * @param {boolean} [quandMeme] over what another tab wrote
 * @returns {Promise<{etat: "ecrit" | "conflit", fiche: Fiche}>} `conflit`: what another tab wrote meanwhile
 */
export function ecrire(fiche, quandMeme = false) {
  return avecBase(async (base) => {
    const tx = base.transaction("travaux", "readwrite", { durability: "strict" });
    const gardee = await tx.store.get(fiche.id);
    if (gardee && gardee.revision !== fiche.revision && !quandMeme) return { etat: "conflit", fiche: gardee };
    const nouvelle = { ...fiche, revision: Math.max(gardee?.revision ?? 0, fiche.revision) + 1 };
    await Promise.all([tx.store.put(nouvelle), tx.done]);
    return { etat: "ecrit", fiche: nouvelle };
  });
}

/** @param {string} id */
export async function effacer(id) {
  oublierBrouillon(id);
  await avecBase((base) => base.delete("travaux", id));
}

/** What a page that closes has no time to write. @param {Fiche} fiche */
export function garderBrouillon(fiche) {
  try {
    localStorage.setItem(CAMPAGNES + fiche.id, JSON.stringify({ ...fiche, historique: undefined }));
  } catch {
    // Full or refused: the database has all but the last moments.
  }
}

/** @param {string} id @returns {Fiche | null} */
export function brouillon(id) {
  try {
    return JSON.parse(localStorage.getItem(CAMPAGNES + id) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} id */
export function oublierBrouillon(id) {
  try {
    localStorage.removeItem(CAMPAGNES + id);
  } catch {
    // Nothing is kept there then.
  }
}
