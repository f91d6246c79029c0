// The figures as a table; on a telephone each line is a card. « Copier » gives the figure alone, as AFAS takes it.
import { el } from "../../verifier/dom.js";
import { montrer } from "../../verifier/textes.js";
import { ecrireNombre } from "../../verifier/valeurs.js";

/**
 * @typedef {import("./comparaison.js").Ligne} Ligne
 * @typedef {import("./comparaison.js").Donnee} Donnee
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
const COLONNES = ["Donnée", "Prévisionnel", "Réel", "Écart"];

/**
 * @param {Ligne[]} lignes
 * @param {(texte: string, quoi: string) => void} copier
 */
export function dessinerTableau(lignes, copier) {
  const tete = el("tr", {}, ...COLONNES.map((nom) => el("th", { scope: "col" }, nom)));
  const corps = lignes.map((ligne) => {
    const { libelle, prevu, reel, ecart } = ligne;
    return el(
      "tr",
      { "data-donnee": ligne.id },
      el("th", { scope: "row" }, libelle, origine(ligne)),
      cellule(COLONNES[1], prevu, `${libelle}, prévisionnel`, copier),
      cellule(COLONNES[2], reel, `${libelle}, réel`, copier),
      el("td", { "data-colonne": COLONNES[3] }, ecart === null ? "–" : montrerEcart(ecart)),
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
 * @param {Donnee | null} donnee
 * @param {string} quoi
 * @param {(texte: string, quoi: string) => void} copier
 */
function cellule(colonne, donnee, quoi, copier) {
  const attributs = { "data-colonne": colonne };
  if (!donnee) return el("td", attributs, el("span", { class: "aide" }, "pas demandé"));
  if (donnee.valeur === "non_renseigne")
    return el("td", attributs, donnee.origine === "non_precise" ? "non précisé" : "à renseigner");
  const bouton = el(
    "button",
    { type: "button", class: "bouton bouton-discret", "aria-label": `Copier\u202f: ${quoi}` },
    "Copier",
  );
  bouton.addEventListener("click", () => copier(ecrireNombre(donnee.valeur), quoi));
  return el("td", attributs, el("strong", {}, valeur(donnee)), " ", bouton);
}

/** Amounts in euros; hours, equivalents and counts as they are. @param {Donnee} donnee */
function valeur({ id, valeur: lue }) {
  return ["budget_previsionnel", "compte_resultat"].includes(id) ? montrer(lue) : ecrireNombre(lue);
}

/** @param {string} ecart */
function montrerEcart(ecart) {
  if (Number(ecart) === 0) return "aucun";
  return Number(ecart) > 0 ? `+${ecrireNombre(ecart)}` : `\u2212${ecrireNombre(ecart.slice(1))}`;
}

/** @param {Ligne} ligne */
function origine({ prevu, reel }) {
  const mots = [prevu, reel].map((donnee) => donnee && (ORIGINES[donnee.origine] ?? donnee.origine));
  const [a, b] = mots;
  const phrase = a && b && a !== b ? `prévisionnel ${a}\u202f; réel ${b}` : (a ?? b ?? "");
  return el("span", { class: "aide origine" }, phrase);
}
