/** The versions that are whole on the device, newest first, and the lists of what each of them keeps. */
import { demanderJson, deuxFois } from "./fichiers.js";
import { adresse, CACHES, INDEX } from "./portee.js";

/**
 * @typedef {import("./types.js").Generation} Generation
 * @typedef {import("./types.js").Liste} Liste
 */

/** A page left open may still ask for files of the version that it was made with. */
const GARDEES = 3;
const REGISTRE = adresse("offline/generations");

/** @type {Promise<Generation[]> | null} */
let connues = null;
/** @type {Map<string, Promise<Map<string, string>>>} */
const tables = new Map();

/** @returns {Promise<Generation[]>} */
export function lireGenerations() {
  connues ??= caches.match(REGISTRE, { cacheName: CACHES.listes }).then((reponse) => (reponse ? reponse.json() : []));
  connues.catch(oublier);
  return connues;
}

/** The versions with this worker's own first: the one that it reads from. */
export async function lesMiennes() {
  const toutes = await lireGenerations();
  const mienne = toutes.find(({ version }) => version === INDEX.version);
  return { mienne, autres: toutes.filter((generation) => generation !== mienne) };
}

/**
 * Note that `groupes` of this version are whole on the device. The worker of another version may be noting too: each waits for the other.
 *
 * @param {string[]} groupes
 */
export async function noter(groupes) {
  const ajouter = async () => {
    connues = null;
    const toutes = await lireGenerations();
    const mienne = toutes.find(({ version }) => version === INDEX.version);
    const ajoutes = Object.fromEntries(groupes.map((nom) => [nom, INDEX.groupes[nom].liste]));
    const complete = { version: INDEX.version, groupes: { ...mienne?.groupes, ...ajoutes } };
    const suite = mienne ? toutes.map((une) => (une === mienne ? complete : une)) : [complete, ...toutes];
    await (await caches.open(CACHES.listes)).put(REGISTRE, Response.json(suite.slice(0, GARDEES)));
    connues = null;
  };
  await (navigator.locks?.request(REGISTRE, ajouter) ?? ajouter());
}

/** What was read of the device is no longer true. */
export function oublier() {
  connues = null;
  tables.clear();
}

/**
 * A list, from the device or from the server; the device keeps it.
 *
 * @param {string} chemin
 * @returns {Promise<Liste>}
 */
export async function lireListe(chemin) {
  const cache = await caches.open(CACHES.listes);
  const gardee = await cache.match(adresse(chemin));
  if (gardee) return gardee.json();
  const liste = /** @type {Liste} */ (await deuxFois((recours) => demanderJson(chemin, recours)));
  await cache.put(adresse(chemin), Response.json(liste));
  return liste;
}

/**
 * Every file of a version that is on the device: address → digest.
 *
 * @param {Generation} generation
 */
export function table(generation) {
  const listes = Object.values(generation.groupes);
  const cle = listes.join(" ");
  const connue = tables.get(cle);
  if (connue) return connue;
  const lue = Promise.all(listes.map(lireListe)).then(
    (lues) => new Map(lues.flatMap(({ fichiers }) => fichiers.map(([chemin, empreinte]) => [chemin, empreinte]))),
  );
  tables.set(cle, lue);
  lue.catch(() => tables.delete(cle));
  return lue;
}
