// « Partager »: a link, or the file through the device's own sheet.
import { un } from "../../verifier/dom.js";
import { ecrireDossier, nomDeFichier } from "../../verifier/fichier.js";
import { FINE } from "../../verifier/textes.js";
import { LIEN_MAX, lienDe } from "./partage.js";

const NOMBRE = new Intl.NumberFormat("fr-FR");
/** Some browsers share texts, and no JSON. */
const SORTES = [
  ["application/json", ""],
  ["text/plain", ".txt"],
];

/** @param {import("./garde.js").Garde} garde */
export function brancherPartage(garde) {
  const zone = un(document, "[data-partage]");
  const champ = un(zone, "#lien-partage", HTMLInputElement);
  const statut = un(zone, "[role=status]");
  let partage = "";
  const montrerLien = (/** @type {boolean} */ montrer) => {
    un(zone, "[data-partage-lien]").hidden = !montrer;
  };

  un(zone, "[data-preparer-lien]").addEventListener("click", async () => {
    partage = garde.texte;
    const lien = await lienDe(location.href.replace(/[?#].*$/, ""), partage);
    const taille = `${NOMBRE.format(lien.length)} signes`;
    montrerLien(lien.length <= LIEN_MAX);
    champ.value = lien.length <= LIEN_MAX ? lien : "";
    statut.textContent = champ.value
      ? `Le lien est prêt (${taille}).`
      : `Ce dossier est trop long pour un lien\u202f: ${taille}, quand les messageries en acceptent ${NOMBRE.format(LIEN_MAX)}. Envoyez plutôt le fichier.`;
    if (champ.value) champ.select();
  });
  un(zone, "[data-copier-lien]").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(champ.value);
      statut.textContent = "Le lien est copié.";
    } catch {
      champ.select();
      statut.textContent = `Le lien est sélectionné${FINE}: copiez-le avec votre clavier.`;
    }
  });
  garde.suivre(({ texte }) => {
    if (!champ.value || texte === partage) return;
    champ.value = "";
    montrerLien(false);
    statut.textContent = "";
  });

  const fichiers = () =>
    SORTES.map(([type, suite]) => {
      const contenu = garde.actuelle.contenu;
      return { files: [new File([ecrireDossier(contenu)], nomDeFichier(contenu) + suite, { type })] };
    });
  const bouton = un(zone, "[data-partager-fichier]");
  bouton.hidden = !navigator.canShare || !fichiers().some((donnees) => navigator.canShare(donnees));
  bouton.addEventListener("click", async () => {
    const donnees = fichiers().find((possibles) => navigator.canShare(possibles));
    try {
      await navigator.share(donnees);
      statut.textContent = "Le fichier est partagé.";
    } catch (erreur) {
      const renonce = erreur instanceof DOMException && erreur.name === "AbortError";
      statut.textContent = renonce ? "" : "Votre appareil n’a pas pu partager le fichier.";
    }
  });
}
