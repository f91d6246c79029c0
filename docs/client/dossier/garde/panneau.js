// What the page has to say of a dossier that arrived, above its steps: one thing at a time, that takes the focus.
import { el, un } from "../../verifier/dom.js";
import { bouton } from "./affichage.js";

/** @typedef {import("./affichage.js").Action} Action */

/**
 * @param {string} titre
 * @param {(Node | string)[]} contenu
 * @param {Action[]} actions each shuts the panel
 */
export function montrerPanneau(titre, contenu, actions) {
  const panneau = un(document, "[data-garde-panneau]");
  const fermer = () => {
    panneau.hidden = true;
    panneau.replaceChildren();
    un(document, ".etape:not([hidden]) h2").focus();
  };
  const boutons = actions.map(({ mot, faire }) =>
    bouton({
      mot,
      faire: () => {
        fermer();
        faire();
      },
    }),
  );
  const entete = el("h2", { id: "titre-garde-panneau" }, titre);
  panneau.replaceChildren(entete, ...contenu, el("p", { class: "actions" }, ...boutons));
  panneau.hidden = false;
  panneau.focus();
}

/** @param {string} texte */
export const paragraphe = (texte) => el("p", {}, texte);
