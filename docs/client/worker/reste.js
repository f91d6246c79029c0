// The whole of an archive, read at once: Python waits for it in the middle of an `import`.
import { Motif } from "./motifs.js";
import { coupure } from "./reseau.js";

/** @type {Set<string>} asked for once: who asks again was not given what was published */
const demandes = new Set();

/**
 * A second time it comes from the server itself: a copy that is altered in the browser's cache stays so.
 *
 * @param {string} adresse
 * @returns {Uint8Array}
 */
export function lireAussitot(adresse) {
  const requete = new XMLHttpRequest();
  requete.open("GET", adresse, false);
  requete.responseType = "arraybuffer";
  if (demandes.has(adresse)) requete.setRequestHeader("Cache-Control", "no-cache");
  demandes.add(adresse);
  try {
    requete.send();
  } catch {
    throw coupure();
  }
  if (requete.status !== 200)
    throw new Motif(`${adresse} n’a pas pu être chargé (réponse ${requete.status} du serveur)`);
  return new Uint8Array(requete.response);
}
