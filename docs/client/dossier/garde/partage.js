// A dossier as a link: in the address's hash, which no browser sends to a server.
import { TAILLE_MAX } from "../../verifier/fichier.js";

/** Beyond, messengers and mail programs cut links. */
export const LIEN_MAX = 8000;
const PREFIXE = "#partage=";

/** @param {string} page address of the page of the dossier @param {string} texte JSON */
export async function lienDe(page, texte) {
  const flux = new Blob([texte]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const octets = new Uint8Array(await new Response(flux).arrayBuffer());
  const code = btoa(Array.from(octets, (octet) => String.fromCharCode(octet)).join(""));
  return page + PREFIXE + code.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** @param {string} ancre */
export const estPartage = (ancre) => ancre.startsWith(PREFIXE);

/**
 * The JSON that a link holds; rejects where it was cut, altered, or would fill the memory.
 *
 * @param {string} ancre
 */
export async function lireLien(ancre) {
  const code = ancre.slice(PREFIXE.length).replace(/-/g, "+").replace(/_/g, "/");
  const octets = Uint8Array.from(atob(code), (signe) => signe.charCodeAt(0));
  const flux = new Blob([octets]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const morceaux = [];
  let recus = 0;
  const lecteur = flux.getReader();
  for (let lu = await lecteur.read(); !lu.done; lu = await lecteur.read()) {
    recus += lu.value.byteLength;
    if (recus > TAILLE_MAX) throw new RangeError("trop gros");
    morceaux.push(lu.value);
  }
  return new Blob(morceaux).text();
}
