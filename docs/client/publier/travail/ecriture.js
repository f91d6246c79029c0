// What writing into the project's folder changes there: its list of documents is completed, its texts stay.
import { lireFichier } from "./projet.js";
import { cheminListe, completer, entrees } from "./sources.js";

/** @typedef {{chemin: string, texte: string, ancien: string | null}} Ecriture ancien: what the folder has; null: nothing */

/**
 * @param {any} dossier
 * @param {import("../types.js").Fichiers} fichiers
 * @param {import("./base.js").Contenu} contenu
 * @param {import("../types.js").Atelier} atelier
 * @returns {Promise<Ecriture[]>} the files that differ
 */
export async function prevoir(dossier, fichiers, { slug, sources }, atelier) {
  const liste = cheminListe(slug);
  const jointes = sources.filter(({ nouveau, local }) => nouveau || local);
  const intacts = new Set(jointes.filter(({ nouveau }) => !nouveau).map(({ chemin }) => chemin));

  /** @param {string} chemin @param {string} texte @param {string | null} ancien */
  const accorder = async (chemin, texte, ancien) => {
    if (ancien === null) return texte;
    if (intacts.has(chemin)) return ancien;
    if (chemin !== liste) return texte;
    const siennes = new Set(jointes.map(({ id }) => id));
    const voulues = (await entrees(texte, slug, atelier)).filter(({ id }) => siennes.has(`${slug}/${id}`));
    return completer(ancien, voulues, slug, atelier);
  };
  const prevues = Object.entries(fichiers).map(async ([chemin, texte]) => {
    const ancien = await lireFichier(dossier, chemin);
    return { chemin, ancien, texte: await accorder(chemin, texte, ancien) };
  });
  return (await Promise.all(prevues)).filter(({ texte, ancien }) => texte !== ancien);
}
