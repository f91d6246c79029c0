// What can be undone and done again: whole dossiers as text, each with what was done next, in words.

/**
 * @typedef {{quoi: string, texte: string}} Pas the dossier as it stood before `quoi` (in `avant`), or after it (in `apres`)
 * @typedef {{avant: Pas[], apres: Pas[], le: number}} Historique oldest first; `le`: when the last change was noted
 */

const PAS_MAX = 50;
const SIGNES_MAX = 1_000_000;
/** What is typed in one field without a pause is one change. */
const PAUSE = 30_000;

/** @returns {Historique} */
export const vide = () => ({ avant: [], apres: [], le: 0 });

/**
 * @param {Historique} historique
 * @param {string} texte the dossier before the change
 * @param {string} quoi
 * @param {number} le
 * @returns {Historique}
 */
export function noter({ avant, le: dernier, apres }, texte, quoi, le) {
  const suite = !apres.length && quoi !== "" && avant.at(-1)?.quoi === quoi && le - dernier < PAUSE;
  return { avant: suite ? avant : borner([...avant, { quoi, texte }]), apres: [], le };
}

/**
 * @param {Historique} historique
 * @param {string} texte the dossier as it stands
 * @returns {{historique: Historique, pas: Pas} | null} `pas`: the dossier to go back to, and what is undone
 */
export function reculer({ avant, apres }, texte) {
  const pas = avant.at(-1);
  return pas
    ? { pas, historique: { avant: avant.slice(0, -1), apres: [...apres, { quoi: pas.quoi, texte }], le: 0 } }
    : null;
}

/**
 * @param {Historique} historique
 * @param {string} texte
 * @returns {{historique: Historique, pas: Pas} | null}
 */
export function avancer({ avant, apres }, texte) {
  const pas = apres.at(-1);
  return pas
    ? { pas, historique: { avant: borner([...avant, { quoi: pas.quoi, texte }]), apres: apres.slice(0, -1), le: 0 } }
    : null;
}

/** The newest steps that fit. @param {Pas[]} pas */
function borner(pas) {
  const gardes = pas.slice(-PAS_MAX);
  let signes = gardes.reduce((somme, { texte }) => somme + texte.length, 0);
  while (gardes.length > 1 && signes > SIGNES_MAX) signes -= gardes.shift()?.texte.length ?? 0;
  return gardes;
}
