// A field that is missing, by the name that its form gives it: « Il manque : Ferme le ».
import { bouts } from "../travail/pointeurs.js";
import { titre } from "./mots.js";
import { PARTIES } from "./sections.js";

/** @typedef {import("../types.js").Remarque} Remarque @typedef {ReturnType<typeof import("./forme.js").creerFormes>} Formes */

/**
 * What to say of each remark; the forms come when a field is missing.
 *
 * @param {import("../types.js").Atelier} atelier
 * @param {Remarque[]} remarques
 * @returns {Promise<(remarque: Remarque) => string>}
 */
export async function direManques(atelier, remarques) {
  if (!remarques.some(({ manque }) => manque)) return ({ message }) => message;
  const [{ creerFormes }, schema] = await Promise.all([import("./forme.js"), atelier.schema()]);
  const formes = creerFormes(schema, { source: { valeurs: [], titres: [] } });
  return ({ manque, message, chemin }) => (manque ? `Il manque\u202f: ${nommer(formes, chemin)}` : message);
}

/** @param {Formes} formes @param {string} pointeur « /dates/0/ferme_le » */
function nommer(formes, pointeur) {
  const [cle, ...reste] = bouts(pointeur);
  const partie = PARTIES.find((p) => p.cle && p.cle === cle);
  if (partie && !reste.length) return partie.titre;
  const dedans = partie?.nouveau ? reste.slice(1) : reste;
  /** @type {import("./forme.js").Forme | undefined} */
  let forme = partie ? formes.fiche(cle) : formes.entete(PARTIES[0].champs ?? []);
  for (const bout of partie ? dedans : [cle, ...dedans]) {
    forme = forme?.genre === "tableau" ? forme.items : forme?.properties?.[bout];
  }
  return forme?.title || titre("", [cle, ...reste].at(-1) ?? "");
}
