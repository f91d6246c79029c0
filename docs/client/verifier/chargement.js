// Shows how far the calculator has come. Spoken only when it begins, is ready or fails: a percentage is for the eye.
import { un } from "./dom.js";

const MO = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @param {HTMLElement} zone */
export function creerChargement(zone) {
  const titre = un(zone, "label");
  const barre = un(zone, "progress", HTMLProgressElement);
  const mot = un(zone, ".chargement-mot");
  const detail = un(zone, ".chargement-detail");
  const reessayer = un(zone, "button");

  /**
   * @param {"en_cours" | "pret" | "echec"} etat
   * @param {string} texte
   */
  const dire = (etat, texte) => {
    zone.hidden = false;
    zone.dataset.etat = etat;
    mot.textContent = texte;
    for (const partie of [titre, barre, detail]) partie.hidden = etat !== "en_cours";
    reessayer.hidden = etat !== "echec";
  };

  return {
    commencer() {
      dire(
        "en_cours",
        "Le calculateur se prépare. Vous pouvez déjà répondre\u202f: vos réponses seront vérifiées dès qu’il sera prêt.",
      );
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
      dire(
        "echec",
        `Le calculateur n’a pas pu démarrer. Vos réponses sont gardées sur cette page. Vérifiez votre connexion et réessayez\u202f; les règles de la Caf restent lisibles ci-dessous.${motif ? ` Raison\u202f: ${motif}.` : ""}`,
      );
    },
  };
}
