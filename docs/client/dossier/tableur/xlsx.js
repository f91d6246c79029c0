// The session log as a workbook (.xlsx). This module brings its libraries: it is imported when somebody asks for a file.
// Their editions without workers are taken: a worker made from text is not allowed here.
import lireFeuilles from "read-excel-file/universal";
import ecrire from "write-excel-file/universal";
import { COLONNES, FACULTATIVES, lireRangees } from "./lignes.js";

/**
 * @typedef {import("../../verifier/types.js").Objet} Objet
 * @typedef {import("./lignes.js").Cellule} Cellule
 */

const PAR_FEUILLE = 500;
/** Sessions on one sheet: above 160 kB of XML, the library compresses a sheet in a worker. */
/** @type {{[colonne: string]: {titre: string, width: number, format?: string}}} */
const FEUILLE = {
  date: { titre: "Date", width: 12, format: "dd/mm/yyyy" },
  collectif: { titre: "Collectif", width: 24 },
  presents: { titre: "Présents", width: 10, format: "0" },
  encadrants: { titre: "Encadrants", width: 12, format: "0" },
  heures_salariees: { titre: "Heures salariées", width: 17, format: "0.00" },
  heures_benevoles: { titre: "Heures bénévoles", width: 17, format: "0.00" },
  creneau: { titre: "Créneau", width: 14 },
  id: { titre: "Id", width: 20 },
};

/**
 * @param {Objet[]} journal
 * @param {{nom?: string, enfants?: number}[]} [collectifs] of the dossier: their names and enrolled stand on a second sheet, to be copied from
 * @returns {Promise<Blob>}
 */
export function ecrireXlsx(journal, collectifs = []) {
  const colonnes = [...COLONNES, ...FACULTATIVES.filter((nom) => journal.some((seance) => seance[nom]))];
  const tete = entete(colonnes.map((nom) => FEUILLE[nom].titre));
  const columns = colonnes.map((nom) => ({ width: FEUILLE[nom].width }));
  const feuilles = [];
  for (let i = 0; i === 0 || i < journal.length; i += PAR_FEUILLE) {
    const data = [tete, ...journal.slice(i, i + PAR_FEUILLE).map((s) => ecrireRangee(s, colonnes))];
    feuilles.push({ sheet: i ? `Séances ${i / PAR_FEUILLE + 1}` : "Séances", data, columns, stickyRowsCount: 1 });
  }
  const noms = collectifs.map(({ nom, enfants }, i) => [
    { value: nom || `Collectif ${i + 1}` },
    { value: enfants ?? undefined },
  ]);
  const titres = entete(["Nom du collectif", "Enfants inscrits"]);
  if (noms.length)
    feuilles.push({ sheet: "Collectifs", data: [titres, ...noms], columns: [{ width: 24 }, { width: 16 }] });
  return ecrire(feuilles).toBlob();
}

/** @param {string[]} titres */
const entete = (titres) => titres.map((value) => ({ value, fontWeight: /** @type {const} */ ("bold") }));

/** @param {Objet} seance @param {string[]} colonnes */
function ecrireRangee(seance, colonnes) {
  return colonnes.map((nom) => {
    const valeur = seance[nom];
    const { format } = FEUILLE[nom];
    if (valeur === undefined || valeur === null) return null;
    if (!format) return { value: String(valeur), type: String };
    if (nom === "date") return { value: new Date(`${valeur}T00:00:00Z`), type: Date, format };
    return { value: Number(valeur), type: Number, format };
  });
}

/**
 * @param {Blob} fichier
 * @returns {Promise<import("./lignes.js").Lecture>} the sheets « Séances… », else the first one
 */
export async function lireXlsx(fichier) {
  let feuilles;
  try {
    feuilles = await lireFeuilles(fichier);
  } catch {
    const constat = "ce fichier n’est pas un classeur que cette page sait lire";
    return { lignes: [], erreurs: [{ ligne: 1, colonne: "", constat, remede: "l’enregistrer en .xlsx ou en .csv" }] };
  }
  const seances = feuilles.filter(({ sheet }) => sheet.startsWith("Séances"));
  const lectures = (seances.length ? seances : feuilles.slice(0, 1)).map(({ data }) =>
    lireRangees(/** @type {Cellule[][]} */ (/** @type {unknown} */ (data))),
  );
  return { lignes: lectures.flatMap(({ lignes }) => lignes), erreurs: lectures.flatMap(({ erreurs }) => erreurs) };
}
