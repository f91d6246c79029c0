/**
 * What the Python of the editor answers (`atelier.js`); an `Error` that it rejects with reads in French.
 *
 * @typedef {{[chemin: string]: string}} Fichiers
 * @typedef {{niveau: "erreur" | "avertissement", fichier: string, ligne: number, chemin: string, message: string, remede: string}} Constat
 * @typedef {{nature: string, nom: string, valeur: string | null, lu: string, extrait: string, lieu: string, ligne: number}} Proposition
 * @typedef {{chemin: string, ou: string, ligne: number, message: string}} Marque
 *
 * @typedef {object} Atelier
 * @property {() => Promise<any>} schema
 * @property {(slug: string, annee: string) => Promise<{chemin: string, texte: string, valeur: any}>} lire
 * @property {(slug: string, annee: string, le: string) => Promise<{fichiers: Fichiers, a_revoir: Marque[]}>} commencer
 * @property {(fichiers: Fichiers) => Promise<Marque[]>} a_revoir
 * @property {(texte: string) => Promise<{valeur: any}>} comprendre
 * @property {(texte: string, valeur: any) => Promise<string>} ecrire
 * @property {(fichiers: Fichiers, le: string) => Promise<Constat[]>} controler
 * @property {(fichiers: Fichiers, slug: string, annee: string) => Promise<{titre: string, adresse: string, html: string}[]>} apercu
 * @property {(texte: string) => Promise<Proposition[]>} proposer
 * @property {(slug: string, annee: string) => Promise<{id: string, titre: string, chemin: string, texte: string}[]>} source
 * @property {(chemin: string) => Promise<string | null>} fichier the text of a published file
 *
 * @typedef {object} Ici what a step may do
 * @property {HTMLElement} racine
 * @property {() => Promise<Atelier>} atelier opened at the first need; what is awaited is shown
 * @property {() => import("./travail/travail.js").Travail | null} travail
 * @property {(prevenir: (fait: import("./travail/travail.js").Fait) => void) => void} suivre told of each change, and of another campaign
 * @property {(contenu: import("./travail/base.js").Contenu) => void} commencer
 * @property {(id: string) => Promise<void>} reprendre
 * @property {() => Promise<void>} abandonner
 * @property {() => Promise<Fichiers>} fichiers all that is new or changed
 * @property {(texte: string) => void} annoncer
 * @property {(pointeur: string, citation?: {texte: string, source: string}) => Promise<void>} ouvrir bring a field into view
 * @property {(etape: string) => void} montrer
 */

export {};
