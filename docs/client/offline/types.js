/**
 * What a page and the service worker say to each other.
 *
 * @typedef {object} Question
 * @property {"visite" | "etat" | "tout" | "calculateur" | "effacer"} sujet `visite`: keep what goes with this page
 * @property {string} adresse of the page
 * @property {boolean} [calculateur] the reader uses it: keep it too
 *
 * @typedef {object} Etat
 * @property {"etat"} sujet
 * @property {string} version
 * @property {string} regles the last day on which some rules were checked
 * @property {[string, string]} verifiees between which days those of the page were
 * @property {{[nom: string]: {poids: number, nom: string | null}}} groupes
 * @property {string[]} gardes groups that are whole on the device
 * @property {string | null} empreinte of the page in the version that is read now
 *
 * @typedef {Etat | {sujet: "progres", part: number} | {sujet: "echec", motif: "place" | "reseau" | "version"}} Reponse
 */
export {};
