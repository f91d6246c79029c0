// The session log as a workbook (.xlsx). This module brings its libraries: it is imported when somebody asks for a file.
// Their editions without workers are taken: a worker made from text is not allowed here.
import lireFeuilles from "read-excel-file/universal";
import ecrire from "write-excel-file/universal";
import { COLONNES, lireRangees } from "./lignes.js";

/**
 * @typedef {import("../../verifier/types.js").Objet} Objet
 * @typedef {import("./lignes.js").Cellule} Cellule
 */

const PAR_FEUILLE = 500;
/** Sessions on one sheet: above 160 kB of XML, the library compresses a sheet in a worker. */
const TITRES = ["Date", "Collectif", "Présents", "Encadrants", "Heures salariées", "Heures bénévoles"];
const LARGEURS = [12, 24, 10, 12, 17, 17];
const FORMATS = ["dd/mm/yyyy", undefined, "0", "0", "0.00", "0.00"];

/**
 * @param {Objet[]} journal
 * @param {{nom?: string, enfants?: number}[]} [collectifs] of the dossier: their names and enrolled stand on a second sheet, to be copied from
 * @returns {Promise<Blob>}
 */
export function ecrireXlsx(journal, collectifs = []) {
  const tete = TITRES.map((value) => ({ value, fontWeight: /** @type {const} */ ("bold") }));
  const columns = LARGEURS.map((width) => ({ width }));
  const feuilles = [];
  for (let i = 0; i === 0 || i < journal.length; i += PAR_FEUILLE) {
    const data = [tete, ...journal.slice(i, i + PAR_FEUILLE).map(ecrireRangee)];
    feuilles.push({ sheet: i ? `Séances ${i / PAR_FEUILLE + 1}` : "Séances", data, columns, stickyRowsCount: 1 });
  }
  const noms = collectifs.map(({ nom, enfants }, i) => [
    { value: nom || `Collectif ${i + 1}` },
    { value: enfants ?? undefined },
  ]);
  const titres = ["Nom du collectif", "Enfants inscrits"].map((value) => ({
    value,
    fontWeight: /** @type {const} */ ("bold"),
  }));
  if (noms.length)
    feuilles.push({ sheet: "Collectifs", data: [titres, ...noms], columns: [{ width: 24 }, { width: 16 }] });
  return ecrire(feuilles).toBlob();
}

/** @param {Objet} seance */
function ecrireRangee(seance) {
  return COLONNES.map((nom, i) => {
    const valeur = seance[nom];
    if (valeur === undefined || valeur === null) return null;
    if (nom === "collectif") return { value: String(valeur), type: String };
    if (nom === "date") return { value: new Date(`${valeur}T00:00:00Z`), type: Date, format: FORMATS[i] };
    return { value: Number(valeur), type: Number, format: FORMATS[i] };
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
