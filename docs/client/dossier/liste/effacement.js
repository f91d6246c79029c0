// « Tout effacer »: asked once, then nothing of the dossiers stays on the device.
import { un } from "../../verifier/dom.js";
import { bouton } from "../garde/affichage.js";
import { dire } from "../garde/canal.js";
import { viderTout } from "../garde/magasin.js";
import { effacerCles } from "../garde/memoire.js";

/**
 * @param {HTMLElement} zone
 * @param {() => Promise<void>} montrer
 */
export function brancherEffacement(zone, montrer) {
  const actions = un(zone, "[data-effacer]");
  const statut = un(zone, "[role=status]");

  const proposer = () => actions.replaceChildren(bouton({ mot: "Tout effacer de cet appareil", faire: demander }));
  const demander = () => {
    const oui = bouton({ mot: "Oui, tout effacer", faire: effacer });
    const non = bouton({ mot: "Non, garder mes dossiers", faire: renoncer });
    actions.replaceChildren(oui, non);
    statut.textContent = "Effacer tous les dossiers de cet appareil\u202f? Cela ne se défait pas.";
    non.focus();
  };
  const renoncer = () => {
    proposer();
    statut.textContent = "Rien n’est effacé.";
    un(actions, "button").focus();
  };
  const effacer = async () => {
    try {
      await viderTout();
      effacerCles();
      dire({ sujet: "tout_efface" });
      statut.textContent = "Tout est effacé de cet appareil.";
    } catch {
      statut.textContent =
        "Cela n’a pas pu être fait\u202f: effacez les données de ce site dans les réglages du navigateur.";
    }
    proposer();
    un(actions, "button").focus();
    await montrer();
  };
  proposer();
}
