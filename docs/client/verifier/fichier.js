// The dossier as a file: saved on the reader's device, opened from it.

/**
 * @typedef {import("./types.js").Objet} Objet
 * @typedef {import("./types.js").Erreur} Erreur
 */

export const TAILLE_MAX = 5_000_000;

/** Where each sort of page stands in the list, and how its links are called. */
const SORTES = /** @type {const} */ ({
  verifier: { rang: 0, mot: "Vérifier un projet" },
  dossier: { rang: 1, mot: "Mon dossier" },
});

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
 * @param {string} liste address of the list of all checks and dossiers; it is fetched only now
 * @param {keyof typeof SORTES} sorte of page to lead to
 * @returns {Promise<Erreur | null>}
 */
export async function autrePage(texte, page, liste, sorte) {
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
  const pages = await lireCampagnes(liste, sorte);
  const exacte = pages.get(`${lu.departement}/${lu.campagne}`);
  if (exacte) return { chemin: cle, constat, remede: "ouvrez-le sur sa page", liens: [exacte] };
  const voisines = [...pages].filter(([nom]) => nom.startsWith(`${lu.departement}/`)).map(([, lien]) => lien);
  const remede = voisines.length
    ? `la campagne « ${lu.campagne} » de ce département n’est pas sur ce site, qui a celles-ci`
    : "aucune page de ce site ne correspond à ce département et à cette campagne";
  return { chemin: cle, constat, remede, liens: voisines };
}

/** The pages of the site by « departement/campagne »; none where the list cannot be fetched.
 * @param {string} liste @param {keyof typeof SORTES} sorte */
async function lireCampagnes(liste, sorte) {
  const { rang, mot } = SORTES[sorte];
  /** @type {{[cle: string]: [string, string, string]}} */
  const lues = await fetch(liste).then(
    (reponse) => (reponse.ok ? reponse.json() : {}),
    () => ({}),
  );
  return new Map(
    Object.entries(lues).map(([cle, campagne]) => [
      cle,
      { adresse: new URL(campagne[rang], liste).href, texte: `${mot}\u202f: ${campagne[2]}` },
    ]),
  );
}
