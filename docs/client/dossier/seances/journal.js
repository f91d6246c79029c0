// The session log as plain data: what is planned on a day, the usual numbers, one session found, added, changed or taken away.

/**
 * @typedef {object} Seance one session that was held: counts only, never a name
 * @property {string} [id] of the device that recorded it
 * @property {string} date
 * @property {string} collectif
 * @property {string} [creneau]
 * @property {number | null} [presents]
 * @property {number | null} [encadrants]
 * @property {string | null} [heures_salariees]
 * @property {string | null} [heures_benevoles]
 *
 * @typedef {{nom?: string, enfants?: number, encadrants?: number, debut?: string, fin?: string,
 *   seances?: {jour?: string, minutes?: number}[]}} Collectif
 * @typedef {{departement?: any, campagne?: any, journal?: Seance[], collectifs?: Collectif[]}} Dossier
 * @typedef {{nom: string, date: string, minutes?: number, numero: number}} Prevue `numero`: 2 for the second of the day
 */

const JOURS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
const NOMBRES = /** @type {const} */ (["presents", "encadrants", "heures_salariees", "heures_benevoles"]);

/** The day `n` days after. @param {string} date @param {number} n */
export function decaler(date, n) {
  return new Date(Date.parse(date) + n * 86_400_000).toISOString().slice(0, 10);
}

/** « lundi ». @param {string} date */
const jourDe = (date) => JOURS[new Date(date).getUTCDay()];

/** Every collectif under the name by which the log knows it. @param {Dossier} dossier */
function declares({ collectifs = [] }) {
  return collectifs.map((collectif, i) => ({ ...collectif, nom: collectif.nom || `Collectif ${i + 1}` }));
}

/** Names of the collectifs: those of the dossier, then those that only the log knows. @param {Dossier} dossier */
export function noms(dossier) {
  return [...new Set([...declares(dossier).map(({ nom }) => nom), ...(dossier.journal ?? []).map((s) => s.collectif)])];
}

/** A new id: the same session in two files has the same one. */
export function nouvelId() {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((octet) => octet.toString(16).padStart(2, "0")).join("");
}

/**
 * Sessions planned on a day and not in the log. A collectif whose days nobody told meets on the days that its log has.
 *
 * @param {Dossier} dossier
 * @param {string} date
 * @returns {Prevue[]}
 */
export function aNoter(dossier, date) {
  const journal = dossier.journal ?? [];
  return noms(dossier).flatMap((nom) => {
    const dite = declares(dossier).find((collectif) => collectif.nom === nom);
    if (dite && ((dite.debut && date < dite.debut) || (dite.fin && date > dite.fin))) return [];
    const jours = (dite?.seances ?? []).filter(({ jour }) => jour);
    const habituelle = journal.some((s) => s.collectif === nom && jourDe(s.date) === jourDe(date) && s.date < date);
    const duJour = jours.length ? jours.filter(({ jour }) => jour === jourDe(date)) : habituelle ? [{}] : [];
    const notees = journal.filter((s) => s.collectif === nom && s.date === date).length;
    return duJour.map(({ minutes }, i) => ({ nom, date, minutes, numero: i + 1 })).slice(notees);
  });
}

/**
 * A new session with the numbers of the last one of its collectif; else with those that the dossier plans.
 *
 * @param {Dossier} dossier
 * @param {string} date
 * @param {string} nom
 * @returns {Seance}
 */
export function seanceHabituelle(dossier, date, nom) {
  const siennes = (dossier.journal ?? []).filter((s) => s.collectif === nom && s.date <= date);
  const derniere = siennes.reduce(
    (/** @type {Seance | undefined} */ a, s) => (a && a.date > s.date ? a : s),
    undefined,
  );
  const prevu = declares(dossier).find((collectif) => collectif.nom === nom);
  const modele = derniere ?? { presents: prevu?.enfants, encadrants: prevu?.encadrants };
  const nombres = NOMBRES.flatMap((champ) => {
    const valeur = /** @type {Partial<Seance>} */ (modele)[champ];
    return valeur === undefined || valeur === null ? [] : [[champ, valeur]];
  });
  return { id: nouvelId(), date, collectif: nom, ...Object.fromEntries(nombres) };
}

/** How long a session of this collectif lasts, in hours; undefined: nobody told. @param {Dossier} dossier @param {Seance} seance */
export function duree(dossier, { collectif, date }) {
  const siennes = declares(dossier).find(({ nom }) => nom === collectif)?.seances ?? [];
  const minutes = (siennes.find(({ jour }) => jour === jourDe(date)) ?? siennes[0])?.minutes;
  return typeof minutes === "number" ? minutes / 60 : undefined;
}

/** What the page calls a session, however often it is drawn anew. @param {Seance} seance @param {number} rang */
export const cleDe = (seance, rang) => seance.id ?? `rang ${rang}`;

/** @param {Seance[]} journal @param {string} cle */
export const rangDe = (journal, cle) => journal.findIndex((seance, rang) => cleDe(seance, rang) === cle);

/**
 * The log by month, the last first, and in it the last session first.
 *
 * @param {Seance[]} journal
 * @returns {[mois: string, seances: {cle: string, seance: Seance}[]][]}
 */
export function parMois(journal) {
  const cles = journal.map((seance, rang) => ({ cle: cleDe(seance, rang), seance }));
  cles.sort(
    (a, b) => b.seance.date.localeCompare(a.seance.date) || a.seance.collectif.localeCompare(b.seance.collectif),
  );
  /** @type {ReturnType<typeof parMois>} */
  const mois = [];
  for (const une of cles) {
    const sien = une.seance.date.slice(0, 7);
    if (mois.at(-1)?.[0] !== sien) mois.push([sien, []]);
    mois.at(-1)?.[1].push(une);
  }
  return mois;
}
