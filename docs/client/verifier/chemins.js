// Values in plain data, by their path (« projet.axes.enfants »).

/**
 * @typedef {import("./types.js").Json} Json
 * @typedef {import("./types.js").Objet} Objet
 */

/**
 * Set or remove the value at `cles`; a group that this empties goes too.
 *
 * @param {Objet} objet
 * @param {string[]} cles
 * @param {Json | undefined} valeur
 */
export function poser(objet, [cle, ...suite], valeur) {
  if (!suite.length) {
    if (valeur === undefined) delete objet[cle];
    else objet[cle] = valeur;
  } else if (estObjet(objet[cle])) {
    const pleine = Object.keys(objet[cle]).length > 0;
    poser(objet[cle], suite, valeur);
    if (pleine && !Object.keys(objet[cle]).length) delete objet[cle];
  } else if (valeur !== undefined) {
    objet[cle] = {};
    poser(objet[cle], suite, valeur);
  }
}

/**
 * @param {Objet} objet
 * @param {string} chemin
 * @returns {Json | undefined}
 */
export function trouver(objet, chemin) {
  /** @type {Json | undefined} */
  let valeur = objet;
  for (const cle of chemin.split(".")) valeur = estObjet(valeur) ? valeur[cle] : undefined;
  return valeur;
}

/**
 * @param {Json | undefined} valeur
 * @returns {valeur is Objet}
 */
function estObjet(valeur) {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}
