// « Enregistrer mon dossier » and « Ouvrir un dossier ».
import { un } from "./dom.js";
import { montrer } from "./dossier.js";
import { marquerErreurs, resumerErreurs, titreReponses } from "./erreurs.js";
import { autrePage, enregistrer, lireFichier } from "./fichier.js";
import { aujourdhui } from "./textes.js";

/**
 * @typedef {import("./types.js").Erreur} Erreur
 * @typedef {object} Outils
 * @property {() => Promise<void>} preparer
 * @property {import("./calculateur.js").Calculateur} calculateur
 * @property {ReturnType<typeof import("./jugement.js").creerJugement>} jugement
 * @property {import("./morceaux.js").Reperes} reperes
 */

/** What the calculator refuses in a file. @param {Outils["calculateur"]} calculateur @param {string} texte */
async function fautes(calculateur, texte) {
  return (await calculateur.juger(texte, aujourdhui())).reponse.erreurs ?? [];
}

/**
 * « Ouvrir un dossier »: it takes the place of the answers.
 *
 * @param {HTMLElement} formulaire
 * @param {{departement: string, campagne: string}} page
 * @param {Outils} outils
 */
export function brancherOuverture(formulaire, page, { preparer, calculateur, jugement, reperes }) {
  const choix = un(document, "#ouvrir-dossier", HTMLInputElement);
  const statut = un(document, "[data-statut-fichier]");
  const resumeFichier = un(document, "#erreurs-fichier");

  /** @param {Erreur[]} erreurs */
  const refuser = (erreurs) => {
    statut.textContent = "Le fichier n’a pas été ouvert.";
    resumerErreurs(resumeFichier, "Ce fichier ne peut pas être ouvert", erreurs);
    resumeFichier.focus();
  };

  choix.addEventListener("change", async () => {
    const [fichier] = choix.files ?? [];
    if (!fichier) return;
    resumeFichier.hidden = true;
    const lu = await lireFichier(fichier);
    choix.value = "";
    if ("erreur" in lu) return refuser([lu.erreur]);
    const ailleurs = await autrePage(lu.texte, page, reperes.campagnes, "verifier");
    if (ailleurs) return refuser([ailleurs]);
    statut.textContent = "Ouverture du dossier…";
    let dossier;
    try {
      preparer();
      const erreurs = await fautes(calculateur, lu.texte);
      if (erreurs.length) return refuser(erreurs);
      dossier = JSON.parse(lu.texte.replace(/^\ufeff/, ""));
    } catch {
      statut.textContent = "Le fichier n’a pas pu être vérifié\u202f: le calculateur n’a pas démarré.";
      return;
    }
    montrer(formulaire, dossier);
    statut.textContent = `« ${fichier.name} » est ouvert.`;
    await jugement.juger();
  });
}

/**
 * « Enregistrer mon dossier », as a file.
 *
 * @param {Pick<Outils, "preparer" | "calculateur" | "jugement">} outils
 */
export function brancherEnregistrement({ preparer, calculateur, jugement }) {
  const statut = un(document, "[data-statut-fichier]");
  const resumeReponses = un(document, "#erreurs-reponses");

  un(document, "[data-enregistrer]").addEventListener("click", async () => {
    const { lecture, erreurs } = jugement.lire();
    try {
      preparer();
      erreurs.push(...(await fautes(calculateur, JSON.stringify(lecture.dossier))));
    } catch {
      // Without the calculator the answers are kept as they are: better a file to mend than none.
    }
    if (erreurs.length) {
      marquerErreurs(erreurs, lecture.ou);
      statut.textContent = "Le fichier n’a pas été enregistré\u202f: il ne pourrait pas être rouvert.";
      resumerErreurs(resumeReponses, titreReponses(erreurs.length), erreurs, lecture.ou);
      resumeReponses.focus();
      return;
    }
    enregistrer(lecture.dossier);
    statut.textContent = "Votre dossier est enregistré sur votre appareil.";
  });
}
