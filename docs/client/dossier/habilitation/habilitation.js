// The step « habilitation »: the papers of one's own case, and the fiche made from the answers.
import { un } from "../../verifier/dom.js";
import { compte } from "../../verifier/textes.js";
import { brancherFormulaire } from "../bilan/formulaire.js";

/** @type {import("../registre.js").Brancher} */
export async function brancher(section, contexte) {
  const statut = un(section, "[data-cas-choisi]");
  const blocs = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-cas]")]);
  const montrer = (/** @type {any} */ dossier) => {
    const { cas } = dossier.checklists?.habilitation ?? {};
    for (const bloc of blocs) bloc.hidden = bloc.dataset.cas !== cas;
    const bloc = blocs.find((b) => b.dataset.cas === cas);
    const phrase = bloc
      ? phraseCas(String(cas), bloc)
      : "Choisissez votre cas\u202f: les pièces à fournir s’affichent.";
    if (statut.textContent !== phrase) statut.textContent = phrase;
  };
  montrer(contexte.dossier());
  contexte.suivre(montrer);
  await brancherFormulaire(section, contexte);
}

/** @param {string} cas @param {HTMLElement} bloc */
function phraseCas(cas, bloc) {
  const cases = /** @type {HTMLInputElement[]} */ ([...bloc.querySelectorAll("input[type=checkbox]")]);
  const faites = cases.filter(({ checked }) => checked).length;
  return `Cas ${cas.toUpperCase()}\u202f: ${compte(cases.length, "pièce")} à fournir, ${compte(faites, "prête")}.`;
}
