// Rows of cells → the session log: the columns of `calculator/journal_csv.py`. Counts only, never a name.

/**
 * @typedef {import("../../verifier/types.js").Objet} Objet
 * @typedef {string | number | boolean | Date | null | undefined} Cellule
 * @typedef {{ligne: number, colonne: string, constat: string, remede: string}} Erreur
 * @typedef {{lignes: Objet[], erreurs: Erreur[]}} Lecture
 */

export const COLONNES = ["date", "collectif", "presents", "encadrants", "heures_salariees", "heures_benevoles"];
export const FACULTATIVES = ["creneau", "id"];
const OBLIGATOIRES = ["date", "collectif", "presents"];

/** « Heures salariées » → heures_salariees. @param {Cellule} titre */
function cle(titre) {
  return String(titre ?? "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, "_")
    .replace(/^_|_$/g, "");
}

/** A real day, as the dossier has it; null: none. @param {Cellule} cellule */
function lireJour(cellule) {
  if (cellule instanceof Date) return Number.isNaN(cellule.getTime()) ? null : cellule.toISOString().slice(0, 10);
  const texte = String(cellule).trim();
  const francais = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(texte);
  const iso = francais ? `${francais[3]}-${francais[2].padStart(2, "0")}-${francais[1].padStart(2, "0")}` : texte;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const jour = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(jour.getTime()) || jour.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** A whole number; null: none. @param {Cellule} cellule */
function lireEntier(cellule) {
  const texte = String(cellule).trim();
  return /^\d{1,6}$/.test(texte) ? Number(texte) : null;
}

/** Hours, with two decimals; null: none. @param {Cellule} cellule */
function lireHeures(cellule) {
  const texte = String(cellule).trim().replace(",", ".");
  return /^\d{1,6}(\.\d{1,2})?$/.test(texte) ? Number(texte).toFixed(2) : null;
}

/** @param {Cellule} cellule */
const lireTexte = (cellule) => String(cellule).trim() || null;

/** @type {{[colonne: string]: {lire: (cellule: Cellule) => string | number | null, quoi: string, remede: string}}} */
const GENRES = {
  date: { lire: lireJour, quoi: "une date", remede: "écrire 03/11/2025" },
  collectif: { lire: lireTexte, quoi: "un nom", remede: "écrire le nom du collectif" },
  presents: { lire: lireEntier, quoi: "un nombre entier", remede: "écrire 9" },
  encadrants: { lire: lireEntier, quoi: "un nombre entier", remede: "écrire 2" },
  heures_salariees: { lire: lireHeures, quoi: "un nombre d’heures", remede: "écrire 1,50" },
  heures_benevoles: { lire: lireHeures, quoi: "un nombre d’heures", remede: "écrire 1,50" },
  creneau: { lire: lireTexte, quoi: "un mot", remede: "écrire matin" },
  id: { lire: lireTexte, quoi: "un mot", remede: "laisser vide" },
};

/** @param {Cellule} cellule */
const vide = (cellule) => cellule === null || cellule === undefined || String(cellule).trim() === "";

/**
 * Sessions from rows: a row of headings first; rows without anything are passed over, other columns too.
 *
 * @param {Cellule[][]} rangees
 * @returns {Lecture} every error at once; `ligne` counts from 1, as spreadsheets do
 */
export function lireRangees(rangees) {
  const debut = rangees.findIndex((rangee) => !rangee.every(vide));
  const entetes = (rangees[debut] ?? []).map(cle);
  const manquantes = OBLIGATOIRES.filter((nom) => !entetes.includes(nom));
  if (manquantes.length) {
    const erreurs = manquantes.map((colonne) => ({
      ligne: debut + 1 || 1,
      colonne,
      constat: `la colonne « ${colonne} » manque`,
      remede: `écrire une première ligne avec\u202f: ${COLONNES.join(", ")}`,
    }));
    return { lignes: [], erreurs };
  }
  /** @type {Lecture} */
  const lecture = { lignes: [], erreurs: [] };
  for (const [i, rangee] of rangees.entries()) {
    if (i > debut && !rangee.every(vide)) lireRangee(rangee, i + 1, entetes, lecture);
  }
  return lecture;
}

/**
 * @param {Cellule[]} rangee
 * @param {number} ligne
 * @param {string[]} entetes
 * @param {Lecture} lecture
 */
function lireRangee(rangee, ligne, entetes, { lignes, erreurs }) {
  /** @type {Objet} */
  const seance = {};
  const avant = erreurs.length;
  for (const colonne of [...COLONNES, ...FACULTATIVES]) {
    const cellule = rangee[entetes.indexOf(colonne)];
    const { lire, quoi, remede } = GENRES[colonne];
    if (vide(cellule)) {
      const manque = colonne === "date" || colonne === "collectif";
      if (manque) erreurs.push({ ligne, colonne, constat: `il manque ${quoi}`, remede });
      continue;
    }
    const valeur = lire(cellule);
    if (valeur === null) erreurs.push({ ligne, colonne, constat: `« ${cellule} » n’est pas ${quoi}`, remede });
    else seance[colonne] = valeur;
  }
  if (erreurs.length === avant) lignes.push(seance);
}
