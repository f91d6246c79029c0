// The campaigns of the site, each with the page of its dossiers.

/**
 * @typedef {{nom: string, adresse: string, lien: HTMLAnchorElement}} Campagne « Isère, campagne 2025-2026 »
 */

/**
 * @param {ParentNode} page
 * @returns {Map<string, Campagne>} by « departement/campagne »
 */
export function lireCampagnes(page) {
  const lignes = /** @type {HTMLElement[]} */ ([...page.querySelectorAll("[data-campagne]")]);
  return new Map(
    lignes.flatMap((ligne) => {
      const lien = ligne.querySelector("a");
      const texte = (/** @type {string} */ classe) => ligne.querySelector(classe)?.textContent ?? "";
      const nom = `${texte(".departement-nom")}, ${texte(".departement-etat")}`;
      return lien ? [[ligne.dataset.campagne ?? "", { nom, adresse: lien.href, lien }]] : [];
    }),
  );
}
