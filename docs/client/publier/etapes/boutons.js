// The small buttons of the forms.
import { el } from "../../verifier/dom.js";

/** @param {string} mot @param {string} nom of what, for who does not see where it stands @param {() => void} faire @param {boolean} [discret] */
export function bouton(mot, nom, faire, discret = true) {
  const classe = `bouton bouton-petit${discret ? " bouton-discret" : ""}`;
  const element = el(
    "button",
    { type: "button", class: classe },
    mot,
    nom ? el("span", { class: "pour-lecteur" }, ` ${nom}`) : null,
  );
  element.addEventListener("click", faire);
  return element;
}

/** @param {string} mot @param {() => void} faire */
export function retour(mot, faire) {
  const element = el("button", { type: "button", class: "lien-retour" }, `← ${mot}`);
  element.addEventListener("click", faire);
  return element;
}
