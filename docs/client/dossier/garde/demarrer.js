// « Mon dossier » finds its dossier on the device, keeps it there, and opens what the address brings.
import { un } from "../../verifier/dom.js";
import { enregistrer } from "../../verifier/fichier.js";
import { brancherAffichage } from "./affichage.js";
import { prendreAncre, recevoir, suivreAncre } from "./arrivee.js";
import { choisir, recueillir } from "./choix.js";
import { surveillerDepart } from "./depart.js";
import { brancherFiche } from "./fiche.js";
import { fusionner } from "./fusion.js";
import { Garde } from "./garde.js";
import { creerImport } from "./importer.js";
import { nouvelleFiche } from "./magasin.js";
import { suivreOnglets } from "./onglets.js";
import { brancherPartage } from "./partager.js";
import { demanderPersistance } from "./persistance.js";
import { brancherReprise, rappelerReprise } from "./reprise.js";
import { brancherRetours } from "./retours.js";

const ENTETE = ["format", "departement", "campagne"];

/**
 * @param {import("../contexte.js").Contexte} contexte
 * @param {{departement: string, campagne: string}} page
 * @param {Pick<import("../../verifier/fichiers.js").Outils, "preparer" | "calculateur" | "reperes">} outils
 */
export async function demarrerGarde(contexte, page, outils) {
  /** @type {() => void} */
  let commencer = () => {};
  const pret = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      commencer = resolve;
    })
  );
  const ancre = prendreAncre();
  const garde = new Garde(contexte, nouvelleFiche(page, contexte.dossier()), pret);
  const importer = creerImport(garde, page, outils);
  brancherAffichage(garde, () => enregistrer(garde.actuelle.contenu));
  brancherRetours(garde);
  brancherPartage(garde);
  brancherFiche(garde);
  brancherReprise(garde);
  demanderPersistance(garde);
  suivreOnglets(garde);
  surveillerDepart(garde);
  suivreAncre(() => garde.enregistrer());

  let rendu = false;
  document.addEventListener("boussole:rendre", () => {
    rendu = true;
  });

  try {
    await recueillir();
    const gardee = await choisir(page, ancre);
    if (gardee) {
      const tape = contexte.dossier();
      garde.ouvrir(gardee.fiche, gardee.historique);
      if (rendu) contexte.remplacer(tape, "Mise à jour de la page");
      else if (Object.keys(tape).some((cle) => !ENTETE.includes(cle)))
        contexte.remplacer(fusionner(gardee.fiche.contenu, tape), "Réponses données pendant l’ouverture");
    }
  } catch {
    garde.dire("refus");
  }
  commencer();
  rappelerReprise(garde);
  un(document, ".garde").setAttribute("aria-busy", "false");
  await recevoir(ancre, importer);
}
