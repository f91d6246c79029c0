// A form and its answers → a document: every question in order, with its answer or the place for it.
import { dire, rangees } from "./reponses.js";

/**
 * @typedef {import("./types.js").Objet} Objet
 * @typedef {import("./types.js").Bloc} Bloc
 * @typedef {import("./types.js").Question} Question
 */

export const SANS_REPONSE = "(sans réponse)";

/**
 * @param {import("./types.js").Questionnaire} questionnaire
 * @param {Objet} reponses `bilan` of the dossier
 * @param {string} sous what stands under the title: of whom, which campaign
 * @returns {import("./types.js").Document}
 */
export function composer({ titre, envoi, courriel, parties }, reponses, sous) {
  /** @type {Bloc[]} */
  const blocs = [{ genre: "titre", niveau: 1, texte: titre }];
  if (sous) blocs.push({ genre: "paragraphe", texte: sous });
  blocs.push({ genre: "paragraphe", texte: courriel ? `${envoi} Adresse\u202f: ${courriel}` : envoi, style: "aide" });
  for (const partie of parties) {
    blocs.push({ genre: "titre", niveau: 2, texte: partie.titre });
    for (const ligne of partie.introduction ?? []) blocs.push({ genre: "paragraphe", texte: ligne, style: "aide" });
    for (const question of partie.questions) blocs.push(...composerQuestion(question, reponses[question.id]));
  }
  return { titre, blocs };
}

/**
 * @param {Question} question
 * @param {import("./types.js").Json | undefined} valeur
 * @returns {Bloc[]}
 */
export function composerQuestion(question, valeur) {
  const { libelle, reponse, colonnes = [], lignes = [] } = question;
  /** @type {Bloc} */
  const titre = { genre: "titre", niveau: 3, texte: libelle };
  if (reponse === "signature") return [titre, { genre: "signature" }];
  if (reponse === "grille" || reponse === "tableau") {
    const entetes =
      reponse === "grille" ? ["", "Réponse"] : [...(lignes.length ? [""] : []), ...colonnes.map((c) => c.libelle)];
    const pleines = rangees(question, valeur);
    return [
      titre,
      { genre: "tableau", titre: libelle, entetes, rangees: pleines.length ? pleines : [entetes.map(() => "")] },
    ];
  }
  const texte = dire(question, valeur);
  if (!texte) return [titre, { genre: "paragraphe", texte: SANS_REPONSE, style: "vide" }];
  return [titre, ...texte.split(/\n+/).map((t) => /** @type {Bloc} */ ({ genre: "paragraphe", texte: t }))];
}
