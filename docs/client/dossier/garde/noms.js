// How a dossier is called, and when it was last changed, in words.
import { quand } from "../../offline/phrases.js";
import { trouver } from "../../verifier/chemins.js";

/**
 * The name that the person gave, else the project's, else the structure's.
 *
 * @param {Pick<import("./base.js").Fiche, "nom" | "contenu">} fiche
 */
export function nomDe({ nom, contenu }) {
  const noms = [nom, trouver(contenu, "projet.intitule"), trouver(contenu, "structure.nom")];
  return String(noms.find((mot) => typeof mot === "string" && mot.trim()) ?? "Dossier sans nom").trim();
}

/** « à 22 h 04 », « hier à 17 h », « le 3 novembre 2026 ». @param {number} moment */
export function depuis(moment) {
  return quand(moment, Date.now()).replace("aujourd’hui ", "");
}

/** @type {{[verdict: string]: string}} */
export const VERDICTS = {
  conforme: "Respecte les règles vérifiées ici",
  a_verifier: "Des points restent à vérifier",
  non_conforme: "Des points sont à corriger",
};
