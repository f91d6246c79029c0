// Module worker of the details: the calculator (Python) on its own, so that they never make the verdict wait.
import { demarrerPython } from "../worker/python.js";

/**
 * @typedef {import("./types.js").DemandeDetails} Demande
 * @typedef {import("../worker/types.js").Manifeste} Manifeste
 */

/**
 * What is used here of the Python module `calculator.page`.
 *
 * @type {{preparer: (reglement: string, calendrier: string) => void, detailler: (dossier: string, le: string) => string}}
 */
let page;

/** @param {Extract<Demande, {sujet: "demarrer"}>} ou */
async function demarrer(ou) {
  const [manifeste, reglement, calendrier] = await Promise.all([
    lire(ou.manifeste).then((reponse) => /** @type {Promise<Manifeste>} */ (reponse.json())),
    lire(ou.reglement).then((reponse) => reponse.text()),
    lire(ou.calendrier).then((reponse) => reponse.text()),
  ]);
  const pyodide = await demarrerPython(manifeste, ou.manifeste, (recus, total) =>
    postMessage({ sujet: "progres", recus, total }),
  );
  page = pyodide.pyimport("calculator.page");
  page.preparer(reglement, calendrier);
  postMessage({ sujet: "pret" });
}

/** @param {string} adresse */
async function lire(adresse) {
  const reponse = await fetch(adresse);
  if (!reponse.ok) throw new Error(`${reponse.status} ${adresse}`);
  return reponse;
}

addEventListener("message", async (/** @type {MessageEvent<Demande>} */ { data }) => {
  try {
    if (data.sujet === "demarrer") await demarrer(data);
    else postMessage({ sujet: "details", id: data.id, details: JSON.parse(page.detailler(data.dossier, data.le)) });
  } catch (erreur) {
    postMessage({ sujet: "echec", id: data.sujet === "demarrer" ? null : data.id, motif: String(erreur) });
  }
});
