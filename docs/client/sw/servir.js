/** Answers: from the device what it keeps, whole and of one version; from the network the rest. */
import { immuable, lire } from "./fichiers.js";
import { lesMiennes, table } from "./generations.js";
import { adresse, RACINE } from "./portee.js";

/** Page that says what can be read without a connection. */
const HORS_LIGNE = "hors-ligne/";

/** The address from the site's root: « isere/ » for « …/isere/index.html?h=dates#dates ». @param {URL} url */
export function cheminDe(url) {
  return decodeURI(url.pathname.slice(new URL(RACINE).pathname.length)).replace(/(^|\/)index\.html$/, "$1");
}

/** @param {string} chemin */
export async function empreinteGardee(chemin) {
  const { mienne } = await lesMiennes();
  return (mienne && (await table(mienne)).get(chemin)) ?? null;
}

/**
 * What the device keeps at an address. Files named by their content may belong to an earlier version: to a page left open.
 *
 * @param {string} chemin
 */
async function garde(chemin) {
  const { mienne, autres } = await lesMiennes();
  for (const generation of [mienne, ...(immuable(chemin) ? autres : [])]) {
    const empreinte = generation && (await table(generation)).get(chemin);
    const reponse = empreinte && (await lire(chemin, empreinte));
    if (reponse) return reponse;
  }
}

/**
 * @param {Request} requete
 * @param {URL} url
 * @returns {Promise<Response>}
 */
export async function servir(requete, url) {
  const chemin = cheminDe(url);
  const page = requete.mode === "navigate";
  try {
    const reponse = await garde(chemin);
    if (reponse) return reponse;
    if (page && (await empreinteGardee(`${chemin}/`))) return Response.redirect(adresse(`${chemin}/`) + url.search);
  } catch {
    // The caches were wiped or cannot be read: there is still the network.
  }
  try {
    return await fetch(requete);
  } catch (erreur) {
    if (page && chemin !== HORS_LIGNE && (await empreinteGardee(HORS_LIGNE)))
      return Response.redirect(`${adresse(HORS_LIGNE)}?page=${encodeURIComponent(url.href.slice(RACINE.length))}`);
    throw erreur;
  }
}
