/** One shard of the index: the pages of a department, the guides, or every title. */
import MiniSearch from "minisearch";
import { fold, forms, words } from "./words.js";

/** @typedef {import("./types.js").Page} Page */
/** @typedef {import("./types.js").Found} Found */

const BOOST = { titre: 4, court: 4, section: 3, fil: 1, texte: 1 };
const [AND, OR] = /** @type {const} */ (["AND", "OR"]);
const OWN = ["section", "texte"];

/** How many passages are indexed before the reader's keys and the screen have their turn. */
const CHUNK = 100;

export class Shard {
  /** @param {Page[]} pages */
  constructor(pages) {
    this.places = pages.flatMap((page) => page.passages.map((passage) => ({ page, passage })));
    this.index = new MiniSearch({
      fields: Object.keys(BOOST),
      tokenize: (text) => words(text).map(({ word }) => word),
      processTerm: forms,
      searchOptions: { boost: BOOST, tokenize: (term) => [term], processTerm: (term) => term },
    });
  }

  /**
   * The shard of these pages, ready to be asked.
   * @param {Page[]} pages
   */
  static async of(pages) {
    const shard = new Shard(pages);
    const documents = shard.places.map(({ page: { titre, court, fil }, passage: [, section, texte] }, id) => {
      return { id, titre, court, fil: fil.join(" "), section, texte };
    });
    await shard.index.addAllAsync(documents, { chunkSize: CHUNK });
    return shard;
  }

  /**
   * The pages that answer, best first.
   * @param {string} question @param {boolean} loosely any word will do, and words that look like it
   * @returns {Found[]}
   */
  ask(question, loosely = false) {
    const asked = query(question, loosely);
    if (!asked) return [];
    /** @type {Map<Page, Found>} */
    const found = new Map();
    for (const { id, score, match } of this.index.search(asked)) {
      const { page, passage } = this.places[id];
      const one = found.get(page) ?? { page, score, passages: [], terms: new Set() };
      found.set(page, one);
      for (const term of Object.keys(match)) one.terms.add(term);
      if (Object.values(match).some((fields) => OWN.some((field) => fields.includes(field))))
        one.passages.push(passage);
    }
    return [...found.values()];
  }
}

/**
 * Every word must be met, in one of its forms; the last one may still be unfinished.
 * @param {string} question @param {boolean} loosely
 * @returns {import("minisearch").Query | null}
 */
function query(question, loosely) {
  const asked = words(question);
  const queries = asked.flatMap(({ word, end }) => {
    const met = /** @type {import("minisearch").Query[]} */ (forms(word));
    const unfinished = end === question.length && word.length > 1;
    const ways = unfinished ? [...met, { queries: [fold(word)], prefix: true }] : met;
    return ways.length ? [{ combineWith: OR, queries: ways, ...(loosely ? { fuzzy: 0.2 } : {}) }] : [];
  });
  return queries.length ? { combineWith: loosely ? OR : AND, queries } : null;
}
