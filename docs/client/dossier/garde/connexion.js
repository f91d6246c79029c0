// One database of this site on the device: opened once, once more where the browser had shut it, never waited for without end.
import { openDB } from "idb";

const ATTENTE_MAX = 5000;

/**
 * @template {import("idb").DBSchema} S
 * @param {string} nom
 * @param {number} version
 * @param {(base: import("idb").IDBPDatabase<S>) => void} creer makes its stores
 * @returns {<T>(faire: (base: import("idb").IDBPDatabase<S>) => Promise<T>) => Promise<T>} rejects where the browser keeps nothing, or does not answer
 */
export function connecter(nom, version, creer) {
  /** @type {Promise<import("idb").IDBPDatabase<S>> | null} */
  let ouverte = null;
  const oublier = () => {
    ouverte = null;
  };
  const ouvrir = () => {
    ouverte ??= Promise.race([
      openDB(nom, version, {
        upgrade: creer,
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
  };
  return async (faire) => {
    try {
      return await faire(await ouvrir());
    } catch (erreur) {
      if (!(erreur instanceof DOMException) || erreur.name !== "InvalidStateError") throw erreur;
      oublier();
      return faire(await ouvrir());
    }
  };
}
