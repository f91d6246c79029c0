// The name of a dossier, to write anew where it stands.
import { el } from "../../verifier/dom.js";
import { bouton } from "../garde/affichage.js";

/**
 * @param {string} nom
 * @param {() => void} laisser
 * @param {(nom: string) => void} valider
 */
export function champDeNom(nom, laisser, valider) {
  const champ = /** @type {HTMLInputElement} */ (
    el("input", { type: "text", class: "large", maxlength: 120, autocomplete: "off" })
  );
  champ.value = nom;
  const formulaire = el(
    "form",
    { class: "formulaire renommer" },
    el("label", {}, `Nouveau nom de «\u202f${nom}\u202f»`, champ),
    el(
      "p",
      { class: "actions" },
      el("button", { class: "bouton" }, "Valider"),
      bouton({ mot: "Laisser", faire: laisser }),
    ),
  );
  formulaire.addEventListener("submit", (evenement) => {
    evenement.preventDefault();
    if (champ.value.trim()) valider(champ.value.trim());
    else laisser();
  });
  formulaire.addEventListener("keydown", ({ key }) => key === "Escape" && laisser());
  queueMicrotask(() => champ.select());
  return formulaire;
}
