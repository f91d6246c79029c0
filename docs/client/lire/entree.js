// How a dossier comes in: chosen, dropped anywhere on the page, pasted.
import { un } from "../verifier/dom.js";
import { lireFichier } from "../verifier/fichier.js";

/** @typedef {{origine: string, texte: string} | {origine: string, erreur: import("../verifier/types.js").Erreur}} Arrivee */

/** What was pasted has no name. */
export const COLLE = "collé dans la page";

/**
 * @param {HTMLElement} zone
 * @param {(arrivees: Arrivee[]) => void} recevoir
 */
export function brancherEntree(zone, recevoir) {
  const choix = un(zone, "#fichiers-recus", HTMLInputElement);
  const formulaire = un(zone, "form", HTMLFormElement);
  const colle = un(formulaire, "textarea", HTMLTextAreaElement);

  const prendre = async (/** @type {File[]} */ fichiers) => {
    if (fichiers.length) recevoir(await Promise.all(fichiers.map(lire)));
  };
  choix.addEventListener("change", async () => {
    const fichiers = [...(choix.files ?? [])];
    await prendre(fichiers);
    choix.value = "";
  });
  formulaire.addEventListener("submit", (evenement) => {
    evenement.preventDefault();
    recevoir([{ origine: COLLE, texte: colle.value }]);
    colle.value = "";
  });
  brancherDepot(zone, prendre);
  document.addEventListener("paste", (evenement) => {
    if (zone.hidden || champ(evenement.target)) return;
    const fichiers = [...(evenement.clipboardData?.files ?? [])];
    const texte = evenement.clipboardData?.getData("text/plain") ?? "";
    if (fichiers.length) prendre(fichiers);
    else if (texte.trim()) recevoir([{ origine: COLLE, texte }]);
  });
}

/** @param {HTMLElement} zone @param {(fichiers: File[]) => void} prendre */
function brancherDepot(zone, prendre) {
  const cible = un(zone, "[data-depot]");
  const porte = (/** @type {DragEvent} */ evenement) =>
    !zone.hidden && Boolean(evenement.dataTransfer?.types.includes("Files"));
  addEventListener("dragover", (evenement) => {
    if (!porte(evenement)) return;
    evenement.preventDefault();
    cible.dataset.survol = "";
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (!relatedTarget) delete cible.dataset.survol;
  });
  addEventListener("drop", (evenement) => {
    delete cible.dataset.survol;
    if (!porte(evenement)) return;
    evenement.preventDefault();
    prendre([...(evenement.dataTransfer?.files ?? [])]);
  });
}

/** @param {File} fichier @returns {Promise<Arrivee>} */
async function lire(fichier) {
  const lu = await lireFichier(fichier);
  return { origine: fichier.name, ...lu };
}

/** @param {EventTarget | null} cible */
function champ(cible) {
  return cible instanceof Element && cible.matches("input, textarea, select");
}
