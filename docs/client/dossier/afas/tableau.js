// The figures as a table; on a telephone each line is a card. « Copier » gives the figure alone, as AFAS takes it.
import { el } from "../../verifier/dom.js";
import { montrer } from "../../verifier/textes.js";
import { ecrireNombre } from "../../verifier/valeurs.js";

/**
 * @typedef {object} Ligne one figure of `afas-comparaison-clas/1`
 * @property {string} id
 * @property {string} libelle
 * @property {string} previsionnel `sans_objet`: not asked then; `non_renseigne`: the dossier does not tell
 * @property {string} reel
 * @property {string | null} ecart
 * @property {string} explication
 * @property {string | null} origine_previsionnel
 * @property {string | null} origine_reel
 */

/** @type {{[origine: string]: string}} */
const ORIGINES = {
  journal: "d’après le journal des séances",
  collectifs: "d’après vos collectifs",
  calendrier: "d’après le calendrier scolaire et vos jours de séance",
  budget: "d’après votre budget",
  declaration: "d’après vos réponses plus bas",
  non_precise: "non précisé dans les documents publiés\u202f; demandez à votre Caf",
};
/** @type {{[valeur: string]: string}} */
const SANS_CHIFFRE = { sans_objet: "pas demandé", non_renseigne: "à renseigner" };
const EN_EUROS = ["budget_previsionnel", "compte_resultat"];
const COLONNES = ["Donnée", "Prévisionnel", "Réel", "Écart"];

/**
 * @param {Ligne[]} lignes
 * @param {(texte: string, quoi: string) => void} copier
 */
export function dessinerTableau(lignes, copier) {
  const tete = el("tr", {}, ...COLONNES.map((nom) => el("th", { scope: "col" }, nom)));
  const corps = lignes.map((ligne) => {
    const { id, libelle, previsionnel, reel, ecart, explication } = ligne;
    return el(
      "tr",
      {},
      el("th", { scope: "row" }, libelle, origine(ligne)),
      cellule(COLONNES[1], id, previsionnel, `${libelle}, prévisionnel`, copier),
      cellule(COLONNES[2], id, reel, `${libelle}, réel`, copier),
      el(
        "td",
        { "data-colonne": COLONNES[3] },
        ecart !== null && Number(ecart) !== 0 ? el("strong", {}, signer(id, ecart)) : null,
        el("span", { class: "explication" }, explication),
      ),
    );
  });
  return el(
    "table",
    { class: "en-cartes" },
    el("caption", { class: "pour-lecteur" }, "Les chiffres à saisir dans AFAS"),
    el("thead", {}, tete),
    el("tbody", {}, ...corps),
  );
}

/**
 * @param {string} colonne
 * @param {string} id
 * @param {string} chiffre
 * @param {string} quoi
 * @param {(texte: string, quoi: string) => void} copier
 */
function cellule(colonne, id, chiffre, quoi, copier) {
  const attributs = { "data-colonne": colonne };
  if (chiffre in SANS_CHIFFRE) return el("td", attributs, el("span", { class: "aide" }, SANS_CHIFFRE[chiffre]));
  const bouton = el(
    "button",
    { type: "button", class: "bouton bouton-discret", "aria-label": `Copier\u202f: ${quoi}` },
    "Copier",
  );
  bouton.addEventListener("click", () => copier(ecrireNombre(chiffre), quoi));
  return el("td", attributs, el("strong", {}, dire(id, chiffre)), " ", bouton);
}

/** Amounts in euros; hours, equivalents and counts as they are. @param {string} id @param {string} chiffre */
function dire(id, chiffre) {
  return EN_EUROS.includes(id) ? montrer(chiffre) : ecrireNombre(chiffre);
}

/** « +3 », « −162,50 € ». @param {string} id @param {string} ecart */
function signer(id, ecart) {
  return `${Number(ecart) > 0 ? "+" : "\u2212"}${dire(id, ecart.replace("-", ""))}`;
}

/** @param {Ligne} ligne */
function origine({ origine_previsionnel, origine_reel }) {
  const mots = [origine_previsionnel, origine_reel].map((nom) => nom && (ORIGINES[nom] ?? nom));
  const [a, b] = mots;
  const phrase = a && b && a !== b ? `prévisionnel ${a}\u202f; réel ${b}` : (a ?? b ?? "");
  return el("span", { class: "aide origine" }, phrase);
}
