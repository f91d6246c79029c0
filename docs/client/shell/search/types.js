/**
 * What the build writes in `search/`, and what passes between the modules of the search.
 *
 * @typedef {object} Manifest
 * @property {string} national the guides and the help: a file, from the manifest
 * @property {string} titres the titles of every department's pages
 * @property {Record<string, {nom: string, courant: string, passees?: string}>} departements by slug; `passees` are former campaigns
 *
 * @typedef {[ancre: string, titre: string, texte: string]} Passage
 * @typedef {{url: string, titre: string, court: string, fil: string[], passages: Passage[]}} Page
 *
 * @typedef {object} Found a page that answers, best passages first
 * @property {Page} page
 * @property {number} score
 * @property {Passage[]} passages those whose own words answer; none when only the title does
 * @property {Set<string>} terms the forms that were met
 *
 * @typedef {{titre: string, marque: string, pages: Found[]}} Group
 */
export {};
