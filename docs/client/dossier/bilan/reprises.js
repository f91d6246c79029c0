// What the dossier already tells of a form's answers: proposed, never put over an answer.
import { trouver } from "../../verifier/chemins.js";
import { repondu } from "../documents/reponses.js";

/**
 * @typedef {import("../documents/types.js").Objet} Objet
 * @typedef {import("../documents/types.js").Json} Json
 * @typedef {import("../documents/types.js").Question} Question
 *
 * @typedef {object} Savoir what is known
 * @property {Objet} dossier
 * @property {{[id: string]: string}} chiffres figures of AFAS
 * @property {string} caf
 *
 * @typedef {{ou: string[], valeur: Json}} Reprise an answer that is known, and its place in `bilan`
 */

/**
 * Every value at `chemin`; `collectifs[].lieu` has one for each collectif.
 *
 * @param {Objet} dossier
 * @param {string} chemin
 * @returns {(Json | undefined)[]}
 */
function valeurs(dossier, chemin) {
  const [liste, cle] = chemin.split("[].");
  const trouve = trouver(dossier, liste);
  if (cle) return Array.isArray(trouve) ? trouve.map((element) => element[cle]) : [];
  return Array.isArray(trouve) ? trouve : [trouve];
}

/**
 * What stands at `source`; `chemin=mot` asks whether it is that word: false only when every value is told.
 *
 * @param {string} source
 * @param {Savoir} savoir
 * @returns {Json | undefined} undefined: not told
 */
export function chercher(source, { dossier, chiffres, caf }) {
  if (source === "caf") return caf;
  if (source.startsWith("afas.")) return chiffres[source.slice(5)];
  const [chemin, mot] = source.split("=");
  const lues = valeurs(dossier, chemin);
  if (mot !== undefined) {
    if (lues.some((valeur) => String(valeur) === mot)) return true;
    return lues.length && lues.every(repondu) ? false : undefined;
  }
  const dites = [...new Set(lues.filter(repondu))];
  if (!dites.length) return undefined;
  return chemin.includes("[]") ? dites : dites[0];
}

/**
 * @param {Question} question
 * @param {Savoir} savoir
 * @returns {Reprise[]}
 */
export function reprises(question, savoir) {
  const { id, reponse, depuis, choix = [], colonnes = [], lignes = [], plusieurs } = question;
  if (depuis) {
    const valeur = chercher(depuis, savoir);
    return valeur === undefined ? [] : [{ ou: [id], valeur: ajuster(reponse, valeur) }];
  }
  const vrais = choix.filter((mot) => mot.depuis && chercher(mot.depuis, savoir) === true).map((mot) => mot.id);
  if (vrais.length) return [{ ou: [id], valeur: plusieurs ? vrais : vrais[0] }];
  const sommes = lignes
    .filter((mot) => mot.depuis === "somme")
    .flatMap((mot) =>
      colonnes.map((colonne) => ({
        ou: [id, mot.id, colonne.id],
        valeur: somme(question, colonne.id, mot.id, savoir),
      })),
    );
  const connues = colonnes.flatMap((mot) => {
    const valeur = mot.depuis ? chercher(mot.depuis, savoir) : undefined;
    return Array.isArray(valeur) ? [{ ou: [id], valeur: valeur.map((v) => ({ [mot.id]: v })) }] : [];
  });
  return [...sommes.flatMap(({ ou, valeur }) => (valeur === undefined ? [] : [{ ou, valeur }])), ...connues];
}

/** @param {Question["reponse"]} reponse @param {Json} valeur @returns {Json} */
function ajuster(reponse, valeur) {
  if (reponse === "oui_non") return valeur;
  return Array.isArray(valeur) ? valeur.join(", ") : String(valeur);
}

/**
 * The sum of a column's other rows; undefined while none is told, or where one is no number.
 *
 * @param {Question} question
 * @param {string} colonne
 * @param {string} saufLigne
 * @param {Savoir} savoir
 * @returns {Json | undefined}
 */
function somme({ id, lignes = [] }, colonne, saufLigne, { dossier }) {
  /** @type {any} */
  const tenue = trouver(dossier, `bilan.${id}`);
  const dites = lignes
    .filter((mot) => mot.id !== saufLigne)
    .map((mot) => tenue?.[mot.id]?.[colonne])
    .filter(repondu)
    .map(Number);
  const total = dites.reduce((a, b) => a + b, 0);
  return dites.length && Number.isFinite(total) ? String(total) : undefined;
}
