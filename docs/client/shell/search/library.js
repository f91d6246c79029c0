/** The shards that a question needs, fetched and indexed once each, the reader's own department first. */
import { Shard } from "./shard.js";
import { fold, words } from "./words.js";

/** @typedef {import("./types.js").Group} Group */
/** @typedef {{titre: string, marque: string, file: string, keeps: (url: string) => boolean}} Source */

const all = () => true;

export class Library {
  /** @param {import("./types.js").Manifest} manifest @param {URL} root @param {string} department */
  constructor(manifest, root, department) {
    this.manifest = manifest;
    this.base = new URL("search/", root);
    this.department = department in manifest.departements ? department : "";
    /** @type {Map<string, Promise<Shard>>} */
    this.shards = new Map();
  }

  /**
   * What is found for a question, said again each time that one more shard has answered. When no page has all the words, any
   * of them will do (`loosely`).
   * @param {string} question @param {boolean} former
   */
  async *ask(question, former) {
    const sources = this.sources(question, former);
    const pending = sources.map(({ file }) => this.shard(file));
    /** @type {Group[]} */
    const groups = [];
    for (const [n, source] of sources.entries()) {
      groups.push(group(source, await pending[n], question, false));
      yield { groups: kept(groups), loosely: false, complete: n === sources.length - 1 && kept(groups).length > 0 };
    }
    if (kept(groups).length > 0) return;
    const shards = await Promise.all(pending);
    const close = kept(sources.map((source, n) => group(source, shards[n], question, true)));
    yield { groups: close, loosely: close.length > 0, complete: true };
  }

  /**
   * Departments that the question names, the reader's, the guides, then the titles of all others.
   * @param {string} question @param {boolean} former
   * @returns {Source[]}
   */
  sources(question, former) {
    const { departements, national, titres } = this.manifest;
    const own = [...new Set([...this.named(question), this.department])].filter(Boolean);
    const marked = former ? own.filter((slug) => departements[slug].passees) : [];
    return [
      ...own.map((slug) => ({
        titre: departements[slug].nom,
        marque: "",
        file: departements[slug].courant,
        keeps: all,
      })),
      { titre: "Guides et aide", marque: "", file: national, keeps: all },
      ...marked.map((slug) => ({
        titre: `${departements[slug].nom}, campagnes passées`,
        marque: "campagne passée",
        file: departements[slug].passees ?? "",
        keeps: all,
      })),
      {
        titre: own.length ? "Autres départements" : "Départements",
        marque: "",
        file: titres,
        keeps: (url) => !own.some((slug) => url.startsWith(`${slug}/`)),
      },
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

  /** @param {string} file */
  shard(file) {
    const known = this.shards.get(file);
    if (known) return known;
    const coming = this.fetch(file);
    this.shards.set(file, coming);
    coming.catch(() => this.shards.delete(file));
    return coming;
  }

  /** @param {string} file */
  async fetch(file) {
    const answer = await fetch(new URL(file, this.base));
    if (!answer.ok) throw new Error(`search: ${answer.status}`);
    return Shard.of(await answer.json());
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
