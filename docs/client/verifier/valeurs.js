// What a person types ⇄ what the dossier holds, by type of field. What cannot be read is passed on as it was typed:
// the calculator says what is wrong with it.

/**
 * @typedef {import("./types.js").Json} Json
 * @typedef {"texte" | "entier" | "nombre" | "montant" | "booleen" | "jours"} Genre
 */

/**
 * « 7 000,00 € » → "7000.00".
 *
 * @param {string} saisie
 */
export function lireMontant(saisie) {
  const nu = saisie.replace(/[\s€]/g, "").replace(",", ".");
  if (!/^\d+(\.\d{1,2})?$/.test(nu)) return saisie;
  const [euros, centimes = ""] = nu.split(".");
  return `${euros.replace(/^0+(?=\d)/, "")}.${centimes.padEnd(2, "0")}`;
}

/**
 * "7000.00" → « 7 000,00 »; anything else as it stands.
 *
 * @param {string} montant
 */
export function ecrireMontant(montant) {
  if (!/^\d+(\.\d{1,2})?$/.test(montant)) return montant;
  const [euros, centimes = ""] = montant.split(".");
  return `${euros.replace(/\B(?=(\d{3})+$)/g, "\u202f")},${centimes.padEnd(2, "0")}`;
}

/**
 * « 12/05/2026, 13/05/2026 » → ["2026-05-12", "2026-05-13"].
 *
 * @param {string} saisie
 */
export function lireJours(saisie) {
  return saisie
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((mot) => mot.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, j, m, a) => `${a}-${deux(m)}-${deux(j)}`));
}

/** "2026-05-12" → « 12/05/2026 ». @param {string} jour */
const ecrireJour = (jour) => jour.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");

/** @param {string} nombre */
const deux = (nombre) => nombre.padStart(2, "0");

/**
 * « 0,42 » → "0.42", with as many decimals as were typed.
 *
 * @param {string} saisie
 */
export function lireNombre(saisie) {
  const nu = saisie.replace(/\s/g, "").replace(",", ".");
  return /^\d+(\.\d+)?$/.test(nu) ? nu : saisie;
}

/** "0.42" → « 0,42 »; anything else as it stands. @param {string} nombre */
export function ecrireNombre(nombre) {
  return /^\d+(\.\d+)?$/.test(nombre) ? nombre.replace(".", ",") : nombre;
}

/**
 * @param {Genre} genre
 * @param {string} saisie
 * @returns {Json | undefined} undefined: no answer
 */
export function lireValeur(genre, saisie) {
  const texte = saisie.trim();
  if (texte === "") return undefined;
  if (genre === "entier") return /^\d{1,9}$/.test(texte) ? Number(texte) : texte;
  if (genre === "nombre") return lireNombre(texte);
  if (genre === "montant") return lireMontant(texte);
  if (genre === "booleen") return texte === "oui";
  if (genre === "jours") return lireJours(texte);
  return saisie;
}

/**
 * @param {Genre} genre
 * @param {Json | undefined} valeur
 * @returns {string}
 */
export function ecrireValeur(genre, valeur) {
  if (valeur === null || valeur === undefined) return "";
  if (genre === "booleen") return valeur ? "oui" : "non";
  if (genre === "nombre") return ecrireNombre(String(valeur));
  if (genre === "montant") return ecrireMontant(String(valeur));
  if (genre === "jours" && Array.isArray(valeur)) return valeur.map(String).map(ecrireJour).join(", ");
  return String(valeur);
}
