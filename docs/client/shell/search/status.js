/** What the status line says: it is read aloud, so the number comes first. */
const NOTHING_ASKED = "Écrivez un mot pour chercher.";
const NO_DEPARTMENT = "Ajoutez le nom de votre département pour chercher aussi dans ses pages.";
const NOTHING_FOUND = "Aucun résultat. Essayez un seul mot, ou un mot plus simple.";
const MISSING = "Une partie des pages n’a pas pu être cherchée : vous êtes peut-être hors ligne.";
/** Groups that are told by name: a voice that reads a hundred of them is no help. */
const NAMED = 6;

/**
 * @param {string} question @param {import("./types.js").Group[]} groups
 * @param {{loosely: boolean, missing: boolean, department: string}} how
 */
export function tell(question, groups, { loosely, missing, department }) {
  if (!question.trim()) return department ? NOTHING_ASKED : `${NOTHING_ASKED} ${NO_DEPARTMENT}`;
  const told = count(groups, loosely);
  return missing ? `${told} ${MISSING}` : told;
}

/** @param {import("./types.js").Group[]} groups @param {boolean} loosely */
function count(groups, loosely) {
  const total = groups.reduce((sum, { pages }) => sum + pages.length, 0);
  if (!total) return NOTHING_FOUND;
  const number = total === 1 ? "1 résultat" : `${total} résultats`;
  if (loosely) return `${number} pour une partie de ces mots, ou des mots proches : aucune page ne les contient tous.`;
  const parts = groups.slice(0, NAMED).map(({ titre, pages }) => `${titre} ${pages.length}`);
  const others = groups.length - parts.length;
  if (others) parts.push(others === 1 ? "un autre département" : `${others} autres départements`);
  return `${number} (${parts.join(" ; ")}).`;
}
