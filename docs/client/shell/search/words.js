/** Words of a text, and the forms under which each is found: as it stands without accents, and without its endings. */
import { stemmer } from "@orama/stemmers/french";

/** A number written with spaces (« 2 758 ») is one word; everything else that is no letter and no digit separates. */
const WORD = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|[\p{L}\p{N}]+/gu;

/** Too common to tell one page from another. */
const COMMON = new Set(
  (
    "a ai au aux avec c ce ces cet cette d dans de des du elle elles en est et eux il ils j je l la le les leur leurs m " +
    "ma mais me mes mon n ne nos notre nous on ont ou par pas pour qu que qui s sa se ses si son sont sur t ta te tes " +
    "ton tu un une vos votre vous y"
  ).split(" "),
);

/** @type {Map<string, string[]>} */
const known = new Map();

/**
 * The words of a text and where each stands in it.
 * @param {string} text
 */
export function words(text) {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0].replace(/[ \u00a0\u202f]/g, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** @param {string} word */
export function fold(word) {
  return word.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * What a word is indexed and looked for as; nothing for a word that is too common.
 * The stem is taken with and without accents: « scolarite » must meet « scolarité », whose stems differ.
 * @param {string} word
 */
export function forms(word) {
  const lower = word.toLowerCase();
  let found = known.get(lower);
  if (!found) {
    const folded = fold(lower);
    found = COMMON.has(folded) ? [] : [...new Set([folded, fold(stemmer(lower)), stemmer(folded)])];
    known.set(lower, found);
  }
  return found;
}
