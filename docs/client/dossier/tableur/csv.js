// The session log as CSV, as French spreadsheets write it: « ; », decimal comma, UTF-8 with its mark.
import { COLONNES, lireRangees } from "./lignes.js";

/**
 * @typedef {import("../../verifier/types.js").Objet} Objet
 */

/**
 * @param {Objet[]} journal
 * @returns {Blob}
 */
export function ecrireCsv(journal) {
  const rangees = journal.map((seance) =>
    COLONNES.map((nom) => {
      const texte = String(seance[nom] ?? "");
      return nom.startsWith("heures") ? texte.replace(".", ",") : texte;
    }),
  );
  const texte = [COLONNES, ...rangees].map((rangee) => `${rangee.map(entourer).join(";")}\r\n`).join("");
  return new Blob(["\ufeff", texte], { type: "text/csv;charset=utf-8" });
}

/** @param {string} mot */
const entourer = (mot) => (/[";\r\n]/.test(mot) ? `"${mot.replaceAll('"', '""')}"` : mot);

/**
 * @param {Blob} fichier in UTF-8 or Windows-1252; separated by `;`, `,` or tabs
 * @returns {Promise<import("./lignes.js").Lecture>}
 */
export async function lireCsv(fichier) {
  return lireRangees(couper(decoder(await fichier.arrayBuffer())));
}

/** @param {ArrayBuffer} octets */
function decoder(octets) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder("windows-1252").decode(octets);
  }
}

/**
 * Rows of cells; inside quotes, separators and ends of line are text.
 *
 * @param {string} texte
 * @returns {string[][]}
 */
export function couper(texte) {
  const titre = texte.split(/\r?\n/).find((ligne) => ligne.trim()) ?? "";
  const [separateur] = [";", ",", "\t"].toSorted((a, b) => titre.split(b).length - titre.split(a).length);
  const mot = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separateur}\\r\\n]*))(${separateur}|\\r\\n|\\n|\\r|$)`, "gy");
  /** @type {string[][]} */
  const rangees = [[]];
  for (const [, entoure, nu, fin] of texte.matchAll(mot)) {
    rangees.at(-1)?.push(entoure === undefined ? nu : entoure.replaceAll('""', '"'));
    if (fin === "") break;
    if (fin !== separateur) rangees.push([]);
  }
  return rangees;
}
