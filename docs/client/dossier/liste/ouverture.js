// A file opened from the list goes to the page of its campaign, which can judge it.
import { un } from "../../verifier/dom.js";
import { lireFichier } from "../../verifier/fichier.js";
import { deposerArrivee } from "../garde/magasin.js";

/**
 * @param {HTMLElement} racine
 * @param {import("./liste.js").Campagnes} campagnes
 */
export function brancherOuvertureAilleurs(racine, campagnes) {
  const refus = un(racine, "[data-refus]");
  const choix = un(racine, "#ouvrir-dossier", HTMLInputElement);

  /** @param {string} raison */
  const refuser = (raison) => {
    un(refus, "p").textContent = raison;
    refus.hidden = false;
    refus.focus();
  };

  choix.addEventListener("change", async () => {
    const [fichier] = choix.files ?? [];
    if (!fichier) return;
    refus.hidden = true;
    const lu = await lireFichier(fichier);
    choix.value = "";
    if ("erreur" in lu) return refuser(`${lu.erreur.constat}\u202f; ${lu.erreur.remede}.`);
    const campagne = campagnes.get(cleDe(lu.texte));
    if (!campagne)
      return refuser(
        "Ce fichier n’est pas un dossier, ou il est abîmé, ou sa campagne n’est pas sur ce site. Choisissez un fichier enregistré par ce site.",
      );
    try {
      const id = await deposerArrivee(lu.texte, fichier.name);
      location.assign(`${campagne.adresse.replace(/#.*/, "")}#ouvrir=${id}`);
    } catch {
      refuser(
        "Ce navigateur refuse de garder des données\u202f: ouvrez le fichier depuis la page «\u202fMon dossier\u202f» de votre département.",
      );
    }
  });
}

/** « isere/2025-2026 », for the text of a dossier. @param {string} texte */
function cleDe(texte) {
  try {
    const lu = JSON.parse(texte.replace(/^\ufeff/, ""));
    return `${lu?.departement}/${lu?.campagne}`;
  } catch {
    return "";
  }
}
