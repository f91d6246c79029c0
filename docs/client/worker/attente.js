// Waiting that ends.
import { Motif } from "./motifs.js";

/**
 * @template T
 * @param {Promise<T>} promesse what may never settle, without a word
 * @param {number} duree in milliseconds
 * @returns {Promise<T>}
 */
export async function limiter(promesse, duree) {
  let garde = 0;
  const trop = new Promise((_, reject) => {
    garde = setTimeout(() => reject(new Motif("le calculateur ne démarre pas")), duree);
  });
  try {
    return await /** @type {Promise<T>} */ (Promise.race([promesse, trop]));
  } finally {
    clearTimeout(garde);
  }
}

/**
 * The same, without an end where the promise fails: who waits for it goes no further.
 *
 * @template T
 * @param {Promise<T>} promesse
 * @returns {Promise<T>}
 */
export function sansEchec(promesse) {
  return new Promise((resolve) => {
    promesse.then(resolve, () => {});
  });
}
