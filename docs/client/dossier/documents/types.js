// A form that a holder answers, and the document made of it: plain data, the same for Word, text and paper.

/**
 * @typedef {import("../../verifier/types.js").Objet} Objet
 * @typedef {import("../../verifier/types.js").Json} Json
 * @typedef {{[cle: string]: any}} Dossier a dossier that was already read
 *
 * @typedef {{id: string, libelle: string, nombre?: boolean, depuis?: string}} Mot an option, a row or a column
 * @typedef {object} Question
 * @property {string} id key of its answer under the root of its form
 * @property {string} libelle
 * @property {"texte" | "long" | "nombre" | "oui_non" | "choix" | "grille" | "tableau" | "courriel" | "date" | "signature"} reponse
 * @property {string} [aide]
 * @property {boolean} [obligatoire]
 * @property {boolean} [plusieurs] several choices may be ticked
 * @property {string} [depuis] where the dossier already tells it
 * @property {Mot[]} [choix]
 * @property {Mot[]} [colonnes]
 * @property {Mot[]} [lignes]
 * @property {number} [lignes_vides]
 * @typedef {{id: string, titre: string, introduction?: string[], questions: Question[]}} Partie
 * @typedef {{id: string, racine: string, titre: string, edition: string, envoi: string, courriel?: string, parties: Partie[]}} Questionnaire
 *
 * @typedef {{genre: "titre", niveau: 1 | 2 | 3, texte: string}
 *   | {genre: "paragraphe", texte: string, style?: "aide" | "vide"}
 *   | {genre: "tableau", titre: string, entetes: string[], rangees: string[][]}
 *   | {genre: "signature"}} Bloc
 * @typedef {{titre: string, blocs: Bloc[]}} Document
 */

export {};
