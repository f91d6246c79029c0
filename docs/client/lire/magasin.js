// The dossiers received, on this device: added, listed, noted, taken away.
import { identifiant } from "../dossier/garde/magasin.js";
import { avecBase } from "./base.js";

/**
 * @typedef {import("./base.js").Recu} Recu
 * @typedef {import("./base.js").Notes} Notes
 * @typedef {import("./base.js").Point} Point
 * @typedef {{recu: Recu, notes: Notes}} Entree
 */

const STRICT = /** @type {const} */ ({ durability: "strict" });
const DEUX = /** @type {const} */ (["recus", "notes"]);

/** @param {string} id @returns {Notes} */
const vierges = (id) => ({ id, points: {}, generale: "", adresse: null });

/** @returns {Promise<Entree[]>} the last arrived first */
export async function lister() {
  const [recus, notes] = await avecBase((base) => {
    const tx = base.transaction(DEUX);
    return Promise.all([tx.objectStore("recus").getAll(), tx.objectStore("notes").getAll()]);
  });
  const parDossier = new Map(notes.map((n) => [n.id, n]));
  return recus
    .sort((a, b) => b.arrive - a.arrive)
    .map((recu) => ({ recu, notes: parDossier.get(recu.id) ?? vierges(recu.id) }));
}

/** @param {string} id @returns {Promise<Entree | null>} */
export async function lire(id) {
  return (await lister()).find(({ recu }) => recu.id === id) ?? null;
}

/**
 * Keep a dossier; one that is here already, to the letter, is not kept twice.
 *
 * @param {Omit<Recu, "id">} nouveau
 * @returns {Promise<{id: string, deja: boolean}>}
 */
export function ajouter(nouveau) {
  return avecBase(async (base) => {
    const tx = base.transaction("recus", "readwrite", STRICT);
    const meme = (await tx.store.getAll()).find(({ texte }) => texte === nouveau.texte);
    const id = meme?.id ?? identifiant();
    if (!meme) await tx.store.put({ ...nouveau, id });
    await tx.done;
    return { id, deja: meme !== undefined };
  });
}

/** @param {string} id @param {Partial<Pick<Recu, "verdict" | "regles">>} quoi */
export function annoter(id, quoi) {
  return avecBase(async (base) => {
    const tx = base.transaction("recus", "readwrite");
    const recu = await tx.store.get(id);
    if (recu) await tx.store.put({ ...recu, ...quoi });
    await tx.done;
  });
}

/**
 * Change what was noted, as it stands on the device: another tab may have noted something else.
 *
 * @param {string} id
 * @param {(notes: Notes) => Notes} changer
 * @returns {Promise<void>} rejects where the dossier is there no more
 */
export function noter(id, changer) {
  return avecBase(async (base) => {
    const tx = base.transaction(DEUX, "readwrite", STRICT);
    if (!(await tx.objectStore("recus").get(id))) throw new DOMException("", "NotFoundError");
    const avant = (await tx.objectStore("notes").get(id)) ?? vierges(id);
    await Promise.all([tx.objectStore("notes").put(changer(avant)), tx.done]);
  });
}

/** Take a dossier and its notes away; what comes back can be put back. @param {string} id */
export async function retirer(id) {
  const entree = await lire(id);
  await avecBase(async (base) => {
    const tx = base.transaction(DEUX, "readwrite", STRICT);
    await Promise.all([...DEUX.map((nom) => tx.objectStore(nom).delete(id)), tx.done]);
  });
  return entree;
}

/** @param {Entree} entree what `retirer` took away */
export function remettre({ recu, notes }) {
  return avecBase(async (base) => {
    const tx = base.transaction(DEUX, "readwrite", STRICT);
    await Promise.all([tx.objectStore("recus").put(recu), tx.objectStore("notes").put(notes), tx.done]);
  });
}

/** Every dossier received, and all notes. */
export function viderTout() {
  return avecBase(async (base) => {
    const tx = base.transaction(DEUX, "readwrite", STRICT);
    await Promise.all([...DEUX.map((nom) => tx.objectStore(nom).clear()), tx.done]);
  });
}
