// The project as it was agreed: a copy, kept in the dossier itself at `checklists.changements`.

/** What changes are looked for in: nothing else of the dossier is copied. */
const CHAMPS = ["collectifs", "collectifs_agrees", "collectifs_reels"];

/**
 * What the calculator compares with: the copy, and the number of collectifs that the notification tells.
 *
 * @param {any} dossier
 * @returns {{[champ: string]: any}}
 */
export function reference({ checklists, collectifs_agrees: agrees }) {
  const gardee = checklists?.changements?.reference ?? {};
  return agrees === undefined ? gardee : { ...gardee, collectifs_agrees: agrees };
}

/**
 * @param {any} dossier
 * @param {any} projet
 * @param {string} le
 */
export function ecrireReference(dossier, projet, le) {
  const copie = Object.fromEntries(CHAMPS.filter((c) => projet[c] !== undefined).map((c) => [c, projet[c]]));
  dossier.checklists = { ...dossier.checklists, changements: { le, reference: copie } };
}

/**
 * Read a dossier from a file, without putting it in the place of the one that is open.
 *
 * @param {File} fichier
 * @param {any} ouvert
 */
export async function lireFichier(fichier, ouvert) {
  /** @type {any} */
  let lu;
  try {
    lu = JSON.parse(await fichier.text());
  } catch {
    throw new Error(
      "Ce fichier n’est pas un dossier lisible\u202f: choisissez un dossier enregistré depuis cette page.",
    );
  }
  if (lu?.format !== ouvert.format)
    throw new Error(
      "Ce fichier n’est pas un dossier de ce site, ou vient d’une version plus récente. Rien n’a changé.",
    );
  if (lu.departement !== ouvert.departement || lu.campagne !== ouvert.campagne)
    throw new Error("Ce dossier est d’un autre département ou d’une autre campagne. Rien n’a changé.");
  return lu;
}
