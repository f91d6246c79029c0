/** Bringing groups of files to the device: whole, verified, or not at all. */
import { demanderJson, deuxFois, ecrire, manquants, telecharger } from "./fichiers.js";
import { lireListe } from "./generations.js";
import { INDEX } from "./portee.js";
import { retoucher } from "./retouches.js";

/**
 * @typedef {import("./types.js").Fichier} Fichier
 * @typedef {import("./types.js").Liste} Liste
 * @typedef {import("./types.js").Dire} Dire
 */

const ENSEMBLE = 4;

/**
 * Have every file of a group of this version on the device. What came before a failure stays, and is not asked again.
 *
 * @param {string} nom
 * @param {Dire} [dire]
 */
export async function apporter(nom, dire = () => {}) {
  const liste = await lireListe(INDEX.groupes[nom].liste);
  await retoucher(liste);
  const absents = await manquants(liste.fichiers);
  if (liste.paquet && absents.length > liste.fichiers.length / 2) await deballer(liste.paquet, absents);
  else await unParUn(absents, dire);
  dire(1);
}

/**
 * @param {string} paquet
 * @param {Fichier[]} absents
 */
function deballer(paquet, absents) {
  return deuxFois(async (cache) => {
    const contenus = /** @type {{[chemin: string]: string}} */ (await demanderJson(paquet, cache));
    const encodeur = new TextEncoder();
    for (const fichier of absents) await ecrire(fichier, encodeur.encode(contenus[fichier[0]] ?? ""));
  });
}

/**
 * @param {Fichier[]} absents
 * @param {Dire} dire
 */
async function unParUn(absents, dire) {
  const total = absents.reduce((somme, [, , octets]) => somme + octets, 0);
  const recus = absents.map(() => 0);
  const attente = [...absents.entries()];
  const suivre = async () => {
    for (let suivant = attente.shift(); suivant; suivant = attente.shift()) {
      const [rang, fichier] = suivant;
      await telecharger(fichier, (part) => {
        recus[rang] = part * fichier[2];
        dire(recus.reduce((somme, octets) => somme + octets, 0) / total);
      });
    }
  };
  await Promise.all(Array.from({ length: ENSEMBLE }, suivre));
}
