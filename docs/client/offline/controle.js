/** When the server was last asked for a newer version, kept from page to page. */
import { mesurerEcart } from "./horloge.js";
import { RACINE } from "./travailleur.js";

const CLE = `${RACINE.pathname}.controle`;
export const INTERVALLE = 3_600_000;

export function dernierControle() {
  try {
    return Number(localStorage.getItem(CLE)) || null;
  } catch {
    return null;
  }
}

/**
 * Look for a newer version, at most once an hour unless `force`.
 *
 * @param {ServiceWorkerRegistration} inscription
 * @param {boolean} [force]
 * @returns {Promise<boolean>} false when the server could not be reached
 */
export async function controler(inscription, force = false) {
  if (!force && Math.abs(Date.now() - (dernierControle() ?? 0)) < INTERVALLE && navigator.onLine) return true;
  try {
    await Promise.all([inscription.update(), mesurerEcart()]);
  } catch {
    return false;
  }
  try {
    localStorage.setItem(CLE, String(Date.now()));
  } catch {
    // Storage is forbidden: the line then says nothing of it.
  }
  return true;
}
