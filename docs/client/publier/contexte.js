/**
 * @typedef {import("./types.js").Atelier} Atelier
 * @typedef {import("./types.js").Fichiers} Fichiers
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
 * @property {(pointeur: string, citation?: import("./types.js").Citation) => Promise<void>} ouvrir bring a field into view
 * @property {(etape: string) => void} montrer
 */

export {};
