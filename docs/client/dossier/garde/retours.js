// « Annuler » and « Rétablir », with what they undo or do again.
import { un } from "../../verifier/dom.js";
import { FINE } from "../../verifier/textes.js";
import { avancer, reculer } from "./historique.js";

const SENS = /** @type {const} */ ([
  { nom: "annuler", bouger: reculer, mot: "Annulé" },
  { nom: "retablir", bouger: avancer, mot: "Rétabli" },
]);

/** @param {import("./garde.js").Garde} garde */
export function brancherRetours(garde) {
  const annonce = un(garde.contexte.formulaire, "[data-annonce]");
  for (const { nom, bouger, mot } of SENS) {
    const bouton = un(document, `[data-garde-${nom}]`, HTMLButtonElement);
    const detail = un(bouton, "span");
    const retour = () => bouger(garde.historique, garde.texte);
    bouton.addEventListener("click", () => {
      const fait = retour();
      if (!fait) return;
      garde.revenir(fait.historique, fait.pas.texte);
      annonce.textContent = `${mot}${FINE}: ${fait.pas.quoi || "la dernière réponse"}.`;
    });
    garde.suivre(() => {
      const prochain = retour();
      bouton.setAttribute("aria-disabled", String(!prochain));
      detail.textContent = prochain?.pas.quoi ? `${FINE}: ${prochain.pas.quoi}` : "";
    });
  }
}
