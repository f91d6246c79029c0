/** The words that were met, marked in a text, and the part of a long text where they stand. */
import { forms, words } from "./words.js";

const BEFORE = 60;
const LENGTH = 190;

/** @param {string} text @param {Set<string>} terms */
function met(text, terms) {
  return words(text).filter(({ word }) => forms(word).some((form) => terms.has(form)));
}

/**
 * The text as nodes, with `<mark>` around each word that was met.
 * @param {string} text @param {Set<string>} terms
 */
export function marked(text, terms) {
  /** @type {(string | HTMLElement)[]} */
  const nodes = [];
  let from = 0;
  for (const { start, end } of met(text, terms)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(from, start), mark);
    from = end;
  }
  return [...nodes, text.slice(from)];
}

/**
 * About two lines of the text, around the first word that was met; whole words only.
 * @param {string} text @param {Set<string>} terms
 */
export function excerpt(text, terms) {
  const first = met(text, terms)[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : text.indexOf(" ", first - BEFORE) + 1;
  const to = from + LENGTH >= text.length ? text.length : text.lastIndexOf(" ", from + LENGTH);
  return `${from > 0 ? "… " : ""}${text.slice(from, Math.max(to, first))}${to < text.length ? " …" : ""}`;
}
