// Shows how far the calculator has come. Spoken only when it begins, is ready or fails: a percentage is for the eye.
import { un } from "./dom.js";

const MO = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Some browsers have no WebAssembly, or are told to go without: then no connection and no patience helps. */
const POSSIBLE = "WebAssembly" in globalThis;
const IMPOSSIBLE =
  "Ce navigateur ne peut pas faire le calcul : WebAssembly, dont le calculateur a besoin, n’y est pas permis. Cette page ne peut donc donner ni avis ni estimation. Vous pouvez imprimer la liste : chaque question y est suivie de ce que demande la Caf. Un autre navigateur fera le calcul ; le fichier de votre dossier s’y ouvrira.";

/** @param {HTMLElement} zone */
export function creerChargement(zone) {
  const titre = un(zone, "label");
  const barre = un(zone, "progress", HTMLProgressElement);
  const mot = un(zone, ".chargement-mot");
  const detail = un(zone, ".chargement-detail");
  const reessayer = un(zone, "button");
  const imprimer = un(zone, "[data-imprimer]");
  imprimer.addEventListener("click", () => print());

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
    imprimer.hidden = etat !== "echec";
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
        !POSSIBLE
          ? IMPOSSIBLE
          : `Le calculateur n’a pas pu démarrer. Vos réponses sont gardées sur cette page. Vérifiez votre connexion et réessayez\u202f; les règles de la Caf restent lisibles ci-dessous.${motif ? ` Raison\u202f: ${motif}.` : ""}`,
      );
    },
  };
}
