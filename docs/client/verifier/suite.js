// « Continuer dans mon dossier »: the answers of the check become a dossier on the device, and its page opens. A page that
// stands within another site has no such link: what it keeps there is not what this site keeps.
import { un } from "./dom.js";
import { lireDossier } from "./dossier.js";

/**
 * @param {HTMLElement} formulaire
 * @param {{departement: string, campagne: string}} page
 */
export function brancherSuite(formulaire, page) {
  const zone = document.querySelector("[data-continuer]");
  if (!zone) return;
  const lien = un(zone, "a", HTMLAnchorElement);
  const statut = un(zone, "[role=status]");
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
