// Shows how far the calculator has come. Spoken only when it begins, is ready or fails: a percentage is for the eye.
import { un } from "./dom.js";

const MO = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Some browsers have no WebAssembly, or are told to go without: then no connection and no patience helps. */
const POSSIBLE = "WebAssembly" in globalThis;

/** @typedef {{commence: string, impossible: string, echec: string}} Mots what is said of it */

/** @type {Mots} of a page with questions, that can be printed and filled in by hand */
const MOTS = {
  commence:
    "Le calculateur se prépare. Vous pouvez déjà répondre\u202f: vos réponses seront vérifiées dès qu’il sera prêt.",
  impossible:
    "Ce navigateur ne peut pas faire le calcul\u202f: WebAssembly, dont le calculateur a besoin, n’y est pas permis. Cette page ne peut donc donner ni avis ni estimation. Vous pouvez imprimer la liste\u202f: chaque question y est suivie de ce que demande la Caf. Un autre navigateur fera le calcul\u202f; le fichier de votre dossier s’y ouvrira.",
  echec:
    "Le calculateur n’a pas pu démarrer. Vos réponses sont gardées sur cette page. Vérifiez votre connexion et réessayez\u202f; les règles de la Caf restent lisibles ci-dessous.",
};

/** @param {HTMLElement} zone @param {Mots} [mots] */
export function creerChargement(zone, mots = MOTS) {
  const titre = un(zone, "label");
  const barre = un(zone, "progress", HTMLProgressElement);
  const mot = un(zone, ".chargement-mot");
  const detail = un(zone, ".chargement-detail");
  const reessayer = un(zone, "button");
  const imprimer = zone.querySelector("[data-imprimer]");
  imprimer?.addEventListener("click", () => print());

  /**
   * @param {"en_cours" | "pret" | "echec"} etat
   * @param {string} texte
   */
  const dire = (etat, texte) => {
    zone.hidden = false;
    zone.dataset.etat = etat;
    mot.textContent = texte;
    for (const partie of [titre, barre, detail]) partie.hidden = etat !== "en_cours";
    reessayer.hidden = etat !== "echec" || !POSSIBLE;
    imprimer?.toggleAttribute("hidden", etat !== "echec");
  };

  return {
    commencer() {
      dire("en_cours", mots.commence);
    },
    /**
     * @param {number} recus
     * @param {number} total
     */
    avancer(recus, total) {
      barre.max = total;
      barre.value = recus;
      detail.textContent = `${MO.format(recus / 1e6)} Mo sur ${MO.format(total / 1e6)}`;
    },
    finir() {
      dire("pret", "Le calculateur est prêt.");
    },
    /** @param {string} motif why, where it is known */
    echouer(motif) {
      const raison = motif ? ` Raison\u202f: ${motif}.` : "";
      dire("echec", POSSIBLE ? mots.echec + raison : mots.impossible);
    },
  };
}
