// Module worker: the calculator (Python) behind a few messages. It knows no rule and keeps nothing.
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
 * @property {(dossier: string, le: string) => string} detailler
 * @property {(question: string, dossier: string, le: string, options: string) => string} interroger
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
  if (!reponse.ok) throw new Error(`${adresse} n’a pas pu être chargé (réponse ${reponse.status} du serveur)`);
  return reponse;
}

/**
 * @param {object} rapport
 * @returns {string} the bytes that the command line prints: two spaces of indent, keys in order, one newline
 */
const enTexte = (rapport) => `${JSON.stringify(rapport, null, 2)}\n`;

/** @param {Extract<Demande, {sujet: "juger"}>} demande */
function juger({ id, dossier, le }) {
  const reponse = JSON.parse(page.repondre(dossier, le));
  const rapports = reponse.erreurs
    ? null
    : { verifier: enTexte(reponse.verification), estimer: enTexte(reponse.estimation) };
  postMessage({ sujet: "reponse", id, reponse, rapports });
}

/** @param {Extract<Demande, {sujet: "interroger"}>} demande */
function interroger({ id, question, dossier, le, options }) {
  const reponse = JSON.parse(page.interroger(question, dossier, le, JSON.stringify(options)));
  postMessage({ sujet: "reponse_a", id, reponse });
}

addEventListener("message", async (/** @type {MessageEvent<Demande>} */ { data }) => {
  try {
    if (data.sujet === "demarrer") await demarrer(data);
    else if (data.sujet === "juger") juger(data);
    else if (data.sujet === "interroger") interroger(data);
    else postMessage({ sujet: "details", id: data.id, details: JSON.parse(page.detailler(data.dossier, data.le)) });
  } catch (erreur) {
    const motif = erreur instanceof Error ? erreur.message : String(erreur);
    postMessage({ sujet: "echec", id: data.sujet === "demarrer" ? null : data.id, motif });
  }
});
