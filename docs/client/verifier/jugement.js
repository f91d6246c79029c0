// One judgement after the other: the answers go to the calculator, its reports come back on the page.
import { Parties } from "./accorder.js";
import { incomplets } from "./champs.js";
import { un } from "./dom.js";
import { lireDossier, trouverControle } from "./dossier.js";
import { effacerErreurs, marquerErreurs, resumerErreurs, titreReponses } from "./erreurs.js";
import { rendreEstimation } from "./estimation.js";
import { montrerRapports } from "./rapport.js";
import { remplacer } from "./remplacer.js";
import { rendreVerification, resumer } from "./resultats.js";
import { aujourdhui } from "./textes.js";

/**
 * @typedef {import("./types.js").Erreur} Erreur
 * @typedef {object} Situation what was judged last
 * @property {string} dossier JSON
 * @property {string} le
 * @property {import("./types.js").Verification} verification
 * @property {import("./types.js").Estimation} estimation
 * @property {(chemin: string, collectif: string | null) => HTMLElement | undefined} trouver where an answer is given
 */

/**
 * @param {HTMLElement} formulaire
 * @param {import("./calculateur.js").Calculateur} calculateur
 * @param {import("./morceaux.js").Reperes} reperes
 * @param {(situation: Situation) => void} suivre told after each verdict
 */
export function creerJugement(formulaire, calculateur, reperes, suivre) {
  const statut = un(document, ".suivi-mot");
  const annonce = un(document, "[data-avis-dit]");
  const resume = un(document, "#erreurs-reponses");
  const resultats = un(document, "#resultats");
  const zone = un(resultats, "[data-verification]");
  const parties = new Parties();
  let tour = 0;
  let allerVoir = false;
  let montree = "";
  let silence = false;
  /** @type {(() => void) | null} what waits until nobody types */
  let aDire = null;

  /** Said once, not at each answer. @param {HTMLElement} ou @param {string} mots */
  const ecrire = (ou, mots) => {
    if (ou.textContent !== mots) ou.textContent = mots;
  };
  const direPartout = (/** @type {string} */ mots) => {
    ecrire(statut, mots);
    ecrire(annonce, mots);
  };
  const parler = () => {
    silence = false;
    aDire?.();
    aDire = null;
  };

  /** @returns {{lecture: import("./dossier.js").Lecture, erreurs: Erreur[]}} */
  const lire = () => {
    const lecture = lireDossier(formulaire);
    const coupes = incomplets(formulaire);
    const erreurs = [...(coupes.size ? lecture.ou : [])]
      .filter(([, champ]) => coupes.has(champ))
      .map(([chemin]) => ({
        chemin,
        constat: "cette date est incomplète",
        remede: "écrivez le jour, le mois et l’année",
      }));
    return { lecture, erreurs };
  };

  /** @param {Erreur[]} erreurs @param {Map<string, HTMLElement>} ou */
  const direErreurs = (erreurs, ou) => {
    effacerErreurs(formulaire);
    marquerErreurs(erreurs, ou);
    if (allerVoir || !resume.hidden) resumerErreurs(resume, titreReponses(erreurs.length), erreurs, ou);
    direPartout(`${titreReponses(erreurs.length)}.`);
    if (allerVoir) resume.focus();
    allerVoir = false;
  };

  const juger = async () => {
    tour += 1;
    const mien = tour;
    aDire = null;
    const { lecture, erreurs } = lire();
    const dossier = JSON.stringify(lecture.dossier);
    const le = aujourdhui();
    let avis;
    try {
      avis = await calculateur.juger(dossier, le);
    } catch {
      if (mien === tour)
        direPartout(
          "Pas d’avis pour l’instant\u202f: le calculateur n’a pas répondu. Vos réponses sont gardées sur cette page.",
        );
      return;
    }
    if (mien !== tour) return;
    const toutes = [...erreurs, ...(avis.reponse.erreurs ?? [])];
    const { verification, estimation, traces } = avis.reponse;
    if (toutes.length || !verification || !estimation || !traces || !avis.rapports) {
      aDire = () => direErreurs(toutes, lecture.ou);
      if (!silence) parler();
      return;
    }
    const trouver = (/** @type {string} */ chemin, /** @type {string | null} */ collectif) =>
      trouverControle(lecture, chemin, collectif);
    const suite = {
      ...reperes,
      trouver: (/** @type {import("./types.js").Constat} */ { regle, collectif }) =>
        trouver(reperes.questions.get(regle) ?? "", collectif),
    };
    parties.accorder(zone, () => rendreVerification(verification, traces, suite, parties));
    ecrire(statut, resumer(verification));
    resultats.hidden = false;
    if (montree !== avis.rapports.estimer) {
      montree = avis.rapports.estimer;
      remplacer(un(resultats, "[data-estimation]"), rendreEstimation(estimation, traces, reperes));
    }
    montrerRapports(resultats, avis.rapports);
    effacerErreurs(formulaire);
    if (!resume.hidden) resumerErreurs(resume, titreReponses(0), [], lecture.ou);
    if (allerVoir) un(resultats, ".verdict").focus();
    allerVoir = false;
    aDire = () => ecrire(annonce, resumer(verification));
    if (!silence) parler();
    suivre({ dossier, le, verification, estimation, trouver });
  };

  return {
    juger,
    lire,
    /** Judge, then move to the results; not if the reader goes on answering meanwhile. */
    montrer() {
      allerVoir = true;
      silence = false;
      direPartout("Votre avis arrive…");
      return juger();
    },
    garderLeFocus() {
      allerVoir = false;
    },
    /** What was asked is about answers that have changed since. */
    oublier() {
      tour += 1;
    },
    /** Somebody types: faults and words said aloud wait for `parler`. */
    seTaire() {
      silence = true;
    },
    parler,
  };
}
