// Words, numbers and typography on screen.

export const FINE = "\u202f";

const EUROS = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
const ECARTS = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR", signDisplay: "exceptZero" });
const JOUR = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const A_PARIS = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/**
 * « 2 933,00 € » for "2933.00"; « à renseigner » where the amount cannot be computed; other values as they stand.
 *
 * @param {string | number} valeur
 */
export function montrer(valeur) {
  if (valeur === "non_renseigne") return "à renseigner";
  const texte = String(valeur);
  return /^-?\d+\.\d{2}$/.test(texte) ? EUROS.format(Number(texte)).replace("\u00a0", FINE) : texte;
}

/** « +483,28 € », « −162,50 € ». @param {string} montant */
export function montrerEcart(montant) {
  return ECARTS.format(Number(montant)).replace("\u00a0", FINE).replace("-", "\u2212");
}

/** « mercredi 1er juillet 2026 » for "2026-07-01". @param {string} jour */
export function jourLong(jour) {
  return JOUR.formatToParts(new Date(jour))
    .map(({ type, value }) => (type === "day" && value === "1" ? "1er" : value))
    .join("");
}

/** @param {string} texte */
export function majuscule(texte) {
  return texte.charAt(0).toUpperCase() + texte.slice(1);
}

/** French spaces before « : ; ! ? € » and inside « ». @param {string} texte */
export function typographier(texte) {
  return texte.replace(/ (?=[:;!?€»])/g, FINE).replace(/« /g, `«${FINE}`);
}

/**
 * « 1 point », « 3 points »; 0 and 1 are singular in French.
 *
 * @param {number} n
 * @param {string} singulier
 * @param {string} [pluriel]
 */
export function compte(n, singulier, pluriel = `${singulier}s`) {
  return `${n} ${n < 2 ? singulier : pluriel}`;
}

/** Today, in Paris, as `2025-06-15`. */
export function aujourdhui() {
  const morceaux = A_PARIS.formatToParts(new Date());
  const lire = (/** @type {string} */ type) => morceaux.find((morceau) => morceau.type === type)?.value ?? "";
  return `${lire("year")}-${lire("month")}-${lire("day")}`;
}
