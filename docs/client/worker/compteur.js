// Counts the bytes of the files that the interpreter fetches, so that the page shows true progress.

/**
 * Make `fetch` report the bytes of each of `fichiers` as they come in.
 * The count is read from a copy of the response: the interpreter gets the original, which the browser can cache compiled.
 *
 * @param {Map<string, number>} fichiers address → size in bytes, once decompressed
 * @param {(recus: number, total: number) => void} dire
 * @returns {(adresse: string) => void} marks a file that no `fetch` brings (a module) as received
 */
export function compter(fichiers, dire) {
  const total = [...fichiers.values()].reduce((somme, taille) => somme + taille, 0);
  /** @type {Map<string, number>} */
  const recus = new Map();
  const noter = (/** @type {string} */ adresse, /** @type {number} */ octets) => {
    recus.set(adresse, Math.min(octets, fichiers.get(adresse) ?? 0));
    dire(
      [...recus.values()].reduce((somme, n) => somme + n, 0),
      total,
    );
  };
  const fetchDuNavigateur = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (ressource, options) => {
    const reponse = await fetchDuNavigateur(ressource, options);
    if (reponse.ok && reponse.body && fichiers.has(reponse.url)) {
      suivre(reponse.clone(), (octets) => noter(reponse.url, octets));
    }
    return reponse;
  };
  return (adresse) => noter(adresse, fichiers.get(adresse) ?? 0);
}

/**
 * @param {Response} copie
 * @param {(octets: number) => void} dire
 */
async function suivre(copie, dire) {
  const lecteur = /** @type {ReadableStream<Uint8Array>} */ (copie.body).getReader();
  let octets = 0;
  try {
    for (let lu = await lecteur.read(); !lu.done; lu = await lecteur.read()) {
      octets += lu.value.byteLength;
      dire(octets);
    }
  } catch {
    // The interpreter meets the same failure on its own copy, and says so.
  }
}
