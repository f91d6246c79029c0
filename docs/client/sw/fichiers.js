/** Files on the device, each under its address and its digest: two versions share what did not change. */
import { enHexadecimal } from "../integrite/hexadecimal.js";
import { insister } from "../integrite/insister.js";
import { adresse, CACHES, INDEX } from "./portee.js";

/**
 * @typedef {import("./types.js").Fichier} Fichier
 * @typedef {import("./types.js").Dire} Dire
 */

const TYPES = /** @type {{[extension: string]: string}} */ ({
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  wasm: "application/wasm",
});
const NOMME_PAR_SON_CONTENU = /(\.[0-9a-f]{12}\.\w+|\/[0-9a-f]{16}\/[^/]+)$/;

/** What came is not what was published: another version is on the server, or somebody answered in its place. */
export class AutreVersion extends Error {}

/** @param {string} chemin */
export function cacheDe(chemin) {
  return caches.open(/^runtime\/[0-9a-f]{16}\//.test(chemin) ? CACHES.calculateur : CACHES.fichiers);
}

/** Under which address a file is kept. @param {string} chemin @param {string} empreinte */
export function cle(chemin, empreinte) {
  return NOMME_PAR_SON_CONTENU.test(chemin) ? adresse(chemin) : `${adresse(chemin)}?${encodeURIComponent(empreinte)}`;
}

/** @param {string} chemin */
export function immuable(chemin) {
  return NOMME_PAR_SON_CONTENU.test(chemin);
}

/** @param {string} chemin @param {string} empreinte */
export async function lire(chemin, empreinte) {
  return (await cacheDe(chemin)).match(cle(chemin, empreinte), { ignoreVary: true });
}

/**
 * Those of `fichiers` that are not on the device.
 *
 * @param {Fichier[]} fichiers
 */
export async function manquants(fichiers) {
  const presents = await Promise.all(fichiers.map(([chemin, empreinte]) => lire(chemin, empreinte)));
  return fichiers.filter((_, rang) => !presents[rang]);
}

/**
 * Fetch one file and keep it.
 *
 * @param {Fichier} fichier
 * @param {Dire} dire
 */
export function telecharger(fichier, dire) {
  if (!immuable(fichier[0])) return prendre(fichier, dire, "no-cache");
  return deuxFois((cache) => prendre(fichier, dire, cache));
}

/**
 * Ask for what is named by its content.
 *
 * @template T
 * @param {(cache: RequestCache) => Promise<T>} lire
 */
export const deuxFois = (lire) => insister(lire, AutreVersion);

/** @param {string} chemin @param {RequestCache} cache */
async function demander(chemin, cache) {
  const reponse = await fetch(adresse(chemin), { cache });
  if (!reponse.ok || !reponse.body) throw new AutreVersion(`${chemin}\u202f: réponse ${reponse.status} du serveur`);
  return reponse;
}

/** A list or a packet: its name tells the content. @param {string} chemin @param {RequestCache} cache */
export async function demanderJson(chemin, cache) {
  const contenu = await (await demander(chemin, cache)).arrayBuffer();
  const nom = enHexadecimal(await sha256(contenu));
  if (!chemin.includes(`.${nom.slice(0, 12)}.`)) throw new AutreVersion(`${chemin}\u202f: contenu inattendu`);
  return JSON.parse(new TextDecoder().decode(contenu));
}

/** @param {Fichier} fichier @param {Dire} dire @param {RequestCache} cache */
async function prendre(fichier, dire, cache) {
  const [chemin, , octets] = fichier;
  const reponse = await demander(chemin, cache);
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const morceaux = [];
  let recus = 0;
  const lecteur = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (reponse.body).getReader();
  for (let lu = await lecteur.read(); !lu.done; lu = await lecteur.read()) {
    morceaux.push(lu.value);
    recus += lu.value.byteLength;
    dire(Math.min(1, recus / octets));
  }
  await ecrire(fichier, await new Blob(morceaux).arrayBuffer());
}

/**
 * Keep a file whose content is the one that was published; else AutreVersion.
 *
 * @param {Fichier} fichier
 * @param {ArrayBuffer | Uint8Array<ArrayBuffer>} contenu
 */
export async function ecrire([chemin, empreinte], contenu) {
  if ((await empreinteDe(contenu)) !== empreinte) throw new AutreVersion(`${chemin}\u202f: contenu inattendu`);
  const extension = chemin.endsWith("/") || !chemin ? "html" : chemin.slice(chemin.lastIndexOf(".") + 1);
  const headers = { ...INDEX.entetes, "Content-Type": TYPES[extension] ?? "application/octet-stream" };
  await (await cacheDe(chemin)).put(cle(chemin, empreinte), new Response(contenu, { headers }));
}

/** @param {ArrayBuffer | Uint8Array<ArrayBuffer>} contenu */
export async function empreinteDe(contenu) {
  return btoa(String.fromCharCode(...(await sha256(contenu))));
}

/** @param {ArrayBuffer | Uint8Array<ArrayBuffer>} contenu */
async function sha256(contenu) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", contenu));
}
