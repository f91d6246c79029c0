/** The device's clock: what is open, closed or left is told by it. Where it is wrong, the page says so. */
import { jour } from "./phrases.js";
import { RACINE } from "./travailleur.js";

const CLE = `${RACINE.pathname}.ecart`;
/** A day: less does no harm, and summer time, zones and slow answers stay below. */
const TOLERANCE = 86_400_000;

/** A server that has said nothing for so long does not answer. */
const PATIENCE = 10_000;

/** @type {HTMLElement | null} */
let note = null;

/** Note how far the server's clock is from this one, where the server tells; rejects when it does not answer. */
export async function mesurerEcart() {
  const signal = AbortSignal.timeout?.(PATIENCE);
  const reponse = await fetch(new URL("manifest.webmanifest", RACINE), { method: "HEAD", cache: "no-store", signal });
  const age = Number(reponse.headers.get("age")) * 1000;
  const ecart = Date.parse(reponse.headers.get("date") ?? "") + age - Date.now();
  try {
    if (Number.isNaN(ecart)) localStorage.removeItem(CLE);
    else localStorage.setItem(CLE, String(ecart));
  } catch {
    // Storage is forbidden: only the past tells.
  }
}

function dernierEcart() {
  try {
    return Number(localStorage.getItem(CLE));
  } catch {
    return 0;
  }
}

/**
 * Say that the clock is wrong, or no more: it differs from the server's, or tells a day before one that is certainly past.
 *
 * @param {(string | number | null)[]} passes moments that are past
 */
export function direHorloge(passes) {
  const maintenant = Date.now();
  const recule = passes.some((moment) => moment !== null && new Date(moment).getTime() > maintenant + TOLERANCE);
  if (!recule && Math.abs(dernierEcart()) <= TOLERANCE) {
    note?.remove();
    note = null;
    return;
  }
  if (!note) {
    note = document.createElement("p");
    note.className = "note";
    note.dataset.ton = "attention";
    note.setAttribute("role", "alert");
    document.querySelector("article h1")?.after(note);
  }
  note.textContent = `L’horloge de votre appareil indique le ${jour(maintenant)}, et cette date semble fausse. L’état des campagnes et les délais affichés ici en dépendent\u202f: ne vous y fiez pas avant de l’avoir réglée.`;
}
