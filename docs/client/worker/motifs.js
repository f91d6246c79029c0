// Why the calculator does not come or does not answer, in words for its reader.

/** Said to the reader as it stands. */
export class Motif extends Error {}

/** What came is not what was published. */
export class Refus extends Motif {}

/**
 * What to say of any failure: a browser's words and Python's are English, and for the console.
 *
 * @param {unknown} erreur
 */
export function motifDe(erreur) {
  if (erreur instanceof Motif) return erreur.message;
  console.error(erreur);
  return "le calculateur a rencontré une erreur imprévue";
}
