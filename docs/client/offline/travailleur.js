/** The page's side of the service worker. */

/**
 * @typedef {import("./types.js").Question} Question
 * @typedef {import("./types.js").Etat} Etat
 */

/** This module stands two folders below the site's root, as every script of the site. */
export const RACINE = new URL("../../", import.meta.url);

/** Why the service worker could not do it: `place`, `reseau` or `version`. */
export class Echec extends Error {}

/** Rejects when a version could not be installed: where there is none before it, there is nobody to ask. @type {Promise<never>} */
const renonce = new Promise((_, reject) => {
  navigator.serviceWorker?.addEventListener("message", ({ data }) => reject(new Echec(data)));
});
renonce.catch(() => {});

/** `sw.js` itself is never taken from the browser's cache, nor what it imports. */
export function inscrire() {
  return navigator.serviceWorker.register(new URL("sw.js", RACINE), { scope: RACINE.pathname, updateViaCache: "none" });
}

/**
 * Ask the service worker that is in charge, or will be. Rejects with Echec.
 *
 * @param {Question["sujet"]} sujet
 * @param {{calculateur?: boolean, dire?: (part: number) => void, adresse?: string}} [options] `adresse`: of the page that it is about
 * @returns {Promise<Etat>}
 */
export async function demander(sujet, { calculateur = false, dire = () => {}, adresse = location.href } = {}) {
  const { active } = await Promise.race([navigator.serviceWorker.ready, renonce]);
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => {
      const reponse = /** @type {import("./types.js").Reponse} */ (data);
      if (reponse.sujet === "progres") return dire(reponse.part);
      port1.close();
      if (reponse.sujet === "echec") reject(new Echec(reponse.motif));
      else resolve(reponse);
    };
    active?.postMessage({ sujet, calculateur, adresse }, [port2]);
  });
}
