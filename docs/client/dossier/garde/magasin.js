// The dossiers on this device: read, written in one transaction or not at all, listed, taken away.
import { avecBase } from "./base.js";
import { vide } from "./historique.js";

/**
 * @typedef {import("./base.js").Fiche} Fiche
 * @typedef {import("./base.js").Objet} Objet
 * @typedef {import("./historique.js").Historique} Historique
 * @typedef {{etat: "ecrit", fiche: Fiche} | {etat: "conflit", fiche: Fiche} | {etat: "disparu"}} Ecriture
 *   `conflit`: another tab wrote first, what it wrote; `disparu`: what was there is there no more
 */

const STRICT = /** @type {const} */ ({ durability: "strict" });

/**
 * A dossier that is on no device yet.
 *
 * @param {{departement: string, campagne: string}} page
 * @param {Objet} contenu
 * @param {Partial<Fiche>} [reste]
 * @returns {Fiche}
 */
export function nouvelleFiche({ departement, campagne }, contenu, reste = {}) {
  const le = Date.now();
  const propre = { nom: null, cree: le, modifie: le, revision: 0, verdict: null, aRevoir: [] };
  return { id: identifiant(), departement, campagne, ...propre, ...reste, contenu };
}

/** Also where the page's address is not secure, which knows no `randomUUID`. */
export function identifiant() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((octet) => octet.toString(16).padStart(2, "0")).join("");
}

/** @returns {Promise<Fiche[]>} the last changed first */
export async function lister() {
  const fiches = await avecBase((base) => base.getAll("dossiers"));
  return fiches.sort((a, b) => b.modifie - a.modifie);
}

/**
 * @param {string} id
 * @returns {Promise<{fiche: Fiche, historique: Historique} | null>}
 */
export function lire(id) {
  return avecBase(async (base) => {
    const tx = base.transaction(["dossiers", "historiques"]);
    const [fiche, historique] = await Promise.all([
      tx.objectStore("dossiers").get(id),
      tx.objectStore("historiques").get(id),
    ]);
    return fiche ? { fiche, historique: historique ?? vide() } : null;
  });
}

/**
 * Write a dossier whose revision on the device is still the one of `fiche`.
 *
 * @param {Fiche} fiche
 * @param {Historique} historique
 * @returns {Promise<Ecriture>}
 */
export function ecrire(fiche, historique) {
  return avecBase(async (base) => {
    const tx = base.transaction(["dossiers", "historiques"], "readwrite", STRICT);
    const gardee = await tx.objectStore("dossiers").get(fiche.id);
    if (gardee && gardee.revision !== fiche.revision) return { etat: "conflit", fiche: gardee };
    if (!gardee && fiche.revision) return { etat: "disparu" };
    const { contenu, modifie, revision } = fiche;
    const nouvelle = { ...fiche, ...gardee, contenu, modifie, revision: revision + 1 };
    await Promise.all([
      tx.objectStore("dossiers").put(nouvelle),
      tx.objectStore("historiques").put({ ...historique, id: fiche.id }),
      tx.done,
    ]);
    return { etat: "ecrit", fiche: nouvelle };
  });
}

/**
 * Change what stands beside the content.
 *
 * @param {string} id
 * @param {Partial<Pick<Fiche, "nom" | "verdict" | "aRevoir">>} quoi
 */
export function annoter(id, quoi) {
  return avecBase(async (base) => {
    const tx = base.transaction("dossiers", "readwrite");
    const fiche = await tx.store.get(id);
    if (fiche) await tx.store.put({ ...fiche, ...quoi });
    await tx.done;
  });
}

/**
 * Take a dossier away; what comes back can be put back.
 *
 * @param {string} id
 */
export async function supprimer(id) {
  const gardee = await lire(id);
  await avecBase(async (base) => {
    const tx = base.transaction(["dossiers", "historiques"], "readwrite", STRICT);
    await Promise.all([tx.objectStore("dossiers").delete(id), tx.objectStore("historiques").delete(id), tx.done]);
  });
  return gardee;
}

/** @param {{fiche: Fiche, historique: Historique}} gardee what `supprimer` took away */
export function remettre({ fiche, historique }) {
  return avecBase(async (base) => {
    const tx = base.transaction(["dossiers", "historiques"], "readwrite", STRICT);
    await Promise.all([
      tx.objectStore("dossiers").put(fiche),
      tx.objectStore("historiques").put({ ...historique, id: fiche.id }),
      tx.done,
    ]);
  });
}

/** Every dossier, its history, and the files on their way. */
export function viderTout() {
  return avecBase(async (base) => {
    const noms = /** @type {const} */ (["dossiers", "historiques", "arrivees"]);
    const tx = base.transaction(noms, "readwrite", STRICT);
    await Promise.all([...noms.map((nom) => tx.objectStore(nom).clear()), tx.done]);
  });
}

/**
 * Leave a file for the page that can judge it; only the last one is kept.
 *
 * @param {string} texte
 * @param {string} nom
 * @returns {Promise<string>} its id
 */
export function deposerArrivee(texte, nom) {
  const id = identifiant();
  return avecBase(async (base) => {
    const tx = base.transaction("arrivees", "readwrite");
    await Promise.all([tx.store.clear(), tx.store.put({ texte, nom }, id), tx.done]);
    return id;
  });
}

/** @param {string} id */
export function prendreArrivee(id) {
  return avecBase(async (base) => {
    const tx = base.transaction("arrivees", "readwrite");
    const arrivee = await tx.store.get(id);
    await Promise.all([tx.store.delete(id), tx.done]);
    return arrivee ?? null;
  });
}
