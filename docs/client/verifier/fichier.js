// The dossier as a file: saved on the reader's device, opened from it.

/**
 * @typedef {import("./types.js").Objet} Objet
 * @typedef {import("./types.js").Erreur} Erreur
 */

export const TAILLE_MAX = 5_000_000;

/** @param {Objet} dossier */
export function ecrireDossier(dossier) {
  return `${JSON.stringify(dossier, null, 2)}\n`;
}

/** @param {Objet} dossier */
export function nomDeFichier({ departement, campagne }) {
  return `dossier-clas-${departement}-${campagne}.json`;
}

/** @param {Objet} dossier */
export function enregistrer(dossier) {
  const adresse = URL.createObjectURL(new Blob([ecrireDossier(dossier)], { type: "application/json" }));
  const lien = document.createElement("a");
  lien.href = adresse;
  lien.download = nomDeFichier(dossier);
  lien.click();
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
}

/**
 * The text of a file, or why it cannot be a dossier of this page. What is inside is for the calculator to judge.
 *
 * @param {File} fichier
 * @returns {Promise<{texte: string} | {erreur: Erreur}>}
 */
export async function lireFichier(fichier) {
  if (fichier.size > TAILLE_MAX) {
    return {
      erreur: {
        chemin: "",
        constat: `« ${fichier.name} » est trop gros pour être un dossier`,
        remede: "choisissez un fichier enregistré par cette page",
      },
    };
  }
  return { texte: await fichier.text() };
}

/**
 * A dossier of another department or campaign has its own page: where there is one, the error leads there.
 *
 * @param {string} texte JSON
 * @param {{departement: string, campagne: string}} page
 * @param {Map<string, {adresse: string, texte: string}>} pages the other checks, by « departement/campagne »
 * @returns {Erreur | null}
 */
export function autrePage(texte, page, pages) {
  let lu;
  try {
    lu = JSON.parse(texte.replace(/^\ufeff/, ""));
  } catch {
    return null;
  }
  if (typeof lu?.departement !== "string" || typeof lu?.campagne !== "string") return null;
  const cle = /** @type {const} */ (["departement", "campagne"]).find((cle) => lu[cle] !== page[cle]);
  if (!cle) return null;
  const constat = `ce dossier est fait pour « ${lu[cle]} » et cette page pour « ${page[cle]} »`;
  const exacte = pages.get(`${lu.departement}/${lu.campagne}`);
  if (exacte) return { chemin: cle, constat, remede: "ouvrez-le sur sa page", liens: [exacte] };
  const voisines = [...pages].filter(([nom]) => nom.startsWith(`${lu.departement}/`)).map(([, lien]) => lien);
  const remede = voisines.length
    ? `la campagne « ${lu.campagne} » de ce département n’est pas sur ce site, qui a celles-ci`
    : "aucune page de ce site ne correspond à ce département et à cette campagne";
  return { chemin: cle, constat, remede, liens: voisines };
}
