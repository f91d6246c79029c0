// What a Caf is given: the text of a file, what was pasted, the link that « Mon dossier » makes. Which dossier is it?
import { estPartage, lireLien } from "../dossier/garde/partage.js";
import { TAILLE_MAX } from "../verifier/fichier.js";

/**
 * @typedef {import("../verifier/types.js").Erreur} Erreur
 * @typedef {import("../verifier/types.js").Objet} Objet
 * @typedef {{texte: string, departement: string, campagne: string}} Dossier
 */

const LIEN = /#partage=[\w-]+/;
const ENREGISTRE = "demandez au porteur le fichier que fait «\u202fEnregistrer mon dossier\u202f»";

/**
 * @param {string} donne
 * @returns {Promise<{dossier: Dossier} | {erreur: Erreur}>}
 */
export async function reconnaitre(donne) {
  if (donne.length > TAILLE_MAX) return refuser("ce texte est trop long pour être un dossier", ENREGISTRE);
  let texte = donne.replace(/^\ufeff/, "").trim();
  if (!texte) return refuser("il n’y a rien à lire", "choisissez un fichier, ou collez son contenu ou le lien reçu");
  const lien = LIEN.exec(texte)?.[0];
  if (lien && estPartage(lien) && !texte.startsWith("{")) {
    try {
      texte = await lireLien(lien);
    } catch {
      return refuser("ce lien a été coupé ou abîmé en route", "demandez au porteur le fichier, ou un nouveau lien");
    }
  }
  return situer(texte);
}

/** @param {string} texte @returns {{dossier: Dossier} | {erreur: Erreur}} */
function situer(texte) {
  let lu;
  try {
    lu = JSON.parse(texte);
  } catch {
    return refuser("ce n’est pas un dossier lisible (fichier coupé, abîmé, ou d’une autre sorte)", ENREGISTRE);
  }
  if (typeof lu?.departement !== "string" || typeof lu?.campagne !== "string")
    return refuser("ce fichier ne dit ni son département ni sa campagne\u202f: ce n’est pas un dossier", ENREGISTRE);
  return { dossier: { texte, departement: lu.departement, campagne: lu.campagne } };
}

/** @param {string} constat @param {string} remede @returns {{erreur: Erreur}} */
function refuser(constat, remede) {
  return { erreur: { chemin: "", constat, remede } };
}
