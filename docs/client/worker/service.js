// What the calculator does for a page. It knows no rule and keeps no dossier; pages of several campaigns may ask in turn.
import { motifDe } from "./motifs.js";
import { demarrerPython } from "./python.js";
import { lireJson } from "./reseau.js";

/**
 * @typedef {import("../verifier/types.js").Demande} Demande
 * @typedef {import("../verifier/types.js").Message} Message
 * @typedef {import("./types.js").Manifeste} Manifeste
 * @typedef {{reglement: string, calendrier: string}} Campagne addresses, or what is there
 * @typedef {{ou: Campagne, textes: Campagne}} Lue
 *
 * @typedef {object} Page a page, or its port: what is used of it
 * @property {(message: Message) => void} postMessage
 * @property {(nom: "message", suivre: (evenement: MessageEvent<Demande>) => void) => void} addEventListener
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

/** @type {Promise<PagePython> | null} started once, by the first page */
let python = null;
/** @type {Set<Page>} all that it answers */
const pages = new Set();
/** @type {Set<Page>} the pages that wait for it */
const attendent = new Set();
/** @type {Lue | null} the campaign that it answers by: the last one that was asked about */
let installee = null;

/** @param {string} adresse of the manifest */
async function lancer(adresse) {
  /** @type {Manifeste} */
  const manifeste = JSON.parse(await lireJson(adresse));
  const pyodide = await demarrerPython(manifeste, adresse, (recus, total) => {
    for (const page of attendent) page.postMessage({ sujet: "progres", recus, total });
  });
  return /** @type {PagePython} */ (pyodide.pyimport("calculator.page"));
}

/** @param {Campagne} ou @returns {Lue | null} the campaign that Python holds, where it is this one */
const dejaInstallee = ({ reglement, calendrier }) =>
  installee?.ou.reglement === reglement && installee.ou.calendrier === calendrier ? installee : null;

/** @param {Campagne} ou @returns {Promise<Lue>} */
async function lireCampagne({ reglement, calendrier }) {
  const [regles, jours] = await Promise.all([reglement, calendrier].map(lireJson));
  return { ou: { reglement, calendrier }, textes: { reglement: regles, calendrier: jours } };
}

/** @param {PagePython} page @param {Lue} campagne */
function installer(page, campagne) {
  if (dejaInstallee(campagne.ou)) return;
  page.preparer(campagne.textes.reglement, campagne.textes.calendrier);
  installee = campagne;
}

/**
 * Whether the interpreter crashed: Pyodide marks whatever is thrown that is no exception of Python's. What it answers
 * afterwards means nothing.
 *
 * @param {any} erreur
 */
const fatale = (erreur) => Boolean(erreur?.pyodide_fatal_error);

/** The end of this worker, told to its pages: each asks another one. A shared one that is closed is not found again. */
function mourir() {
  for (const page of pages) page.postMessage({ sujet: "mort" });
  close();
}

/**
 * @param {object} rapport
 * @returns {string} the bytes that the command line prints: two spaces of indent, keys in order, one newline
 */
const enTexte = (rapport) => `${JSON.stringify(rapport, null, 2)}\n`;

/**
 * @param {PagePython} page
 * @param {Exclude<Demande, {sujet: "demarrer"}>} demande
 * @returns {Message}
 */
function repondre(page, demande) {
  const { sujet, id, dossier, le } = demande;
  if (sujet === "detailler") return { sujet: "details", id, details: JSON.parse(page.detailler(dossier, le)) };
  if (sujet === "interroger") {
    const { question, options } = demande;
    return {
      sujet: "reponse_a",
      id,
      reponse: JSON.parse(page.interroger(question, dossier, le, JSON.stringify(options))),
    };
  }
  const reponse = JSON.parse(page.repondre(dossier, le));
  const rapports = reponse.erreurs
    ? null
    : { verifier: enTexte(reponse.verification), estimer: enTexte(reponse.estimation) };
  return { sujet: "reponse", id, reponse, rapports };
}

/**
 * Answer a page from now on: about the campaign that it starts with.
 *
 * @param {Page} page
 */
export function servir(page) {
  /** @type {Lue} */
  let campagne;
  /** @type {PagePython} */
  let calcul;
  pages.add(page);

  const demarrer = async (/** @type {Extract<Demande, {sujet: "demarrer"}>} */ { manifeste, ...ou }) => {
    attendent.add(page);
    try {
      python ??= lancer(manifeste).catch((erreur) => {
        python = null;
        throw erreur;
      });
      [calcul, campagne] = await Promise.all([python, dejaInstallee(ou) ?? lireCampagne(ou)]);
    } finally {
      attendent.delete(page);
    }
    installer(calcul, campagne);
  };

  page.addEventListener("message", async ({ data }) => {
    try {
      if (data.sujet === "demarrer") {
        await demarrer(data);
        page.postMessage({ sujet: "pret" });
      } else {
        installer(calcul, campagne);
        page.postMessage(repondre(calcul, data));
      }
    } catch (erreur) {
      const motif = motifDe(erreur);
      if (fatale(erreur)) mourir();
      else page.postMessage({ sujet: "echec", id: data.sujet === "demarrer" ? null : data.id, motif });
    }
  });
}
