// Module worker: the editor's Python behind a few messages. It keeps nothing of what is typed.
import { demarrerPython } from "../worker/python.js";
import { ensemble, lireDepartement, lireManifeste, telecharger } from "./chargement.js";

/**
 * What the Python module `publisher.editeur.page` offers.
 *
 * @typedef {object} PagePython
 * @property {(donnees: string) => void} ouvrir
 * @property {(donnees: string) => void} ajouter
 * @property {(sujet: string, valeurs: string) => string} repondre
 */

const PYTHON = new URL("../../runtime/manifest.json", import.meta.url).href;
const EDITEUR = new URL("../../publier/editeur.json", import.meta.url).href;
const ARCHIVE = "/lib/editeur.zip";
const DOSSIER = "/lib/editeur";
const IMPREVU =
  "L’éditeur n’a pas su répondre. Ce que vous avez saisi n’est pas perdu\u202f; voici ce qu’il dit\u202f: ";

/** @type {PagePython} */
let page;
/** @type {import("./types.js").ManifesteEditeur} */
let editeur;

async function demarrer() {
  const [python, manifeste] = await Promise.all([lireManifeste(PYTHON), lireManifeste(EDITEUR)]);
  editeur = manifeste;
  const [direPython, direEditeur] = ensemble((recus, total) => postMessage({ sujet: "progres", recus, total }));
  const bibliotheque = { fichier: python.remainder, adresse: new URL(python.remainder.name, PYTHON).href };
  const [pyodide, { archive, donnees }] = await Promise.all([
    demarrerPython(python, PYTHON, direPython),
    telecharger(editeur, EDITEUR, bibliotheque, direEditeur),
  ]);
  pyodide.FS.writeFile(ARCHIVE, archive);
  pyodide.pyimport("zipfile").ZipFile(ARCHIVE).extractall(DOSSIER);
  pyodide.pyimport("sys").path.insert(0, DOSSIER);
  page = /** @type {PagePython} */ (pyodide.pyimport("publisher.editeur.page"));
  page.ouvrir(donnees);
}

/** @param {string} sujet @param {string} valeurs @returns {Promise<object>} */
async function repondre(sujet, valeurs) {
  if (sujet === "demarrer") {
    await demarrer();
    return { reponse: null };
  }
  const reponse = JSON.parse(page.repondre(sujet, valeurs));
  if (!reponse.manque) return reponse;
  for (const slug of reponse.manque) page.ajouter(await lireDepartement(editeur.departements[slug], EDITEUR));
  return repondre(sujet, valeurs);
}

addEventListener("message", async ({ data }) => {
  const { id, sujet, arguments: valeurs } = data;
  try {
    postMessage({ id, ...(await repondre(sujet, valeurs)) });
  } catch (erreur) {
    const dit = /** @type {Error} */ (erreur).message.trim().split("\n").at(-1) ?? "";
    postMessage({ id, erreur: sujet === "demarrer" ? dit : IMPREVU + dit });
  }
});
