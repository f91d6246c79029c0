// Answers typed before the page had its dossier, put together with it: nothing typed is lost.

/**
 * @typedef {import("../../verifier/types.js").Objet} Objet
 * @typedef {import("../../verifier/types.js").Json} Json
 */

/**
 * @param {Objet} garde
 * @param {Objet} tape wins where both answer; a list is completed
 * @returns {Objet}
 */
export function fusionner(garde, tape) {
  const ensemble = { ...garde };
  for (const [cle, valeur] of Object.entries(tape)) {
    const avant = garde[cle];
    if (Array.isArray(avant) && Array.isArray(valeur)) ensemble[cle] = reunir(avant, valeur);
    else if (estObjet(avant) && estObjet(valeur)) ensemble[cle] = fusionner(avant, valeur);
    else ensemble[cle] = valeur;
  }
  return ensemble;
}

/** @param {Json[]} avant @param {Json[]} apres */
function reunir(avant, apres) {
  const connus = new Set(avant.map((valeur) => JSON.stringify(valeur)));
  return [...avant, ...apres.filter((valeur) => !connus.has(JSON.stringify(valeur)))];
}

/** @param {Json | undefined} valeur @returns {valeur is Objet} */
function estObjet(valeur) {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}
