// School years that a Caf may publish for.

/** @param {string} annee « 2025-2026 » */
const suivante = (annee) => {
  const debut = Number(annee.slice(0, 4)) + 1;
  return `${debut}-${debut + 1}`;
};

/**
 * The years to choose among, the most likely first: the next ones, then those published. From February on, people prepare the next one.
 *
 * @param {string[]} publiees newest first
 * @param {string} jour today
 */
export function proposees(publiees, jour) {
  const [an, mois] = jour.split("-").map(Number);
  const debut = mois >= 2 ? an : an - 1;
  const visee = `${debut}-${debut + 1}`;
  const nouvelles = publiees[0] ? [suivante(publiees[0]), visee, suivante(visee)] : [visee, suivante(visee)];
  const permises = nouvelles.filter((annee) => !publiees[0] || annee > publiees[0]);
  return [...new Set([...permises.sort(), ...publiees])];
}
