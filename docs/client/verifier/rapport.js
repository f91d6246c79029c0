// The technical report: the exact text of both reports, to copy or to compare with the command line.
import { un } from "./dom.js";

/**
 * @param {HTMLElement} zone
 * @param {import("./types.js").Rapports} rapports
 */
export function montrerRapports(zone, rapports) {
  for (const commande of /** @type {const} */ (["verifier", "estimer"])) {
    un(zone, `[data-rapport="${commande}"]`).textContent = rapports[commande];
  }
}

/**
 * Make the copy buttons work.
 *
 * @param {HTMLElement} zone
 */
export function brancherCopies(zone) {
  const statut = un(zone, "[role=status]");
  for (const bouton of zone.querySelectorAll("[data-copier]")) {
    bouton.addEventListener("click", async () => {
      const texte = un(zone, `[data-rapport="${/** @type {HTMLElement} */ (bouton).dataset.copier}"]`);
      try {
        await navigator.clipboard.writeText(texte.textContent ?? "");
        statut.textContent = "Le rapport est copié.";
      } catch {
        getSelection()?.selectAllChildren(texte);
        statut.textContent = "Le rapport est sélectionné\u202f: copiez-le avec votre clavier.";
      }
    });
  }
}
