// The buttons under a form: Word, text, paper, the clipboard, the e-mail.
import { trouver } from "../../verifier/chemins.js";
import { composer } from "./composer.js";
import { copier } from "./copie.js";
import { preparerCourriel } from "./courriel.js";
import { donnerFichier } from "./fichier.js";
import { ecrireTexte } from "./texte.js";

/**
 * @typedef {import("./types.js").Document} Document
 *
 * @typedef {object} Sortie
 * @property {Document} document
 * @property {string} nom of the file, without its end
 * @property {HTMLElement} statut
 */

/** @type {{[nom: string]: (sortie: Sortie) => Promise<void>}} */
const SORTIES = {
  async word({ document, nom, statut }) {
    statut.textContent = "Le document se prépare…";
    const { ecrireWord } = await import("./word.js");
    donnerFichier(await ecrireWord(document, new Date()), `${nom}.docx`);
    statut.textContent = `« ${nom}.docx » est enregistré sur votre appareil.`;
  },
  async texte({ document, nom, statut }) {
    donnerFichier(new Blob([ecrireTexte(document)], { type: "text/plain;charset=utf-8" }), `${nom}.txt`);
    statut.textContent = `« ${nom}.txt » est enregistré sur votre appareil.`;
  },
  copie: ({ document, statut }) => copier(ecrireTexte(document), statut, "Toutes les réponses sont copiées."),
  async imprimer({ document }) {
    const { imprimer } = await import("./imprimer.js");
    imprimer(document);
  },
};

/**
 * @param {HTMLElement} zone
 * @param {import("./types.js").Questionnaire} questionnaire
 * @param {import("../contexte.js").Contexte} contexte
 */
export function brancherExports(zone, questionnaire, contexte) {
  const statut = /** @type {HTMLElement} */ (zone.querySelector("[data-statut-document]"));
  for (const bouton of zone.querySelectorAll("[data-exporter]")) {
    bouton.addEventListener("click", async () => {
      /** @type {import("./types.js").Dossier} */
      const dossier = contexte.dossier();
      const reponses = /** @type {any} */ (trouver(dossier, questionnaire.racine)) ?? {};
      const document = composer(questionnaire, reponses, presenter(dossier, zone.dataset.caf ?? ""));
      const nom = `${zone.dataset.nom}-clas-${dossier.departement}-${dossier.campagne}`;
      try {
        await SORTIES[/** @type {HTMLElement} */ (bouton).dataset.exporter ?? ""]({ document, nom, statut });
      } catch {
        statut.textContent =
          "Le document n’a pas pu être préparé\u202f: il faut une connexion la première fois. Vos réponses sont gardées\u202f; essayez « Enregistrer en texte ».";
      }
    });
  }
  const courriel = zone.querySelector("a[data-courriel]");
  courriel?.addEventListener("click", () => {
    courriel.setAttribute("href", preparerCourriel(questionnaire, contexte.dossier()));
    statut.textContent =
      "Votre messagerie va s’ouvrir. Joignez vous-même le document à ce courriel\u202f: la page ne peut pas le faire.";
  });
}

/** « Les Alpins · Caf de l’Ain · campagne 2025-2026 ». @param {import("./types.js").Dossier} dossier @param {string} caf */
function presenter(dossier, caf) {
  return [dossier.structure?.nom, dossier.projet?.intitule, caf, `campagne ${dossier.campagne}`]
    .filter(Boolean)
    .join(" · ");
}
