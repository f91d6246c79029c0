/** A file of which only dates, hours or amounts changed is made from the one of before: a few words come instead of it. */
import { demanderJson, ecrire, empreinteDe, lire, manquants } from "./fichiers.js";
import { lireGenerations, table } from "./generations.js";

/**
 * @typedef {import("./types.js").Fichier} Fichier
 * @typedef {import("./types.js").Liste} Liste
 * @typedef {import("./types.js").Retouches} Retouches
 */

const encodeur = new TextEncoder();

/**
 * Make what can be made of the files of a group that are not on the device. The others are left to be fetched whole.
 *
 * @param {Liste} liste
 */
export async function retoucher(liste) {
  if (!liste.retouches) return;
  const absents = await manquants(liste.fichiers);
  const avant = await anciens();
  const connus = absents.filter(([chemin]) => avant.has(nomDe(chemin)));
  if (!connus.length) return;
  try {
    const { motif, fichiers } = /** @type {Retouches} */ (await demanderJson(liste.retouches, "default"));
    const mobile = new RegExp(motif, "g");
    for (const fichier of connus)
      await refaire(fichier, fichiers[fichier[0]], avant.get(nomDe(fichier[0])), mobile).catch(() => {});
  } catch {
    // Not reached, or a browser that does not know such a pattern.
  }
}

/**
 * Throws AutreVersion when what was made is not what was published.
 *
 * @param {Fichier} fichier
 * @param {string[]} retouche
 * @param {[chemin: string, empreinte: string] | undefined} ancien
 * @param {RegExp} mobile
 */
async function refaire(fichier, [squelette, ...mots], ancien, mobile) {
  const texte = ancien && (await (await lire(...ancien))?.text());
  if (texte === undefined) return;
  const reste = await empreinteDe(encodeur.encode(texte.replace(mobile, "\0")));
  if (reste.startsWith(squelette))
    await ecrire(fichier, encodeur.encode(texte.replace(mobile, () => mots.shift() ?? "")));
}

/** What the versions on the device hold, by a name that stays: the newest of each. */
async function anciens() {
  const tables = await Promise.all((await lireGenerations()).map(table));
  return new Map(tables.reverse().flatMap((une) => [...une].map((ancien) => [nomDe(ancien[0]), ancien])));
}

/** An address without what tells the content of its file. @param {string} chemin */
function nomDe(chemin) {
  return chemin.replace(/[./][0-9a-f]{12,16}(?=[./])/g, "");
}
