// The calculator of a page: where its files are, when it starts, what the page says meanwhile.
import { ouvrir } from "../worker/ouvrir.js";
import { Calculateur } from "./calculateur.js";
import { creerChargement } from "./chargement.js";
import { un } from "./dom.js";
import { auRepos } from "./repos.js";

/**
 * @typedef {object} Calcul
 * @property {Calculateur} calculateur
 * @property {() => Promise<void>} preparer load the calculator: at the first sign that the reader wants it, or again after a failure
 * @property {() => "" | "en_cours" | "pret" | "echec"} etat
 */

/**
 * @param {HTMLElement} formulaire whose `data-` tell where the files are
 * @returns {Calcul}
 */
export function creerCalcul(formulaire) {
  const { manifeste = "", reglement = "", calendrier = "" } = formulaire.dataset;
  const situer = (/** @type {string} */ adresse) => new URL(adresse, document.baseURI).href;
  const chargement = creerChargement(un(document, ".chargement"));
  const adresses = { manifeste: situer(manifeste), reglement: situer(reglement), calendrier: situer(calendrier) };
  const calculateur = new Calculateur((suite) => ouvrir(adresses.manifeste, suite), adresses, chargement.avancer);

  /** @type {ReturnType<Calcul["etat"]>} */
  let etat = "";
  const preparer = async () => {
    if (etat === "en_cours" || etat === "pret") return;
    etat = "en_cours";
    chargement.commencer();
    try {
      await calculateur.demarrer();
      etat = "pret";
      chargement.finir();
      document.dispatchEvent(new Event("boussole:calculateur"));
    } catch (erreur) {
      etat = "echec";
      chargement.echouer(erreur instanceof Error ? erreur.message : "");
    }
  };
  // Without a word: the reader asked for nothing, and hears of a failure only when they do.
  auRepos(() => calculateur.demarrer().catch(() => {}));
  return { calculateur, preparer, etat: () => etat };
}
