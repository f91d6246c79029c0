// Module worker: the calculator (Python) behind three messages. It knows no rule and keeps nothing.
import { demarrerPython } from "./python.js";

/**
 * @typedef {import("../verifier/types.js").Demande} Demande
 * @typedef {import("./types.js").Manifeste} Manifeste
 */

/**
 * What the Python module `calculator.page` offers.
 *
 * @typedef {object} PagePython
 * @property {(reglement: string, calendrier: string) => void} preparer
 * @property {(dossier: string, le: string) => string} repondre
 * @property {(commande: "verifier" | "estimer", dossier: string, le: string) => string} rapport
 */

/** @type {PagePython} */
let page;

/** @param {{manifeste: string, reglement: string, calendrier: string}} ou */
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

/** @param {Extract<Demande, {sujet: "juger"}>} demande */
function juger({ id, dossier, le }) {
  const reponse = JSON.parse(page.repondre(dossier, le));
  const rapports = reponse.erreurs
    ? null
    : { verifier: page.rapport("verifier", dossier, le), estimer: page.rapport("estimer", dossier, le) };
  postMessage({ sujet: "reponse", id, reponse, rapports });
}

addEventListener("message", async (/** @type {MessageEvent<Demande>} */ { data }) => {
  try {
    if (data.sujet === "demarrer") await demarrer(data);
    else juger(data);
  } catch (erreur) {
    postMessage({ sujet: "echec", id: data.sujet === "juger" ? data.id : null, motif: String(erreur) });
  }
});
