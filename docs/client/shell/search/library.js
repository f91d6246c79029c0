/** The shards that a question needs, fetched and indexed once each, the reader's own department first. */
import { Shard } from "./shard.js";
import { fold, words } from "./words.js";

/** @typedef {import("./types.js").Group} Group */
/** @typedef {{former?: boolean, everywhere?: boolean}} Scope former campaigns too; the text of all departments, not their titles */
/** @typedef {{titre: string, marque: string, file: string, keeps: (url: string) => boolean}} Source `marque` is said of each page */

const all = () => true;

export class Library {
  /** @param {import("./types.js").Manifest} manifest @param {URL} root @param {string} department */
  constructor(manifest, root, department) {
    this.manifest = manifest;
    this.base = new URL("search/", root);
    this.department = department in manifest.departements ? department : "";
    /** @type {Map<string, Promise<Shard>>} */
    this.shards = new Map();
    /** @type {Promise<unknown>} */
    this.turn = Promise.resolve();
  }

  /**
   * What is found for a question, said again each time that one more shard has answered. When no page has all the words, any
   * of them will do (`loosely`). A shard that cannot be had (`missing`: offline, most often) does not stop the others.
   * @param {string} question @param {Scope} [scope]
   * @returns {AsyncGenerator<{groups: Group[], loosely: boolean, missing: boolean, complete: boolean}, void>}
   */
  async *ask(question, scope) {
    const sources = this.sources(question, scope);
    const pending = sources.map(({ file }) => this.shard(file).catch(() => undefined));
    /** @type {Group[]} */
    const groups = [];
    for (const [n, source] of sources.entries()) {
      const shard = await pending[n];
      if (shard) groups.push(group(source, shard, question, false));
      yield { groups: kept(groups), loosely: false, missing: false, complete: false };
    }
    const shards = await Promise.all(pending);
    const missing = shards.includes(undefined);
    const exact = kept(groups);
    if (exact.length) return void (yield { groups: exact, loosely: false, missing, complete: true });
    const close = sources.flatMap((source, n) => (shards[n] ? [group(source, shards[n], question, true)] : []));
    yield { groups: kept(close), loosely: true, missing, complete: true };
  }

  /**
   * Departments that the question names, the reader's, the guides, then all others: their titles, or each with its text.
   * @param {string} question @param {Scope} [scope]
   * @returns {Source[]}
   */
  sources(question, { former = false, everywhere = false } = {}) {
    const { departements, national, titres } = this.manifest;
    const own = [...new Set([...this.named(question), this.department])].filter(Boolean);
    const marked = former ? own.filter((slug) => departements[slug].passees) : [];
    const others = Object.keys(departements).filter((slug) => !own.includes(slug));
    const current = (/** @type {string} */ slug) => ({
      titre: departements[slug].nom,
      marque: "",
      file: departements[slug].courant,
      keeps: all,
    });
    const titles = {
      titre: own.length ? "Autres départements" : "Départements",
      marque: "",
      file: titres,
      keeps: (/** @type {string} */ url) => !own.some((slug) => url.startsWith(`${slug}/`)),
    };
    return [
      ...own.map(current),
      { titre: "Guides et aide", marque: "", file: national, keeps: all },
      ...marked.map((slug) => ({
        titre: `${departements[slug].nom}, campagnes passées`,
        marque: "campagne passée",
        file: departements[slug].passees ?? "",
        keeps: all,
      })),
      ...(everywhere ? others.map(current) : [titles]),
    ];
  }

  /**
   * The departments whose whole name is in the question.
   * @param {string} question
   */
  named(question) {
    const parts = (/** @type {string} */ text) => words(text).map(({ word }) => fold(word));
    const asked = new Set(parts(question));
    const found = Object.entries(this.manifest.departements).filter(([, { nom }]) =>
      parts(nom).every((word) => asked.has(word)),
    );
    return found.map(([slug]) => slug);
  }

  /**
   * Fetched at once, indexed each in its turn: the first one asked for must not wait for the others.
   * @param {string} file
   */
  shard(file) {
    const known = this.shards.get(file);
    if (known) return known;
    const pages = this.fetch(file);
    const coming = this.turn.then(async () => Shard.of(await pages));
    this.turn = coming.catch(() => this.shards.delete(file));
    pages.catch(() => {}); // Told by `coming`.
    this.shards.set(file, coming);
    return coming;
  }

  /**
   * @param {string} file
   * @returns {Promise<import("./types.js").Page[]>}
   */
  async fetch(file) {
    const answer = await fetch(new URL(file, this.base));
    if (!answer.ok) throw new Error(`search: ${answer.status}`);
    return answer.json();
  }
}

/**
 * @param {Source} source @param {Shard} shard @param {string} question @param {boolean} loosely
 * @returns {Group}
 */
function group({ titre, marque, keeps }, shard, question, loosely) {
  return { titre, marque, pages: shard.ask(question, loosely).filter(({ page }) => keeps(page.url)) };
}

/** @param {Group[]} groups */
const kept = (groups) => groups.filter(({ pages }) => pages.length > 0);
