// The step SPHINX: answers prepared here, copied question by question into the online form.
import { trouver } from "../../verifier/chemins.js";
import { un } from "../../verifier/dom.js";
import { brancherFormulaire } from "../bilan/formulaire.js";
import { composerQuestion } from "../documents/composer.js";
import { copier } from "../documents/copie.js";
import { repondu } from "../documents/reponses.js";
import { ecrireTexte } from "../documents/texte.js";

/** @type {import("../registre.js").Brancher} */
export async function brancher(section, contexte) {
  const questionnaire = await brancherFormulaire(section, contexte);
  const questions = questionnaire?.parties.flatMap((partie) => partie.questions) ?? [];
  for (const question of questions) {
    const place = un(section, `[data-question="${question.id}"]`);
    const bouton = place.querySelector("[data-copier-reponse]");
    const statut = place.querySelector("[role=status]");
    if (!(bouton instanceof HTMLButtonElement) || !(statut instanceof HTMLElement)) continue;
    const montrer = (/** @type {import("../documents/types.js").Objet} */ dossier) => {
      bouton.disabled = !repondu(trouver(dossier, `bilan.${question.id}`));
      statut.textContent = "";
    };
    montrer(contexte.dossier());
    contexte.suivre(montrer);
    bouton.addEventListener("click", () => {
      const [, ...reponse] = composerQuestion(question, trouver(contexte.dossier(), `bilan.${question.id}`));
      copier(ecrireTexte({ titre: "", blocs: reponse }).trim(), statut, "Copié.");
    });
  }
}
