// What the code of a step may do: read the dossier, change it, be told, ask the calculator.
import { changerDossier, lireDossier } from "../verifier/dossier.js";
import { REPOS } from "../verifier/rythme.js";
import { aujourdhui } from "../verifier/textes.js";

/**
 * @typedef {import("../verifier/types.js").Objet} Objet
 * @typedef {import("../verifier/jugement.js").Situation} Situation
 *
 * @typedef {object} Contexte
 * @property {HTMLFormElement} formulaire
 * @property {import("../verifier/morceaux.js").Reperes} reperes
 * @property {() => any} dossier the dossier as it stands: a copy
 * @property {() => import("../verifier/dossier.js").Lecture} lecture the dossier, and the field of each of its paths
 * @property {(changer: (dossier: any) => void, quoi: string) => void} modifier change it; `quoi` says what was done, in words
 * @property {(dossier: Objet, quoi: string) => void} remplacer put another one in its place
 * @property {(prevenir: (dossier: Objet, quoi: string) => void) => void} suivre be told after each change, with what was done
 * @property {(prevenir: (situation: Situation) => void) => void} suivreAvis be told of the verdict, once the reader rests
 * @property {(prevenir: (situation: Situation) => void) => void} suivreChaqueAvis be told of each verdict, at once
 * @property {(question: string, options?: Objet) => Promise<any>} interroger ask the calculator (`calculator/questions.py`)
 */

/**
 * @param {HTMLFormElement} formulaire
 * @param {import("../verifier/calcul.js").Calcul} calcul
 * @param {import("../verifier/morceaux.js").Reperes} reperes
 * @returns {{contexte: Contexte, change: (quoi?: string) => void, avis: (situation: Situation) => void}}
 */
export function creerContexte(formulaire, { calculateur, preparer }, reperes) {
  /** @type {((dossier: Objet, quoi: string) => void)[]} */
  const suiveurs = [];
  /** @type {((situation: Situation) => void)[]} */
  const suiveursAvis = [];
  /** @type {((situation: Situation) => void)[]} */
  const suiveursPresses = [];
  /** @type {Situation | null} */
  let situation = null;
  let minuterie = 0;

  const lecture = () => lireDossier(formulaire);
  const dossier = () => lecture().dossier;
  const change = (quoi = "") => {
    const lu = dossier();
    for (const prevenir of suiveurs) prevenir(lu, quoi);
  };
  /** @type {Contexte["remplacer"]} */
  const remplacer = (objet, quoi) => {
    changerDossier(formulaire, objet);
    change(quoi);
  };

  /** @type {Contexte} */
  const contexte = {
    formulaire,
    reperes,
    dossier,
    lecture,
    remplacer,
    modifier(changer, quoi) {
      const objet = dossier();
      changer(objet);
      remplacer(objet, quoi);
    },
    suivre: (prevenir) => suiveurs.push(prevenir),
    suivreAvis(prevenir) {
      suiveursAvis.push(prevenir);
      if (situation) prevenir(situation);
    },
    suivreChaqueAvis: (prevenir) => suiveursPresses.push(prevenir),
    interroger(question, options) {
      preparer();
      return calculateur.interroger(question, JSON.stringify(dossier()), aujourdhui(), options);
    },
  };
  return {
    contexte,
    change,
    avis(nouvelle) {
      situation = nouvelle;
      for (const prevenir of suiveursPresses) prevenir(nouvelle);
      clearTimeout(minuterie);
      minuterie = setTimeout(() => {
        for (const prevenir of suiveursAvis) prevenir(nouvelle);
      }, REPOS); // They ask the calculator in their turn: the reader who goes on answering comes first.
    },
  };
}
