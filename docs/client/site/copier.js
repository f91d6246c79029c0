/** Copy a text at the press of a button; where the browser refuses, select it for the reader to copy. */

/** @param {HTMLButtonElement} bouton @param {Element} statut @param {Element} source whose text is copied */
export function brancherCopie(bouton, statut, source) {
  bouton.hidden = false;
  bouton.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.textContent ?? "");
      statut.textContent = "C’est copié.";
    } catch {
      getSelection()?.selectAllChildren(source);
      statut.textContent = "C’est sélectionné\u202f: copiez avec votre clavier.";
    }
  });
}
