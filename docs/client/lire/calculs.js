// One Python for dossiers of any campaign: a calculator each, that all speak through the same worker, in turn.
import { Calculateur } from "../verifier/calculateur.js";
import { creerChargement } from "../verifier/chargement.js";
import { un } from "../verifier/dom.js";
import { ouvrir } from "../worker/ouvrir.js";

/**
 * @typedef {import("./campagne.js").Campagne} Campagne
 * @typedef {import("../worker/ouvrir.js").Liaison} Liaison
 * @typedef {import("../worker/ouvrir.js").Suite} Suite
 */

const MOTS = {
  commence: "Le calculateur se prépare.",
  impossible:
    "Ce navigateur ne peut pas faire le calcul\u202f: WebAssembly, dont le calculateur a besoin, n’y est pas permis. Un autre navigateur lira ce dossier.",
  echec:
    "Le calculateur n’a pas pu démarrer. Vérifiez votre connexion et réessayez\u202f; vos notes sont gardées sur cet appareil.",
};

/** @param {() => void} reessayer asked for after a failure */
export function creerCalculs(reessayer) {
  const zone = un(document, ".chargement");
  const chargement = creerChargement(zone, MOTS);
  un(zone, "button").addEventListener("click", reessayer);
  /** @type {Liaison | null} */
  let liaison = null;
  /** @type {Suite | null} */
  let suite = null;
  /** @type {Calculateur | null} */
  let actuel = null;

  /** @param {string} manifeste */
  const relier = (manifeste) => (/** @type {Suite} */ nouvelle) => {
    suite = nouvelle;
    liaison ??= ouvrir(manifeste, {
      recevoir: (message) => suite?.recevoir(message),
      echouer: () => suite?.echouer(),
    });
    const mienne = liaison;
    return {
      envoyer: (/** @type {object} */ message) => mienne.envoyer(message),
      fermer: () => {
        mienne.fermer();
        if (liaison === mienne) liaison = null;
      },
    };
  };

  /**
   * The calculator of a campaign, ready. One campaign at a time: whoever asks waits for the answers of the one before.
   *
   * @param {Campagne} campagne
   */
  return async ({ adresses }) => {
    if (actuel?.adresses.reglement !== adresses.reglement)
      actuel = new Calculateur(relier(adresses.manifeste), adresses, chargement.avancer);
    if (zone.dataset.etat !== "pret") chargement.commencer();
    try {
      await actuel.demarrer();
    } catch (erreur) {
      chargement.echouer(erreur instanceof Error ? erreur.message : "");
      throw erreur;
    }
    chargement.finir();
    document.dispatchEvent(new Event("boussole:calculateur"));
    return actuel;
  };
}
