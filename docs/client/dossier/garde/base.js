// The database of the dossiers on this device: one a site, whatever else the host holds.
import { RACINE } from "../../offline/travailleur.js";
import { connecter } from "./connexion.js";

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
 */

export const NOM = `boussole ${RACINE.pathname} dossiers`;

export const avecBase = /** @type {typeof connecter<Schema>} */ (connecter)(NOM, 1, (base) => {
  base.createObjectStore("dossiers", { keyPath: "id" });
  base.createObjectStore("historiques", { keyPath: "id" });
  base.createObjectStore("arrivees");
});
