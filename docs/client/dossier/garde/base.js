// The database of the dossiers on this device: one a site, whatever else the host holds.
import { openDB } from "idb";
import { RACINE } from "../../offline/travailleur.js";

/**
 * @typedef {import("../../verifier/types.js").Objet} Objet
 * @typedef {import("./historique.js").Historique} Historique
 *
 * @typedef {object} Fiche one dossier on the device
 * @property {string} id
 * @property {string} departement
 * @property {string} campagne
 * @property {string | null} nom the name that the person gave; else the dossier's own words name it
 * @property {number} cree
 * @property {number} modifie
 * @property {number} revision grows by one at each write of its content
 * @property {string | null} verdict the last one seen
 * @property {{chemin: string, libelle: string}[]} aRevoir what to look at again, when it was carried over from an earlier campaign
 * @property {Objet} contenu `dossier-clas/1`
 *
 * @typedef {import("idb").DBSchema & {
 *   dossiers: {key: string, value: Fiche},
 *   historiques: {key: string, value: Historique & {id: string}},
 *   arrivees: {key: string, value: {texte: string, nom: string}},
 * }} Schema `arrivees`: a file on its way to the page that can judge it
 * @typedef {import("idb").IDBPDatabase<Schema>} Base
 */

const VERSION = 1;
const ATTENTE_MAX = 5000;
export const NOM = `boussole ${RACINE.pathname} dossiers`;

/** @type {Promise<Base> | null} */
let ouverte = null;

function oublier() {
  ouverte = null;
}

/** @returns {Promise<Base>} rejects where the browser keeps nothing, or does not answer */
function ouvrir() {
  ouverte ??= Promise.race([
    openDB(NOM, VERSION, {
      upgrade(base) {
        base.createObjectStore("dossiers", { keyPath: "id" });
        base.createObjectStore("historiques", { keyPath: "id" });
        base.createObjectStore("arrivees");
      },
      blocking(_, __, { target }) {
        /** @type {IDBDatabase} */ (target).close();
        oublier();
      },
      terminated: oublier,
    }),
    new Promise((_, reject) => {
      setTimeout(() => reject(new DOMException("", "TimeoutError")), ATTENTE_MAX);
    }),
  ]);
  ouverte.catch(oublier);
  return ouverte;
}

/**
 * @template T
 * @param {(base: Base) => Promise<T>} faire tried once more where the browser had shut the database
 * @returns {Promise<T>}
 */
export async function avecBase(faire) {
  try {
    return await faire(await ouvrir());
  } catch (erreur) {
    if (!(erreur instanceof DOMException) || erreur.name !== "InvalidStateError") throw erreur;
    oublier();
    return faire(await ouvrir());
  }
}
