// One judgement after the other: the answers go to the calculator, its reports come back on the page.
import { incomplet } from "./champs.js";
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
  const resume = un(document, "#erreurs-reponses");
  const resultats = un(document, "#resultats");
  let tour = 0;
  let allerVoir = false;

  /** @returns {{lecture: import("./dossier.js").Lecture, erreurs: Erreur[]}} */
  const lire = () => {
    const lecture = lireDossier(formulaire);
    const erreurs = [...lecture.ou]
      .filter(([, champ]) => champ.dataset.champ && incomplet(champ))
      .map(([chemin]) => ({
        chemin,
        constat: "cette date est incomplète",
        remede: "écrivez le jour, le mois et l’année",
      }));
    return { lecture, erreurs };
  };

  const juger = async () => {
    tour += 1;
    const mien = tour;
    const { lecture, erreurs } = lire();
    const dossier = JSON.stringify(lecture.dossier);
    const le = aujourdhui();
    let avis;
    try {
      avis = await calculateur.juger(dossier, le);
    } catch {
      if (mien === tour)
        statut.textContent =
          "Pas d’avis pour l’instant\u202f: le calculateur n’a pas répondu. Vos réponses sont gardées sur cette page.";
      return;
    }
    if (mien !== tour) return;
    effacerErreurs(formulaire);
    const toutes = [...erreurs, ...(avis.reponse.erreurs ?? [])];
    marquerErreurs(toutes, lecture.ou);
    if (allerVoir || !resume.hidden) resumerErreurs(resume, titreReponses(toutes.length), toutes, lecture.ou);
    const { verification, estimation, traces } = avis.reponse;
    if (toutes.length || !verification || !estimation || !traces || !avis.rapports) {
      statut.textContent = `${titreReponses(toutes.length)}.`;
      if (allerVoir) resume.focus();
    } else {
      const trouver = (/** @type {string} */ chemin, /** @type {string | null} */ collectif) =>
        trouverControle(lecture, chemin, collectif);
      remplacer(
        un(resultats, "[data-verification]"),
        rendreVerification(verification, traces, {
          ...reperes,
          trouver: ({ regle, collectif }) => trouver(reperes.questions.get(regle) ?? "", collectif),
        }),
      );
      remplacer(un(resultats, "[data-estimation]"), rendreEstimation(estimation, traces, reperes));
      montrerRapports(resultats, avis.rapports);
      resultats.hidden = false;
      const mots = resumer(verification);
      if (statut.textContent !== mots) statut.textContent = mots; // Said once, not at each answer.
      if (allerVoir) un(resultats, ".verdict").focus();
      suivre({ dossier, le, verification, estimation, trouver });
    }
    allerVoir = false;
  };

  return {
    juger,
    lire,
    /** Judge, then move to the results; not if the reader goes on answering meanwhile. */
    montrer() {
      allerVoir = true;
      statut.textContent = "Votre avis arrive…";
      return juger();
    },
    garderLeFocus() {
      allerVoir = false;
    },
  };
}
