/**
 * What passes between the modules of the service worker.
 *
 * @typedef {[chemin: string, empreinte: string, octets: number]} Fichier address from the root, SHA-256 in base64, size
 * @typedef {object} Liste the files of a group
 * @property {Fichier[]} fichiers
 * @property {string} [paquet] where they stand all together
 * @property {string} [retouches] where the words stand that may change alone
 *
 * @typedef {object} Retouches
 * @property {string} motif what these words look like
 * @property {{[chemin: string]: string[]}} fichiers what tells the rest of each file, then its words in order
 *
 * @typedef {{liste: string, poids: number, nom: string | null, regles?: string}} Groupe `regles`: the day on which they were last checked
 *
 * @typedef {object} Index what `sw.js` says
 * @property {string} version
 * @property {string} regles the last day on which some rules were checked
 * @property {{[nom: string]: Groupe}} groupes
 * @property {{[nom: string]: string}} entetes headers of each answer that comes from the device
 *
 * @typedef {object} Generation a version that is whole on the device: the list of each group that is kept
 * @property {string} version
 * @property {{[groupe: string]: string}} groupes
 *
 * @typedef {(part: number) => void} Dire told how much of a download is done, from 0 to 1
 *
 * What is used of the global scope of a service worker.
 * @typedef {object} Portee
 * @property {Index} INDEX
 * @property {{scope: string, unregister: () => Promise<boolean>}} registration
 * @property {() => Promise<void>} skipWaiting
 * @property {{matchAll: (options: {includeUncontrolled: boolean}) => Promise<{postMessage: (message: string) => void}[]>}} clients
 * @property {(type: string, ecouteur: (evenement: Evenement) => void) => void} addEventListener
 *
 * @typedef {object} Evenement
 * @property {(promesse: Promise<unknown>) => void} waitUntil
 * @property {import("../offline/types.js").Question} data
 * @property {readonly MessagePort[]} ports
 */
export {};
