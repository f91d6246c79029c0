/** Which département a post code, or its first figures, most often belongs to. */

/** Corsica has one beginning, 20, for its two. */
const CORSE = /** @type {{[debut: string]: string}} */ ({ 200: "2A", 201: "2A", 202: "2B", 206: "2B" });

/** @param {string} code three to five figures @returns {string} a number as lists write it; "" when there is none */
export function numeroPostal(code) {
  if (!/^\d{3,5}$/.test(code)) return "";
  const debut = code.slice(0, 3);
  if (debut.startsWith("20")) return CORSE[debut] ?? "";
  return debut.startsWith("97") ? debut : code.slice(0, 2);
}
