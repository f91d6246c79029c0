// What the editor's page and its worker say to each other.

/**
 * @typedef {import("../worker/types.js").Fichier} Fichier
 * @typedef {{archive: Fichier, commun: Fichier, departements: {[slug: string]: Fichier}}} ManifesteEditeur what
 *   `publier/editeur.json` says
 *
 * @typedef {{[chemin: string]: string}} Fichiers texts by their path below the data folder: « isere/2026-2027.yml »
 * @typedef {{slug: string, nom: string, code: string, campagnes: string[]}} Departement its campaigns, newest first
 * @typedef {{chemin: string, texte: string, valeur: any}} Lue
 * @typedef {{chemin: string, ou: string, ligne: number, message: string}} ARevoir chemin: of the file; ou: JSON pointer
 * @typedef {{titre: string, adresse: string, html: string}} PageVue
 * @typedef {{id: string, titre: string, chemin: string, texte: string}} Source id: as citations name it
 *
 * @typedef {object} Remarque
 * @property {"erreur" | "avertissement"} niveau
 * @property {string} controle name of the check
 * @property {string} fichier path below the data folder
 * @property {number} ligne
 * @property {number} colonne
 * @property {string} chemin JSON pointer in the file's value; "" for the whole
 * @property {string} message what is wrong
 * @property {boolean} manque the field of `chemin` is not there
 * @property {string} remede what to write
 *
 * @typedef {object} Proposition
 * @property {"date" | "montant" | "seuil" | "part" | "courriel" | "telephone" | "lien"} nature
 * @property {string} nom the same as a reader has it: « Téléphone »
 * @property {string | null} valeur as our data write it; null: the words do not tell it whole
 * @property {string} lu the very words
 * @property {string} extrait the sentence around them
 * @property {string} lieu « page 1, paragraphe 3 »
 * @property {string} endroit for a citation: « page 1 »; "": the text does not tell its pages
 * @property {number} ligne of the text, from 1
 *
 * @typedef {{texte: string, source: string, lieu?: string}} Citation the words, their document, the place in it where it is known
 *
 * @typedef {object} Atelier
 * @property {() => Promise<Departement[]>} departements
 * @property {() => Promise<any>} schema
 * @property {(slug: string, annee: string) => Promise<Lue>} lire
 * @property {(slug: string, annee: string, le: string) => Promise<{fichiers: Fichiers, a_revoir: ARevoir[]}>} commencer
 * @property {(fichiers: Fichiers) => Promise<ARevoir[]>} aRevoir what these texts still mark « à revoir »
 * @property {(texte: string) => Promise<{valeur: any}>} comprendre
 * @property {(texte: string, valeur: any) => Promise<string>} ecrire
 * @property {(fichiers: Fichiers, le: string) => Promise<Remarque[]>} controler
 * @property {(fichiers: Fichiers, slug: string, annee: string) => Promise<PageVue[]>} apercu
 * @property {(texte: string) => Promise<Proposition[]>} proposer
 * @property {(slug: string, annee: string, fichiers?: Fichiers) => Promise<Source[]>} source
 * @property {() => void} fermer
 */

export {};
