/** The state of a campaign, read on the device: the page carries moments and words, this module only compares with now. */

/** @typedef {"a_venir" | "ouvert" | "clos" | "a_confirmer"} Etat */
/** @typedef {[string | null, Etat][]} Chronologie each moment at which the state changes, with the state from then on */
/** @typedef {{mot: string, date: string, suite: string}} Phrases */

const PARIS = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" });
const JOUR = 86_400_000;

/**
 * Index of the state that holds at `maintenant`.
 * @param {Chronologie} chronologie
 * @param {number} maintenant milliseconds since 1970
 */
export function rang(chronologie, maintenant) {
  let courant = 0;
  for (const [i, [moment]] of chronologie.entries()) {
    if (moment !== null && Date.parse(moment) <= maintenant) courant = i;
  }
  return courant;
}

/**
 * Calendar days of Paris from one moment to another.
 * @param {number} de
 * @param {number} vers
 */
export function jours(de, vers) {
  const minuit = (/** @type {number} */ moment) => Date.parse(PARIS.format(moment));
  return Math.round((minuit(vers) - minuit(de)) / JOUR);
}

/**
 * What is left before the next change, in words; nothing when no change is known.
 * @param {Chronologie} chronologie
 * @param {number} maintenant
 */
export function reste(chronologie, maintenant) {
  const courant = rang(chronologie, maintenant);
  const suivant = chronologie[courant + 1]?.[0];
  const etat = chronologie[courant][1];
  if (!suivant) return "";
  if (etat === "ouvert") {
    const compte = jours(maintenant, Date.parse(suivant) - 1);
    if (compte === 0) return "dernier jour";
    return compte === 1 ? "encore 1 jour" : `encore ${compte} jours`;
  }
  if (etat !== "a_venir") return "";
  const compte = jours(maintenant, Date.parse(suivant));
  if (compte === 0) return "aujourd’hui";
  return compte === 1 ? "demain" : `dans ${compte} jours`;
}

/**
 * What comes next once no request is taken any more: the first dated thing that is not over.
 * @param {[string, string][]} suivantes
 * @param {number} maintenant
 */
export function ensuite(suivantes, maintenant) {
  return suivantes.find(([fin]) => Date.parse(fin) > maintenant)?.[1];
}
