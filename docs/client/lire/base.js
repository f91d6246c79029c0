// The database of the dossiers that a Caf received: apart from the reader's own.
import { connecter } from "../dossier/garde/connexion.js";
import { RACINE } from "../offline/travailleur.js";

/**
 * @typedef {object} Recu one dossier that was received
 * @property {string} id
 * @property {string} departement
 * @property {string} campagne
 * @property {string} lieu « Isère 2025-2026 »
 * @property {string} origine name of its file, or how it came
 * @property {number} arrive
 * @property {string} texte exactly what was received
 * @property {string | null} verdict the last one seen
 * @property {string | null} regles which rules judged it first, in words
 *
 * @typedef {{[cle: string]: any}} Contenu a dossier, once the calculator has found it right
 *
 * @typedef {{note: string, bon: boolean}} Point what the agent noted of one point; `bon`: nothing to ask
 * @typedef {object} Notes
 * @property {string} id of the dossier
 * @property {{[cle: string]: Point}} points
 * @property {string} generale
 * @property {string | null} adresse whom to answer; null: what the dossier tells
 *
 * @typedef {import("idb").DBSchema & {recus: {key: string, value: Recu}, notes: {key: string, value: Notes}}} Schema
 */

export const NOM = `boussole ${RACINE.pathname} recus`;

export const avecBase = /** @type {typeof connecter<Schema>} */ (connecter)(NOM, 1, (base) => {
  base.createObjectStore("recus", { keyPath: "id" });
  base.createObjectStore("notes", { keyPath: "id" });
});
