// What the editor downloads beside the calculator's Python: its own archive, its data, and the whole standard library.
import { suivre } from "../worker/progres.js";
import { lireJson } from "../worker/reseau.js";
import { recevoir } from "../worker/telechargement.js";

/**
 * @typedef {import("../worker/types.js").Manifeste} Manifeste
 * @typedef {import("./types.js").ManifesteEditeur} ManifesteEditeur
 * @typedef {(recus: number, total: number) => void} Dire
 */

/** @param {string} adresse */
export async function lireManifeste(adresse) {
  return JSON.parse(await lireJson(adresse));
}

/**
 * @param {ManifesteEditeur} editeur
 * @param {string} adresse of its manifest
 * @param {{fichier: import("./types.js").Fichier, adresse: string}} bibliotheque the editor needs modules of it: asked for
 *   now, it is in the browser's cache when Python waits for it
 * @param {Dire} dire
 */
export async function telecharger({ archive, commun }, adresse, bibliotheque, dire) {
  const noter = suivre([archive, commun, bibliotheque.fichier], dire);
  const lire = (/** @type {import("./types.js").Fichier} */ fichier, /** @type {string} */ ou) =>
    recevoir(ou, fichier, noter(fichier));
  const situer = (/** @type {string} */ nom) => new URL(nom, adresse).href;
  const [octets, texte] = await Promise.all([
    lire(archive, situer(archive.name)),
    lire(commun, situer(commun.name)),
    lire(bibliotheque.fichier, bibliotheque.adresse),
  ]);
  return { archive: octets, donnees: new TextDecoder().decode(texte) };
}

/**
 * What one department publishes.
 *
 * @param {import("./types.js").Fichier} fichier
 * @param {string} adresse of the manifest
 */
export async function lireDepartement(fichier, adresse) {
  return new TextDecoder().decode(await recevoir(new URL(fichier.name, adresse).href, fichier));
}

/**
 * Two downloads told as one.
 *
 * @param {Dire} dire
 * @returns {[Dire, Dire]}
 */
export function ensemble(dire) {
  const etats = [
    [0, 0],
    [0, 0],
  ];
  const noter = (/** @type {number} */ rang) => (/** @type {number} */ recus, /** @type {number} */ total) => {
    etats[rang] = [recus, total];
    if (etats[0][1] && etats[1][1]) dire(etats[0][0] + etats[1][0], etats[0][1] + etats[1][1]);
  };
  return [noter(0), noter(1)];
}
