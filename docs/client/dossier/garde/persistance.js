// The browser is asked, once, not to erase by itself what it keeps: at the first dossier that the person makes.

/** @param {import("./garde.js").Garde} garde */
export function demanderPersistance(garde) {
  let demande = false;
  garde.suivre(({ etat, fiche }) => {
    if (demande || etat !== "garde" || fiche.revision !== 1) return;
    demande = true;
    navigator.storage?.persist?.().catch(() => {});
  });
}
