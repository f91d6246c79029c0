/** Days, moments and sizes, as French writes them. */

const JOUR = new Intl.DateTimeFormat("fr-FR", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/Paris",
});
const MO = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** « 22 novembre 2026 ». @param {string | number} moment */
export function jour(moment) {
  return JOUR.format(new Date(moment)).replace(/^1 /, "1er ");
}

/** « le 22 novembre 2026 », « entre le 22 novembre 2026 et le 23 novembre 2026 ». @param {[string, string]} jours */
export function periode([premier, dernier]) {
  return premier === dernier ? `le ${jour(premier)}` : `entre le ${jour(premier)} et le ${jour(dernier)}`;
}

/** « aujourd’hui à 9 h 05 », « hier à 17 h », « le 3 novembre 2026 ». @param {number} moment @param {number} maintenant */
export function quand(moment, maintenant) {
  const date = new Date(moment);
  const minutes = date.getMinutes() ? `\u202f${String(date.getMinutes()).padStart(2, "0")}` : "";
  const heure = `${date.getHours()}\u202fh${minutes}`;
  for (const [recul, mot] of /** @type {const} */ ([
    [0, "aujourd’hui"],
    [1, "hier"],
  ])) {
    const autre = new Date(maintenant);
    autre.setDate(autre.getDate() - recul);
    if (autre.toDateString() === date.toDateString()) return `${mot} à ${heure}`;
  }
  return `le ${jour(moment)}`;
}

/** « 1,2 Mo », « 340 ko ». @param {number} octets */
export function taille(octets) {
  return octets < 1e6 ? `${Math.ceil(octets / 1000)}\u202fko` : `${MO.format(octets / 1e6)}\u202fMo`;
}

/** Why nothing more is kept. */
export const PLACE = "il n’y a plus assez de place sur l’appareil.";
