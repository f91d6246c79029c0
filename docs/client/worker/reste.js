// The whole standard library, read at once: Python waits for it in the middle of an `import`.
import { Motif } from "./motifs.js";
import { coupure } from "./reseau.js";

/**
 * @param {string} adresse
 * @returns {Uint8Array}
 */
export function lireAussitot(adresse) {
  const requete = new XMLHttpRequest();
  requete.open("GET", adresse, false);
  requete.responseType = "arraybuffer";
  try {
    requete.send();
  } catch {
    throw coupure();
  }
  if (requete.status !== 200)
    throw new Motif(`${adresse} n’a pas pu être chargé (réponse ${requete.status} du serveur)`);
  return new Uint8Array(requete.response);
}
