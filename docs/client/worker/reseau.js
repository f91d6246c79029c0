// Asks the network, and says what came in the place of what was asked for.
import { insister } from "../integrite/insister.js";
import { Motif, Refus } from "./motifs.js";

/** The browser's, always: Pyodide is handed another one while it starts, that knows only its own files (python.js). */
const { fetch } = globalThis;

const PAGE =
  "le réseau a répondu par une page au lieu des données (peut-être un portail d’accès Wi-Fi, où il faut d’abord se connecter)";
const ILLISIBLE = "les données reçues sont illisibles";

/** The browser's own words are English, and say no more. */
export function coupure() {
  return new Motif("la connexion s’est interrompue");
}

/**
 * Ask for a file, that is no page.
 *
 * @param {string} adresse
 * @param {RequestInit} [options]
 */
export async function demander(adresse, options) {
  const reponse = await fetch(adresse, options).catch(() => {
    // Where the browser was to check the file, it does not tell a refusal from a broken connection.
    throw options?.integrity ? new Refus(coupure().message) : coupure();
  });
  if (!reponse.ok) throw new Motif(`${adresse} n’a pas pu être chargé (réponse ${reponse.status} du serveur)`);
  if (reponse.headers.get("Content-Type")?.startsWith("text/html")) throw new Refus(PAGE);
  return reponse;
}

/**
 * @template T
 * @param {(cache: RequestCache) => Promise<T>} lire
 */
export const deuxFois = (lire) => insister(lire, Refus);

/**
 * @param {string} adresse
 * @returns {Promise<string>} text that is JSON
 */
export function lireJson(adresse) {
  return deuxFois(async (cache) => {
    const reponse = await demander(adresse, { cache });
    const texte = await reponse.text().catch(() => {
      throw coupure();
    });
    try {
      JSON.parse(texte);
    } catch {
      throw new Refus(texte.trimStart().startsWith("<") ? PAGE : ILLISIBLE);
    }
    return texte;
  });
}
