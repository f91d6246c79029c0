// A campaign that is a file already: chosen by itself, or found in the project's folder.
import { un } from "../../verifier/dom.js";
import { choisirProjet, lireFichier } from "../travail/projet.js";

/** @typedef {(chemin: string) => Promise<string | null>} Lire */

/**
 * @param {HTMLElement} section
 * @param {{choix: () => {slug: string, annee: string}, entrer: (base: import("../types.js").Fichiers, lire?: Lire) => Promise<void>}} suite
 */
export function brancherOuverture(section, { choix, entrer }) {
  const mot = un(section, "[data-ouvrir-mot]");
  const fichier = un(section, "[data-ouvrir]", HTMLInputElement);
  const projet = un(section, "[data-ouvrir-projet]");
  projet.hidden = !("showDirectoryPicker" in window);

  /** @param {Lire} lire the campaign @param {Lire} [voisins] what stands beside it */
  const ouvrir = async (lire, voisins) => {
    const { slug, annee } = choix();
    if (!annee) {
      mot.textContent = "Choisissez d’abord le département et l’année, au-dessus.";
      un(section, "[data-departement]").focus();
      return;
    }
    const chemin = `${slug}/${annee}.yml`;
    try {
      const texte = await lire(chemin);
      if (texte === null) mot.textContent = `Ce dossier n’a pas de fichier departments/${chemin}.`;
      else {
        await entrer({ [chemin]: texte }, voisins);
        mot.textContent = "";
      }
    } catch (erreur) {
      const motif = erreur instanceof Error ? erreur.message : "";
      mot.textContent = `Ce fichier n’a pas pu être ouvert. ${motif}`;
    }
  };
  fichier.addEventListener("change", async () => {
    const choisi = fichier.files?.[0];
    if (choisi) await ouvrir(() => choisi.text());
    fichier.value = "";
  });
  projet.addEventListener("click", async () => {
    const dossier = await choisirProjet().catch((erreur) => {
      mot.textContent = erreur.message;
      return null;
    });
    if (!dossier) return;
    const lire = (/** @type {string} */ chemin) => lireFichier(dossier, chemin);
    await ouvrir(lire, lire);
  });
}
