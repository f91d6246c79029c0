// The documents of a campaign that is opened: those of the site and, from the project's folder, its own.
import { cheminListe, entrees, listePubliee } from "./sources.js";

const NOM = /^[a-z0-9-]+$/;

/**
 * @param {(chemin: string) => Promise<string | null>} lire a file beside the campaign; null: there is none
 * @param {string} slug
 * @param {string} annee
 * @param {import("../types.js").Atelier} atelier
 * @returns {Promise<{base: import("../types.js").Fichiers, sources: import("./base.js").Source[]}>} base: the
 *   folder’s list, where it is not that of the site
 */
export async function lireDocuments(lire, slug, annee, atelier) {
  /** @type {import("./base.js").Source[]} */
  const publies = (await atelier.source(slug, annee)).map((source) => ({ ...source, nouveau: false }));
  const liste = await lire(cheminListe(slug));
  if (liste === null) return { base: {}, sources: publies };
  const tous = new Map(publies.map((source) => [source.id, source]));
  for (const { id: nom, titre } of await entrees(liste, slug, atelier)) {
    const chemin = `${slug}/sources/${nom}.txt`;
    const texte = NOM.test(nom) ? await lire(chemin) : null;
    const id = `${slug}/${nom}`;
    if (texte === null || texte === tous.get(id)?.texte) continue;
    tous.set(id, { id, titre: String(titre ?? nom), chemin, texte, nouveau: false, local: true });
  }
  const connue = liste === (await listePubliee(slug, annee, atelier));
  return { base: connue ? {} : { [cheminListe(slug)]: liste }, sources: [...tous.values()] };
}

/**
 * Put what a folder holds into a campaign that is open already; what was added here stays.
 *
 * @param {import("./base.js").Contenu} contenu
 * @param {Awaited<ReturnType<typeof lireDocuments>>} documents
 */
export function joindre(contenu, { base, sources }) {
  Object.assign(contenu.base, base);
  const ajoutes = contenu.sources.filter(({ nouveau }) => nouveau);
  contenu.sources = [...ajoutes, ...sources.filter(({ id }) => !ajoutes.some((ajoute) => ajoute.id === id))];
}

/** The documents of its department that a campaign quotes and nobody has. @param {import("./base.js").Contenu} contenu */
export function manquants({ slug, valeur, sources }) {
  const connus = new Set(sources.map(({ id }) => id));
  return cites(valeur).filter((id) => id.startsWith(`${slug}/`) && !connus.has(id));
}

/** Every document that a campaign quotes. @param {any} valeur */
export function cites(valeur) {
  const trouves = JSON.stringify(valeur).matchAll(/"(?:source|document)":"([^"]+\/[^"]+)"/g);
  return [...new Set([...trouves].map(([, id]) => id))];
}
