/** What the status line says: it is read aloud, so the number comes first. */
const NOTHING_ASKED = "Écrivez un mot pour chercher.";
const NOTHING_FOUND = "Aucun résultat. Essayez un seul mot, ou un mot plus simple.";

/** @param {string} question @param {import("./types.js").Group[]} groups @param {boolean} loosely */
export function tell(question, groups, loosely) {
  if (!question.trim()) return NOTHING_ASKED;
  const total = groups.reduce((sum, { pages }) => sum + pages.length, 0);
  if (!total) return NOTHING_FOUND;
  const number = total === 1 ? "1 résultat" : `${total} résultats`;
  if (loosely) return `${number} pour une partie de ces mots, ou des mots proches : aucune page ne les contient tous.`;
  const parts = groups.map(({ titre, pages }) => `${titre} ${pages.length}`);
  return `${number} (${parts.join(" ; ")}).`;
}
