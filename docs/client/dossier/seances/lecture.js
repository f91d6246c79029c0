// A file of sessions, whatever its kind: a dossier or a shared log (JSON), a workbook (.xlsx), or CSV.

/**
 * @typedef {import("./journal.js").Seance} Seance
 * @typedef {{ou: string, constat: string, remede: string}} Faute
 * @typedef {{nom: string, departement?: string, campagne?: string, journal: Seance[], fautes: Faute[]}} Lu
 * @typedef {import("../contexte.js").Contexte} Contexte
 */

const TAILLE_MAX = 5_000_000;

/** @param {File} fichier @param {Contexte} contexte @returns {Promise<Lu>} */
export async function lireJournal(fichier, contexte) {
  const lu = await lire(fichier, contexte);
  return { nom: fichier.name, ...lu };
}

/** @param {File} fichier @param {Contexte} contexte @returns {Promise<Omit<Lu, "nom">>} */
async function lire(fichier, contexte) {
  if (fichier.size > TAILLE_MAX) return refus("ce fichier est trop gros", "choisir un journal de séances");
  const octets = new Uint8Array(await fichier.arrayBuffer());
  if (octets[0] === 0x50 && octets[1] === 0x4b) return lireClasseur(fichier);
  const texte = decoder(octets);
  return /^\s*[{[]/.test(texte) ? lireJson(texte) : lireCsv(texte, contexte);
}

/** UTF-8, else what older spreadsheets write. @param {Uint8Array} octets */
function decoder(octets) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder("windows-1252").decode(octets);
  }
}

/** @param {File} fichier */
async function lireClasseur(fichier) {
  const { lireXlsx } = await import("../tableur/xlsx.js");
  const { lignes, erreurs } = await lireXlsx(fichier);
  const fautes = erreurs.map(({ ligne, colonne, constat, remede }) => ({
    ou: [`ligne ${ligne}`, colonne && `colonne ${colonne}`].filter(Boolean).join(", "),
    constat,
    remede,
  }));
  return { journal: /** @type {any} */ (lignes), fautes };
}

/** @param {string} texte @returns {Omit<Lu, "nom">} */
function lireJson(texte) {
  let lu;
  try {
    lu = JSON.parse(texte);
  } catch {
    return refus("ce fichier est abîmé", "demander qu’on vous l’envoie à nouveau");
  }
  if (Array.isArray(lu)) return { journal: lu, fautes: [] };
  if (lu.format !== "dossier-clas/1") {
    const nouveau = /^dossier-clas\/\d+$/.test(lu.format);
    return nouveau
      ? refus("ce fichier vient d’une version plus récente de cette page", "recharger la page, puis réessayer")
      : refus("ce fichier n’est ni un dossier ni un journal de cette page", "choisir un autre fichier");
  }
  const { departement, campagne, journal = [] } = lu;
  return Array.isArray(journal)
    ? { departement, campagne, journal, fautes: [] }
    : refus("le journal de ce dossier n’est pas une liste de séances", "demander qu’on vous l’envoie à nouveau");
}

/** @param {string} texte @param {Contexte} contexte */
async function lireCsv(texte, contexte) {
  /** @type {{journal?: Seance[], erreurs: {chemin: string, constat: string, remede: string}[]}} */
  const { journal = [], erreurs } = await contexte.interroger("journal_lire_csv", { texte });
  return { journal, fautes: erreurs.map(({ chemin, constat, remede }) => ({ ou: chemin, constat, remede })) };
}

/** @param {string} constat @param {string} remede @returns {Omit<Lu, "nom">} */
const refus = (constat, remede) => ({ journal: [], fautes: [{ ou: "", constat, remede }] });

/**
 * « primaire » in a file is the « Primaire » of the dossier: a name that differs by capitals, accents or spaces only is the same.
 *
 * @param {Seance[]} journal
 * @param {string[]} connus
 */
export function rapprocherNoms(journal, connus) {
  const parForme = new Map(connus.map((nom) => [forme(nom), nom]));
  return journal.map((s) => ({
    ...s,
    collectif: connus.includes(s.collectif) ? s.collectif : (parForme.get(forme(s.collectif)) ?? s.collectif),
  }));
}

/** @param {unknown} nom */
function forme(nom) {
  return String(nom)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
