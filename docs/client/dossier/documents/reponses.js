// The words of an answer, and whether it has the shape that its question asks for.
import { ecrireNombre } from "../../verifier/valeurs.js";

/**
 * @typedef {import("./types.js").Json} Json
 * @typedef {import("./types.js").Question} Question
 * @typedef {import("./types.js").Mot} Mot
 */

const NOMBRE = /^\d+(\.\d+)?$/;

/** @param {Json | undefined} valeur @returns {valeur is {[cle: string]: Json}} */
const estObjet = (valeur) => typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);

/** @param {Json | undefined} valeur */
const estNombre = (valeur) => typeof valeur === "number" || (typeof valeur === "string" && NOMBRE.test(valeur));

/** @param {Mot[] | undefined} mots @param {Json} id */
const nommer = (mots, id) => mots?.find((mot) => mot.id === id)?.libelle;

/**
 * The words of a short answer, on as many lines as it has; "": none.
 *
 * @param {Question} question any but a grid, a table or a signature
 * @param {Json | undefined} valeur
 * @returns {string}
 */
export function dire({ reponse, choix }, valeur) {
  if (valeur === undefined || valeur === null) return "";
  if (reponse === "oui_non") return valeur === true ? "Oui" : valeur === false ? "Non" : String(valeur);
  if (reponse === "nombre") return ecrireNombre(String(valeur));
  if (reponse === "choix")
    return [valeur]
      .flat()
      .map((id) => nommer(choix, id) ?? String(id))
      .join("\n");
  return String(valeur).trim();
}

/**
 * The rows of a grid or of a table, each with its cells; a row of its own begins with its name.
 *
 * @param {Question} question
 * @param {Json | undefined} valeur
 * @returns {string[][]}
 */
export function rangees({ reponse, choix, colonnes = [], lignes = [] }, valeur) {
  const tenue = estObjet(valeur) ? valeur : {};
  if (reponse === "grille") return lignes.map(({ id, libelle }) => [libelle, nommer(choix, tenue[id]) ?? ""]);
  if (lignes.length) return lignes.map(({ id, libelle }) => [libelle, ...cellules(colonnes, tenue[id])]);
  return (Array.isArray(valeur) ? valeur : []).map((rangee) => cellules(colonnes, rangee));
}

/** @param {Mot[]} colonnes @param {Json | undefined} rangee */
function cellules(colonnes, rangee) {
  return colonnes.map(({ id, nombre }) => {
    const texte = estObjet(rangee) ? String(rangee[id] ?? "") : "";
    return nombre ? ecrireNombre(texte) : texte;
  });
}

/**
 * Tell whether something is answered: an empty table or text is not.
 *
 * @param {Json | undefined} valeur
 * @returns {boolean}
 */
export function repondu(valeur) {
  if (Array.isArray(valeur)) return valeur.some(repondu);
  if (estObjet(valeur)) return Object.values(valeur).some(repondu);
  return valeur !== undefined && valeur !== null && valeur !== "";
}

/**
 * What is wrong with the shape of an answer: a number that is none, a choice that is not offered; null: nothing.
 *
 * @param {Question} question
 * @param {Json | undefined} valeur
 * @returns {string | null}
 */
export function faute(question, valeur) {
  if (!repondu(valeur)) return null;
  const { reponse, choix, colonnes = [], lignes = [], plusieurs } = question;
  const offert = (/** @type {Json} */ id) => nommer(choix, id) !== undefined;
  if (reponse === "nombre") return estNombre(valeur) ? null : demander(valeur);
  if (reponse === "oui_non") return typeof valeur === "boolean" ? null : autre(valeur);
  if (reponse === "choix") {
    const ids = plusieurs ? valeur : [valeur];
    return Array.isArray(ids) && ids.every(offert) ? null : autre(valeur);
  }
  if (reponse === "grille") {
    const juste = estObjet(valeur) && Object.entries(valeur).every(([l, id]) => nommer(lignes, l) && offert(id));
    return juste ? null : autre(valeur);
  }
  if (reponse !== "tableau") return typeof valeur === "string" ? null : autre(valeur);
  const tenues = lignes.length ? rangeesNommees(lignes, valeur) : valeur;
  if (!Array.isArray(tenues) || !tenues.every((r) => estObjet(r) && Object.keys(r).every((c) => nommer(colonnes, c))))
    return autre(valeur);
  const nombres = colonnes.filter(({ nombre }) => nombre).flatMap(({ id }) => tenues.map((r) => r[id]));
  const fausse = nombres.find((n) => repondu(n) && !estNombre(n));
  return fausse === undefined ? null : demander(fausse);
}

/** The rows of a table whose rows are `lignes`; null: others are there. @param {Mot[]} lignes @param {Json | undefined} valeur */
function rangeesNommees(lignes, valeur) {
  return estObjet(valeur) && Object.keys(valeur).every((l) => nommer(lignes, l)) ? Object.values(valeur) : null;
}

/** @param {Json | undefined} valeur */
const demander = (valeur) => `« ${valeur} » n’est pas un nombre\u202f: écrivez des chiffres, comme « 12 » ou « 0,5 ».`;

/** @param {Json | undefined} valeur */
const autre = (valeur) =>
  `Le fichier que vous avez ouvert porte ici une autre sorte de réponse (« ${typeof valeur === "string" ? valeur : JSON.stringify(valeur)} »)\u202f: elle reste dans votre dossier tant que vous ne répondez pas à nouveau.`;
