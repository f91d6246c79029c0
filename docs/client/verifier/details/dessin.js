// The year as a picture, for the eye only: the same is told in words beside it.
import { el } from "../dom.js";

/** @typedef {import("./annee.js").Semaine} Semaine */

const MOIS = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", month: "long" });

/** @type {[import("./annee.js").EtatSemaine, string, string][]} state, sign, words */
const LEGENDE = [
  ["seance", "2", "semaine avec séances, et leur nombre"],
  ["partielle", "1", "une partie des séances est perdue"],
  ["vacances", "V", "vacances scolaires"],
  ["perdue", "×", "séances perdues"],
  ["hors", "·", "sans séance prévue"],
];
const SIGNES = new Map(LEGENDE.map(([etat, signe]) => [etat, signe]));

/** @param {Semaine[]} annee */
export function dessiner(annee) {
  /** @type {Map<string, HTMLElement>} */
  const mois = new Map();
  for (const { lundi, etat, tenues } of annee) {
    const cle = lundi.slice(0, 7);
    const cases = mois.get(cle) ?? el("span", { class: "annee-cases" });
    mois.set(cle, cases);
    cases.append(unite(etat, tenues ? String(tenues) : (SIGNES.get(etat) ?? "")));
  }
  const dessin = [...mois].map(([cle, cases]) =>
    el("span", { class: "annee-mois" }, el("span", { class: "annee-nom" }, MOIS.format(new Date(cle))), cases),
  );
  const legende = LEGENDE.map(([etat, signe, mots]) => el("span", {}, unite(etat, signe), ` ${mots}`));
  return el(
    "div",
    { class: "annee", "aria-hidden": "true" },
    el("div", { class: "annee-dessin" }, ...dessin),
    el("div", { class: "annee-legende" }, ...legende),
  );
}

/**
 * @param {string} etat
 * @param {string} signe
 */
function unite(etat, signe) {
  return el("span", { class: "annee-semaine", "data-semaine": etat }, signe);
}
