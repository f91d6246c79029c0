// A file that the page made, given to the reader.

/**
 * @param {Blob} contenu
 * @param {string} nom
 */
export function donnerFichier(contenu, nom) {
  const adresse = URL.createObjectURL(contenu);
  const lien = document.createElement("a");
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
}
