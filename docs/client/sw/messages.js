/** What the pages ask. One thing at a time: two tabs never write at once, and nothing is tidied away while it comes. */
import { apporter } from "./garder.js";
import { lesMiennes, noter } from "./generations.js";
import { effacer } from "./menage.js";
import { groupesDe, INDEX, PYTHON, portee, TOUJOURS } from "./portee.js";
import { cheminDe, empreinteGardee } from "./servir.js";

/**
 * @typedef {import("../offline/types.js").Question} Question
 * @typedef {import("../offline/types.js").Reponse} Reponse
 */

/** @type {Promise<unknown>} */
let file = Promise.resolve();

/** After all that was asked before, whether it could be done or not. @param {() => Promise<unknown>} faire */
export function enFile(faire) {
  const fait = file.then(faire);
  file = fait.catch(() => {});
  return fait;
}

/**
 * @param {Question} question
 * @param {(reponse: Reponse) => void} repondre
 */
export function traiter(question, repondre) {
  if (question.sujet === "etat") return etat(question.adresse).then(repondre);
  return enFile(() => agir(question, repondre).catch((erreur) => repondre({ sujet: "echec", motif: motif(erreur) })));
}

/**
 * @param {Question} question
 * @param {(reponse: Reponse) => void} repondre
 */
async function agir(question, repondre) {
  if (question.sujet === "effacer") {
    await effacer();
    await portee.registration.unregister();
  } else {
    await garder(groupes(question), (part) => repondre({ sujet: "progres", part }));
  }
  repondre(await etat(question.adresse));
}

/** The groups that a question is about: those of a page that was read, or those that the reader asks for. @param {Question} question */
function groupes(question) {
  if (question.sujet === "tout") return Object.keys(INDEX.groupes).filter((nom) => !PYTHON.includes(nom));
  if (question.sujet === "calculateur") return PYTHON;
  return [
    ...TOUJOURS,
    ...groupesDe(cheminDe(new URL(question.adresse))),
    ...(question.calculateur ? PYTHON.slice(0, 1) : []),
  ];
}

/**
 * @param {string[]} noms
 * @param {(part: number) => void} dire
 */
async function garder(noms, dire) {
  const voulus = noms.filter((nom) => INDEX.groupes[nom]);
  const total = voulus.reduce((somme, nom) => somme + INDEX.groupes[nom].poids, 0);
  let faits = 0;
  for (const nom of voulus) {
    const { poids } = INDEX.groupes[nom];
    await apporter(nom, (part) => dire((faits + part * poids) / total));
    await noter([nom]);
    faits += poids;
  }
}

/**
 * @param {string} adresse of the page that asks
 * @returns {Promise<Reponse>}
 */
async function etat(adresse) {
  const { version, regles, groupes } = INDEX;
  const chemin = cheminDe(new URL(adresse));
  const { mienne } = await lesMiennes();
  const gardes = Object.keys(mienne?.groupes ?? {});
  return {
    sujet: "etat",
    version,
    regles,
    verifiees: verifiees(chemin),
    groupes,
    gardes,
    empreinte: await empreinteGardee(chemin),
  };
}

/**
 * Between which days the rules of a page were last checked: those of its campaign; else of the latest of each department.
 *
 * @param {string} chemin
 * @returns {[string, string]}
 */
function verifiees(chemin) {
  const propre = groupesDe(chemin).find((nom) => INDEX.groupes[nom]?.regles);
  const groupes = propre ? [INDEX.groupes[propre]] : Object.values(INDEX.groupes).filter(({ nom }) => nom);
  const jours = groupes.flatMap(({ regles }) => regles ?? []).sort();
  return [jours[0], jours[jours.length - 1]];
}

/** Why something was not kept. @param {unknown} erreur */
export function motif(erreur) {
  if (erreur instanceof DOMException && erreur.name === "QuotaExceededError") return "place";
  return erreur instanceof TypeError ? "reseau" : "version";
}
