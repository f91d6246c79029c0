// What the tabs of this site tell each other of the dossiers.
import { NOM } from "./base.js";

/**
 * @typedef {{sujet: "ecrit", id: string, revision: number} | {sujet: "supprime", id: string} | {sujet: "liste"}
 *   | {sujet: "tout_efface"}} Nouvelle `liste`: a name or a verdict changed
 */

/** @type {BroadcastChannel | null} */
let canal = null;
/** @type {((nouvelle: Nouvelle) => void)[]} */
const ecouteurs = [];

function brancher() {
  canal ??= new BroadcastChannel(NOM);
  canal.onmessage = ({ data }) => {
    for (const prevenir of ecouteurs) prevenir(data);
  };
}

/** @param {Nouvelle} nouvelle told to the other tabs */
export function dire(nouvelle) {
  brancher();
  canal?.postMessage(nouvelle);
}

/** @param {(nouvelle: Nouvelle) => void} prevenir */
export function ecouter(prevenir) {
  ecouteurs.push(prevenir);
  brancher();
}

// A page that goes into the browser's back-forward cache listens to nobody.
addEventListener("pagehide", () => {
  canal?.close();
  canal = null;
});
addEventListener("pageshow", () => ecouteurs.length && brancher());
