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
 * See whether the server answers; once an hour, look for a newer version.
 *
 * @param {ServiceWorkerRegistration | null} inscription
 * @returns {Promise<boolean>} false when it does not
 */
export async function controler(inscription) {
  const recent = Math.abs(Date.now() - (dernierControle() ?? 0)) < INTERVALLE;
  try {
    await Promise.all([recent || inscription?.update(), mesurerEcart()]);
  } catch {
    return false;
  }
  try {
    if (!recent) localStorage.setItem(CLE, String(Date.now()));
  } catch {
    // Storage is forbidden: the line then says nothing of it.
  }
  return true;
}
