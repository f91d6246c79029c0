// The answer to a holder: what is missing or to be mended, what the Caf looks at, its questions. Plain text, nothing is sent.
import { tousLesConstats } from "../verifier/resultats.js";
import { FINE, jourLong } from "../verifier/textes.js";
import { clesDe, ESTIMATION, nommer } from "./points.js";

/**
 * @typedef {import("../verifier/types.js").Constat} Constat
 * @typedef {import("../verifier/types.js").Etat} Etat
 * @typedef {object} Lu what was read of a dossier
 * @property {import("./base.js").Contenu} contenu
 * @property {import("../verifier/types.js").Verification} verification
 * @property {import("./campagne.js").Campagne} campagne
 * @property {string} le
 */

/** What the holder has to do something about; what is `a_verifier` is the Caf's own to decide. @type {Set<Etat>} */
const A_FAIRE = new Set(["non_conforme", "non_renseigne"]);

const COURRIEL = /^[^\s@<>,;?&]+@[^\s@<>,;?&]+\.[a-z]{2,}$/i;

/**
 * @param {Lu} lu
 * @param {import("./base.js").Notes} notes
 * @returns {{sujet: string, corps: string, nombre: number}} `nombre`: points to complete or to answer
 */
export function composer({ contenu, verification, campagne, le }, notes) {
  const cles = clesDe(verification.constats);
  const point = (/** @type {string} */ cle) => notes.points[cle] ?? { note: "", bon: false };
  const ouverts = tousLesConstats(verification).filter(({ constat }) => !point(cles.get(constat) ?? "").bon);
  const question = (/** @type {Constat} */ constat) => point(cles.get(constat) ?? "").note.trim();
  const aFaire = ouverts.filter(({ constat }) => A_FAIRE.has(constat.etat) || question(constat));
  const examines = ouverts.filter(({ constat }) => constat.etat === "a_verifier" && !question(constat));
  const estimation = point(ESTIMATION);
  const generales = [estimation.bon ? "" : estimation.note.trim(), notes.generale.trim()].filter(Boolean);
  const { regles } = campagne.reperes;
  const nombre = aFaire.length + generales.length;
  const corps = [
    "Bonjour,",
    `Nous avons lu votre dossier ${presenter(contenu)}${campagne.nom}, le ${jourLong(le)}.`,
    nombre ? "" : "Rien ne manque à nos yeux pour l’instant.",
    aFaire.length ? "CE QUI MANQUE, OU QUI EST À REVOIR" : "",
    ...aFaire.map((point, i) => unPoint(i + 1, point, regles, question(point.constat))),
    generales.length ? `NOS QUESTIONS\n${generales.map((texte) => `– ${texte}`).join("\n")}` : "",
    examines.length
      ? `CE QUE LA CAF EXAMINE (rien à faire de votre côté)\n${examines.map(({ constat }) => `– ${nommer(constat, regles)}`).join("\n")}`
      : "",
    nombre
      ? `Pour compléter\u202f: ouvrez votre dossier dans «${FINE}Mon dossier${FINE}» (${campagne.dossier}), corrigez-le, puis renvoyez-nous le fichier.`
      : "",
    `Cette liste s’appuie sur\u202f: ${campagne.regles}. Elle aide à compléter le dossier et ne vaut pas décision.`,
    "Cordialement,",
  ];
  return { sujet: sujet(contenu, campagne), corps: `${corps.filter(Boolean).join("\n\n")}\n`, nombre };
}

/** @param {import("./base.js").Contenu} contenu @param {Lu["campagne"]} campagne */
function sujet({ projet, structure, campagne }, { nom }) {
  const quoi = projet?.intitule || structure?.nom;
  return `Clas ${campagne}\u202f: ${quoi ? `votre dossier «${FINE}${quoi}${FINE}»` : `votre dossier (${nom})`}`;
}

/** « Grandir ensemble » (Centre social des Alpins), @param {import("./base.js").Contenu} contenu */
function presenter({ projet, structure }) {
  const intitule = projet?.intitule ? `«${FINE}${projet.intitule}${FINE}»` : "";
  const nom = structure?.nom ? `(${structure.nom})` : "";
  return intitule || nom ? `${[intitule, nom].filter(Boolean).join(" ")}, ` : "";
}

/**
 * @param {number} rang
 * @param {{mot: string, constat: Constat}} point
 * @param {Map<string, string>} regles
 * @param {string} question
 */
function unPoint(rang, { mot, constat }, regles, question) {
  const { regle, etat, attendu, constate, remede, sources } = constat;
  const ecart = [
    attendu && attendu !== regles.get(regle) ? `Demandé\u202f: ${attendu}.` : "",
    constate && etat !== "non_renseigne" ? `Votre projet\u202f: ${constate}.` : "",
  ];
  return [
    `${rang}. ${nommer(constat, regles)}\u202f: ${mot.toLowerCase()}`,
    ecart.filter(Boolean).join(" "),
    remede ? `Que faire\u202f? ${remede}` : "",
    ...sources.map(({ document, extrait }) => `Le texte\u202f: «${FINE}${extrait}${FINE}» (${document})`),
    question ? `Notre question\u202f: ${question}` : "",
  ]
    .filter(Boolean)
    .join("\n   ");
}

/** The address that the dossier itself gives (in its answers to a questionnaire); empty: none. @param {import("./base.js").Contenu} contenu */
export function courrielDe({ bilan }) {
  return feuilles(bilan).find((texte) => COURRIEL.test(texte)) ?? "";
}

/** @param {unknown} valeur @returns {string[]} */
function feuilles(valeur) {
  if (typeof valeur === "string") return [valeur.trim()];
  return typeof valeur === "object" && valeur ? Object.values(valeur).flatMap(feuilles) : [];
}
