// One field of the form: its answer, as the dossier holds it.
//
// A field is `[data-champ]` (its path) with `data-genre`; inside, radios, checkboxes or one control. An answer that came from a file
// and was not touched goes back as it was, to the letter.
import { ecrireValeur, lireValeur } from "./valeurs.js";

/**
 * @typedef {import("./types.js").Json} Json
 * @typedef {import("./valeurs.js").Genre} Genre
 * @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Controle
 */

/** @type {WeakMap<HTMLElement, {saisie: string, valeur: Json | undefined}>} what a file said, and how it shows */
const memoire = new WeakMap();

/**
 * @param {HTMLElement} champ
 * @returns {Controle[]}
 */
export function controles(champ) {
  return /** @type {Controle[]} */ ([...champ.querySelectorAll("input, select, textarea")]);
}

/**
 * @param {Controle} controle
 * @returns {controle is HTMLInputElement}
 */
const aCocher = (controle) => ["radio", "checkbox"].includes(controle.type);

/** @param {HTMLElement} champ */
function saisie(champ) {
  return controles(champ)
    .filter((controle) => !aCocher(controle) || controle.checked)
    .map((controle) => controle.value)
    .join(" ");
}

/**
 * The answer; undefined: none.
 *
 * @param {HTMLElement} champ
 * @returns {Json | undefined}
 */
export function lireChamp(champ) {
  const texte = saisie(champ);
  const souvenir = memoire.get(champ);
  if (souvenir?.saisie === texte) return souvenir.valeur;
  if (champ.dataset.genre !== "liste") return lireValeur(/** @type {Genre} */ (champ.dataset.genre), texte);
  const offerts = controles(champ).map((controle) => controle.value);
  const autres = Array.isArray(souvenir?.valeur)
    ? souvenir.valeur.filter((valeur) => !offerts.includes(String(valeur)))
    : [];
  const coches = texte ? texte.split(" ") : [];
  return coches.length + autres.length ? [...coches, ...autres] : undefined;
}

/**
 * Show an answer.
 *
 * @param {HTMLElement} champ
 * @param {Json | undefined} valeur
 */
export function ecrireChamp(champ, valeur) {
  const genre = /** @type {Genre | "liste"} */ (champ.dataset.genre);
  const textes = genre === "liste" ? (Array.isArray(valeur) ? valeur.map(String) : []) : [ecrireValeur(genre, valeur)];
  for (const controle of controles(champ)) {
    if (aCocher(controle)) controle.checked = controle.value !== "" && textes.includes(controle.value);
    else {
      if (controle instanceof HTMLSelectElement) accueillir(controle, textes[0]);
      controle.value = textes[0];
    }
  }
  memoire.set(champ, { saisie: saisie(champ), valeur });
}

/**
 * Give a list the choice that a file holds and the page does not know (« 6411 »).
 *
 * @param {HTMLSelectElement} liste
 * @param {string} valeur
 */
function accueillir(liste, valeur) {
  if (![...liste.options].some((option) => option.value === valeur)) liste.add(new Option(valeur, valeur));
}

/**
 * Fields with a date half typed: the browser gives no value for it.
 *
 * @param {HTMLElement} formulaire
 */
export function incomplets(formulaire) {
  const fautifs = /** @type {Controle[]} */ ([...formulaire.querySelectorAll("input:invalid")]);
  return new Set(
    fautifs.filter(({ validity }) => validity.badInput).map((controle) => controle.closest("[data-champ]")),
  );
}
