// The documents of the department: each new one has its text, and its entry in the list.

/** @typedef {import("./base.js").Contenu} Contenu */

const VIDE = "format: sources/1\nsources: []\n";

/**
 * The list of the documents, with the new ones.
 *
 * @param {Contenu} contenu
 * @param {import("./base.js").Source[]} nouvelles
 * @param {import("../types.js").Atelier} atelier
 */
export async function fiches({ slug, annee, base }, nouvelles, atelier) {
  const chemin = `${slug}/sources/sources.yml`;
  // Asking for the documents first brings the department's files; the list stands beside them.
  const publiees = await atelier.source(slug, annee);
  const publiee = async () => (publiees.length ? (await atelier.lire(`${slug}/sources`, "sources")).texte : VIDE);
  const texte = base[chemin] ?? (await publiee());
  const { valeur } = await atelier.comprendre(texte);
  const connues = new Set(valeur.sources.map((/** @type {any} */ source) => source.id));
  const ajoutees = nouvelles.map(({ id, titre, genre = "", editeur = "" }) => ({
    id: id.split("/")[1],
    titre,
    titre_court: titre,
    editeur,
    genre,
    campagne: annee,
  }));
  const sources = [...valeur.sources, ...ajoutees.filter(({ id }) => !connues.has(id))];
  return { [chemin]: await atelier.ecrire(texte, { ...valeur, sources }) };
}
