// « Continuer dans mon dossier »: the answers of the check become a dossier on the device, and its page opens.
import { un } from "./dom.js";
import { lireDossier } from "./dossier.js";

/**
 * @param {HTMLElement} formulaire
 * @param {{departement: string, campagne: string}} page
 */
export function brancherSuite(formulaire, page) {
  const lien = un(document, "[data-continuer] a", HTMLAnchorElement);
  const statut = un(document, "[data-continuer] [role=status]");
  lien.addEventListener("click", async (evenement) => {
    evenement.preventDefault();
    const contenu = lireDossier(formulaire).dossier;
    if (Object.keys(contenu).length === Object.keys(page).length + 1) return location.assign(lien.href);
    try {
      const [{ ecrire, nouvelleFiche }, { vide }] = await Promise.all([
        import("../dossier/garde/magasin.js"),
        import("../dossier/garde/historique.js"),
      ]);
      const fiche = nouvelleFiche(page, contenu);
      await ecrire(fiche, vide());
      location.assign(`${lien.href}#dossier=${fiche.id}`);
    } catch {
      statut.textContent =
        "Ce navigateur refuse de garder vos réponses. Enregistrez votre dossier dans un fichier, puis ouvrez-le dans «\u202fMon dossier\u202f».";
    }
  });
}
