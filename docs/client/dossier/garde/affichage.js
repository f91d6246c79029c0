// What the page says of its dossier: kept since when, or not and why, with what can be done.
import { el, un } from "../../verifier/dom.js";
import { FINE } from "../../verifier/textes.js";
import { depuis, nomDe } from "./noms.js";
import { garderMienne, prendreAutre } from "./onglets.js";

/**
 * @typedef {import("./garde.js").Garde} Garde
 * @typedef {{mot: string, faire: () => void}} Action
 */

const RESTENT = "Vos réponses restent sur cette page tant qu’elle est ouverte.";

/** @type {Record<"conflit" | "disparu" | "place" | "refus", string>} why nothing is kept */
const MOTIFS = {
  conflit: `Non enregistré${FINE}: ce dossier a changé dans un autre onglet. Quelle version garder${FINE}? L’autre reviendra par «${FINE}Annuler${FINE}».`,
  disparu: `Non enregistré${FINE}: ce dossier a été effacé de cet appareil. ${RESTENT}`,
  place: `Non enregistré${FINE}: il n’y a plus assez de place sur cet appareil. ${RESTENT}`,
  refus: `Non enregistré${FINE}: ce navigateur refuse de garder vos réponses (navigation privée, ou réglage). ${RESTENT}`,
};

/**
 * @param {Garde} garde
 * @param {() => void} enFichier
 */
export function brancherAffichage(garde, enFichier) {
  const statut = un(document, "[data-garde]");
  const avis = un(document, "[data-garde-avis]");
  const annonce = un(garde.contexte.formulaire, "[data-annonce]");
  const fichier = { mot: "Enregistrer dans un fichier", faire: enFichier };
  /** @type {Record<keyof typeof MOTIFS, Action[]>} */
  const actions = {
    conflit: [
      { mot: "Prendre l’autre version", faire: () => prendreAutre(garde) },
      { mot: "Garder celle-ci", faire: () => garderMienne(garde) },
    ],
    disparu: [{ mot: "Le garder à nouveau", faire: () => garderMienne(garde) }, fichier],
    place: [{ mot: "Réessayer", faire: () => garde.enregistrer() }, fichier],
    refus: [{ mot: "Réessayer", faire: () => garde.enregistrer() }, fichier],
  };
  let dit = "";
  garde.suivre(({ etat, fiche }) => {
    statut.dataset.etat = etat;
    for (const nom of document.querySelectorAll("[data-garde-nom]")) nom.textContent = nomDe(garde.actuelle);
    if (etat === "vide") statut.textContent = "";
    else if (etat === "garde") statut.textContent = `Enregistré sur cet appareil ${depuis(fiche.modifie)}`;
    else statut.textContent = "Non enregistré";
    if (etat === dit) return;
    if (dit === "vide" && etat === "garde" && garde.sale === false) annonce.textContent = statut.textContent;
    dit = etat;
    if (etat === "vide" || etat === "garde") avis.replaceChildren();
    else avis.replaceChildren(el("p", {}, MOTIFS[etat]), ...actions[etat].map(bouton));
  });
}

/** @param {Action} action */
export function bouton({ mot, faire }) {
  const element = el("button", { type: "button", class: "bouton bouton-discret" }, mot);
  element.addEventListener("click", faire);
  return element;
}
