// A session in words.
import { compte } from "../../verifier/textes.js";
import { ecrireNombre } from "../../verifier/valeurs.js";

/** @typedef {import("./journal.js").Seance} Seance */

const JOUR = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" });
const MOIS = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", month: "long", year: "numeric" });

/** « lundi 3 novembre »; the campaign tells the year. @param {string} date */
export function jourCourt(date) {
  return JOUR.formatToParts(new Date(date))
    .map(({ type, value }) => (type === "day" && value === "1" ? "1er" : value))
    .join("");
}

/** « novembre 2025 » for "2025-11". @param {string} mois */
export const nomDuMois = (mois) => MOIS.format(new Date(`${mois}-01`));

/** « Primaire, lundi 3 novembre ». @param {Seance} seance */
export function nommer({ collectif, date, creneau }) {
  return [collectif, jourCourt(date), creneau].filter(Boolean).join(", ");
}

/** « 1,5 » for "1.50". @param {string} heures */
export const heures = (heures) => ecrireNombre(String(Number(heures)));

/** « 9 enfants, 2 adultes, 3 h payées, 1,5 h bénévoles »; only what is told. @param {Seance} seance */
export function chiffres({ presents, encadrants, heures_salariees: payees, heures_benevoles: benevoles }) {
  const dit = (/** @type {unknown} */ valeur) => valeur !== undefined && valeur !== null;
  const mots = [
    dit(presents) ? compte(Number(presents), "enfant") : "enfants non renseignés",
    dit(encadrants) ? compte(Number(encadrants), "adulte") : null,
    dit(payees) ? `${heures(String(payees))}\u00a0h payées` : null,
    dit(benevoles) ? `${heures(String(benevoles))}\u00a0h bénévoles` : null,
  ];
  return mots.filter(Boolean).join(", ");
}
