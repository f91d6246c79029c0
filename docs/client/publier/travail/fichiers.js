// From the campaign being prepared to the files that publish it.
import { cheminListe, listeComplete } from "./sources.js";

/**
 * @typedef {import("./base.js").Contenu} Contenu
 * @typedef {import("../types.js").Atelier} Atelier
 */

const COMMENTAIRE = /^\s*(- )?#/;
const MARQUE = /^(\s*)(- )?# à revoir/;

/**
 * Every file that is new or changed: path below the data folder → text.
 *
 * @param {Contenu} contenu
 * @param {Atelier} atelier
 * @returns {Promise<{[chemin: string]: string}>}
 */
export async function fichiers(contenu, atelier) {
  const { slug, chemin, base, valeur, sources } = contenu;
  const liste = cheminListe(slug);
  const faits = { ...base, [chemin]: await atelier.ecrire(sansMarques(contenu), valeur) };
  for (const { chemin: ou, texte, nouveau, local } of sources) {
    if (nouveau) faits[ou] = texte.endsWith("\n") ? texte : `${texte}\n`;
    else if (local) faits[ou] = texte;
  }
  if (liste in base || sources.some(({ nouveau }) => nouveau)) faits[liste] = await listeComplete(contenu, atelier);
  return faits;
}

/** The text that was begun, without the marks of what was looked at since. @param {Contenu} contenu */
export function sansMarques({ base, chemin, aRevoir }) {
  /** @type {(string | null)[]} */
  const lignes = base[chemin].split("\n");
  for (const { ligne, revu } of aRevoir) {
    for (let rang = ligne - 2; revu && COMMENTAIRE.test(lignes[rang] ?? ""); rang--) {
      const [, marge, tiret] = lignes[rang]?.match(MARQUE) ?? [null, "", ""];
      if (marge === "" && tiret === "" && !MARQUE.test(lignes[rang] ?? "")) continue;
      if (tiret) lignes[rang + 1] = `${marge}- ${lignes[rang + 1]?.trimStart()}`;
      lignes[rang] = null;
      break;
    }
  }
  return lignes.filter((ligne) => ligne !== null).join("\n");
}
