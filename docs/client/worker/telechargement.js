// Files that are what the manifest says: nothing that was altered or cut short is ever run.
import { enHexadecimal } from "../integrite/hexadecimal.js";
import { Refus } from "./motifs.js";
import { coupure, demander as demanderAuReseau, deuxFois } from "./reseau.js";

/**
 * @typedef {import("./types.js").Fichier} Fichier
 * @typedef {(octets: number) => void} Noter told how many bytes of one file have come, once decompressed
 */

/** The file that came is not the one that was published. */
class FichierRefuse extends Refus {
  /** @param {string} adresse */
  constructor(adresse) {
    super(`${adresse} ne correspond pas à ce qui a été publié\u202f; rechargez la page`);
  }
}

/**
 * Ask for a file. Where the page's address is not secure, the browser offers no digest: it checks by itself.
 *
 * @param {string} adresse
 * @param {Fichier} fichier
 * @param {RequestCache} [cache]
 */
export function demander(adresse, { sha256 }, cache = "default") {
  return demanderAuReseau(adresse, crypto.subtle ? { cache } : { cache, integrity: `sha256-${enBase64(sha256)}` });
}

/**
 * Read an answer to its end, and refuse it where its size or its digest is another.
 *
 * @param {Response} reponse
 * @param {Fichier} fichier
 * @param {Noter} noter
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function lireVerifie(reponse, fichier, noter) {
  const octets = new Uint8Array(fichier.bytes);
  const lecteur = /** @type {ReadableStream<Uint8Array>} */ (reponse.body).getReader();
  const lire = () =>
    lecteur.read().catch(() => {
      throw coupure();
    });
  let recus = 0;
  for (let lu = await lire(); !lu.done; lu = await lire()) {
    if (recus + lu.value.byteLength > octets.byteLength) throw new FichierRefuse(reponse.url);
    octets.set(lu.value, recus);
    recus += lu.value.byteLength;
    noter(recus);
  }
  if (recus !== octets.byteLength || !(await conforme(octets, fichier.sha256))) throw new FichierRefuse(reponse.url);
  return octets;
}

/**
 * A file, verified.
 *
 * @param {string} adresse
 * @param {Fichier} fichier
 * @param {Noter} [noter]
 */
export function recevoir(adresse, fichier, noter = () => {}) {
  return deuxFois(async (cache) => lireVerifie(await demander(adresse, fichier, cache), fichier, noter));
}

/**
 * A WebAssembly module, verified; compiled while it comes, and not run.
 *
 * @param {string} adresse
 * @param {Fichier} fichier
 * @param {Noter} noter
 */
export function compiler(adresse, fichier, noter) {
  return deuxFois(async (cache) => {
    const reponse = await demander(adresse, fichier, cache);
    const verifie = lireVerifie(reponse.clone(), fichier, noter);
    const [octets, module] = await Promise.all([verifie, WebAssembly.compileStreaming(reponse).catch(() => null)]);
    return module ?? WebAssembly.compile(octets);
  });
}

/**
 * @param {Uint8Array<ArrayBuffer>} octets
 * @param {string} sha256 in hexadecimal
 */
async function conforme(octets, sha256) {
  if (!crypto.subtle) return true;
  return enHexadecimal(new Uint8Array(await crypto.subtle.digest("SHA-256", octets))) === sha256;
}

/** @param {string} hexadecimal */
function enBase64(hexadecimal) {
  return btoa(String.fromCharCode(...(hexadecimal.match(/../g) ?? []).map((paire) => Number.parseInt(paire, 16))));
}
