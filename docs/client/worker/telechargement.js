// Files that are what the manifest says: nothing that was altered or cut short is ever run.

/**
 * @typedef {import("./types.js").Fichier} Fichier
 * @typedef {(octets: number) => void} Noter told how many bytes of one file have come, once decompressed
 */

/** The file that came is not the one that was published. */
export class FichierRefuse extends Error {
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
 */
export async function demander(adresse, { sha256 }) {
  const reponse = await fetch(adresse, crypto.subtle ? {} : { integrity: `sha256-${enBase64(sha256)}` });
  if (!reponse.ok) throw new Error(`${adresse} n’a pas pu être chargé (réponse ${reponse.status} du serveur)`);
  return reponse;
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
  let recus = 0;
  for (let lu = await lecteur.read(); !lu.done; lu = await lecteur.read()) {
    if (recus + lu.value.byteLength > octets.byteLength) throw new FichierRefuse(reponse.url);
    octets.set(lu.value, recus);
    recus += lu.value.byteLength;
    noter(recus);
  }
  if (recus !== octets.byteLength || !(await conforme(octets, fichier.sha256))) throw new FichierRefuse(reponse.url);
  return octets;
}

/**
 * @param {Uint8Array<ArrayBuffer>} octets
 * @param {string} sha256 in hexadecimal
 */
async function conforme(octets, sha256) {
  if (!crypto.subtle) return true;
  return enHexadecimal(new Uint8Array(await crypto.subtle.digest("SHA-256", octets))) === sha256;
}

/** @param {Uint8Array} octets */
function enHexadecimal(octets) {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");
}

/** @param {string} hexadecimal */
function enBase64(hexadecimal) {
  return btoa(String.fromCharCode(...(hexadecimal.match(/../g) ?? []).map((paire) => Number.parseInt(paire, 16))));
}
