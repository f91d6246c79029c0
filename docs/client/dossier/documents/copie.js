// « Copier »: text to the clipboard; where the browser refuses, the text is shown, selected, to be copied by hand.
import { el } from "../../verifier/dom.js";

/**
 * @param {string} texte
 * @param {HTMLElement} statut where it is said
 * @param {string} fait « La réponse est copiée. »
 */
export async function copier(texte, statut, fait) {
  try {
    await navigator.clipboard.writeText(texte);
    statut.textContent = fait;
  } catch {
    const zone = /** @type {HTMLTextAreaElement} */ (
      el("textarea", { readonly: true, rows: 6, "aria-label": "Texte à copier" })
    );
    zone.value = texte;
    statut.replaceChildren(
      "Votre navigateur ne laisse pas copier d’ici\u202f: copiez ce texte avec votre clavier.",
      zone,
    );
    zone.select();
  }
}
