/**
 * Read what is named by its content. It may be spoilt in the browser's cache, where nothing repairs a file that « never
 * changes »: once it is refused, read it from the server itself.
 *
 * @template T
 * @param {(cache: RequestCache) => Promise<T>} lire
 * @param {new (...mots: any[]) => Error} Refus what `lire` throws for what is not as it was published
 * @returns {Promise<T>}
 */
export async function insister(lire, Refus) {
  try {
    return await lire("default");
  } catch (erreur) {
    if (!(erreur instanceof Refus)) throw erreur;
    return lire("reload");
  }
}
