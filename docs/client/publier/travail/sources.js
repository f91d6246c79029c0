// The list of a department's documents: each has an entry there, and its text beside it. No entry that is there goes.

/**
 * @typedef {import("./base.js").Contenu} Contenu
 * @typedef {import("../types.js").Atelier} Atelier
 * @typedef {{[champ: string]: any}} Entree
 */

const VIDE = "format: sources/1\nsources: []\n";

/** @param {string} slug */
export const cheminListe = (slug) => `${slug}/sources/sources.yml`;

/**
 * What a list names. Throws, in French, where it is none.
 *
 * @param {string} texte
 * @param {string} slug
 * @param {Atelier} atelier
 * @returns {Promise<Entree[]>}
 */
export async function entrees(texte, slug, atelier) {
  const fichier = `Le fichier departments/${cheminListe(slug)}`;
  const { valeur } = await atelier.comprendre(texte).catch((erreur) => {
    throw new Error(`${fichier} ne se lit pas. ${erreur.message}`);
  });
  if (!Array.isArray(valeur.sources)) throw new Error(`${fichier} n’a pas de liste «\u202fsources\u202f».`);
  return valeur.sources.filter((/** @type {any} */ entree) => entree?.id);
}

/**
 * A list with these entries too; those that it has stay as they are.
 *
 * @param {string} texte
 * @param {Entree[]} voulues
 * @param {string} slug
 * @param {Atelier} atelier
 */
export async function completer(texte, voulues, slug, atelier) {
  const presentes = new Set((await entrees(texte, slug, atelier)).map(({ id }) => id));
  const absentes = voulues.filter(({ id }) => !presentes.has(id));
  if (!absentes.length) return texte;
  const { valeur } = await atelier.comprendre(texte);
  return atelier.ecrire(texte, { ...valeur, sources: [...valeur.sources, ...absentes] });
}

/**
 * The list that the site publishes.
 *
 * @param {string} slug
 * @param {string} annee
 * @param {Atelier} atelier
 */
export async function listePubliee(slug, annee, atelier) {
  // Asking for the documents first brings the department's files; the list stands beside them.
  const publies = await atelier.source(slug, annee);
  return publies.length ? (await atelier.lire(`${slug}/sources`, "sources")).texte : VIDE;
}

/**
 * The list to send: the one that was begun or opened, with what the site publishes and what is new.
 *
 * @param {Contenu} contenu
 * @param {Atelier} atelier
 */
export async function listeComplete({ slug, annee, base, sources }, atelier) {
  const publiee = await listePubliee(slug, annee, atelier);
  const ajoutees = sources
    .filter(({ nouveau }) => nouveau)
    .map(({ id, titre, genre = "", editeur = "" }) => ({
      id: id.split("/")[1],
      titre,
      titre_court: titre,
      editeur,
      genre,
      campagne: annee,
    }));
  const voulues = [...(await entrees(publiee, slug, atelier)), ...ajoutees];
  return completer(base[cheminListe(slug)] ?? publiee, voulues, slug, atelier);
}
