// A school year, week by week: what happens in each, from the sessions held and lost.

/**
 * @typedef {import("../types.js").Perdue} Perdue
 * @typedef {"seance" | "partielle" | "vacances" | "perdue" | "hors"} EtatSemaine
 * @typedef {{lundi: string, etat: EtatSemaine, tenues: number, perdues: Perdue[]}} Semaine
 */

const JOUR = 86_400_000;

/**
 * From the first week of September to the end of the month of the last session, June at least.
 *
 * @param {import("../types.js").Decompte} decompte
 * @returns {Semaine[]} empty where there is no session at all
 */
export function semaines({ seances, perdues }) {
  const jours = [...seances, ...perdues.map(({ le }) => le)].sort();
  if (!jours.length) return [];
  const annee = Number(jours[0].slice(0, 4)) - (jours[0].slice(5) < "09-01" ? 1 : 0);
  const dernier = [jours[jours.length - 1].slice(0, 7), `${annee + 1}-06`].sort()[1];
  const trouvees = [];
  for (let lundi = lundiDe(`${annee}-09-01`); lundi.slice(0, 7) <= dernier; lundi = decaler(lundi, 7)) {
    const suivant = decaler(lundi, 7);
    const dedans = (/** @type {string} */ jour) => lundi <= jour && jour < suivant;
    const siennes = perdues.filter(({ le }) => dedans(le));
    const tenues = seances.filter(dedans).length;
    trouvees.push({ lundi, etat: etat(tenues, siennes), tenues, perdues: siennes });
  }
  return trouvees;
}

/**
 * @param {number} tenues
 * @param {Perdue[]} perdues
 * @returns {EtatSemaine}
 */
function etat(tenues, perdues) {
  if (tenues) return perdues.length ? "partielle" : "seance";
  if (!perdues.length) return "hors";
  return perdues.every(({ raison }) => raison === "vacances") ? "vacances" : "perdue";
}

/**
 * Days lost to the same thing, together, in order.
 *
 * @param {Perdue[]} perdues
 * @returns {Perdue[][]}
 */
export function grouper(perdues) {
  /** @type {Perdue[][]} */
  const groupes = [];
  for (const perdue of perdues) {
    const dernier = groupes.at(-1);
    if (dernier && dernier[0].raison === "vacances" && dernier[0].libelle === perdue.libelle) dernier.push(perdue);
    else groupes.push([perdue]);
  }
  return groupes;
}

/** @param {string} jour */
function lundiDe(jour) {
  return decaler(jour, -((new Date(jour).getUTCDay() + 6) % 7));
}

/**
 * @param {string} jour
 * @param {number} jours
 */
function decaler(jour, jours) {
  return new Date(Date.parse(jour) + jours * JOUR).toISOString().slice(0, 10);
}
