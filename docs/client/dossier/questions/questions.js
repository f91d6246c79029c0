// The step « questions »: one ready question for each thing that the Caf decides, or that no document says.
import { el, un } from "../../verifier/dom.js";
import { trouverControle } from "../../verifier/dossier.js";
import { versChamp } from "../../verifier/morceaux.js";
import { compte, majuscule } from "../../verifier/textes.js";
import { rendreMessage } from "../deposer/message.js";

/**
 * @typedef {import("../deposer/message.js").Message & {id: string, raison: "a_verifier" | "non_precise", chemin: string | null}} Question
 */

const RAISONS = {
  a_verifier: "Votre Caf décide",
  non_precise: "Aucun document ne le dit",
};

/** @type {import("../registre.js").Brancher} */
export function brancher(section, contexte) {
  const statut = un(section, "[data-compte-questions]");
  const liste = un(section, "[data-questions]");
  let cle = "";
  contexte.suivreAvis(async () => {
    /** @type {Question[]} */
    const questions = await contexte.interroger("questions_caf");
    if (!Array.isArray(questions)) return;
    const posees = posee(contexte.dossier());
    dire(statut, questions, posees);
    const nouvelle = JSON.stringify(questions);
    if (nouvelle === cle) return;
    cle = nouvelle;
    liste.replaceChildren(...questions.map((question) => rendre(question, contexte)));
  });
  contexte.suivre((dossier) => {
    const posees = posee(dossier);
    for (const boite of liste.querySelectorAll("input[data-question-posee]")) {
      if (boite instanceof HTMLInputElement) boite.checked = posees(boite.dataset.questionPosee ?? "");
    }
  });
}

/** @param {any} dossier @returns {(id: string) => boolean} */
const posee = (dossier) => (id) => dossier.checklists?.questions?.[id] === true;

/** @param {HTMLElement} statut @param {Question[]} questions @param {(id: string) => boolean} posees */
function dire(statut, questions, posees) {
  const reste = questions.filter(({ id }) => !posees(id)).length;
  const phrase = !questions.length
    ? "Rien à demander pour le moment\u202f: les documents publiés répondent à tout ce que dit votre dossier."
    : `${compte(questions.length, "question")}, dont ${reste} à poser.`;
  if (statut.textContent !== phrase) statut.textContent = phrase;
}

/** @param {Question} question @param {import("../contexte.js").Contexte} contexte */
function rendre(question, contexte) {
  const id = `question-${question.id}`;
  const titre = majuscule(question.sujet.slice(question.sujet.indexOf(":") + 2));
  const boite = /** @type {HTMLInputElement} */ (
    el("input", { type: "checkbox", id, "data-question-posee": question.id })
  );
  boite.checked = posee(contexte.dossier())(question.id);
  boite.addEventListener("input", () => {
    contexte.modifier(
      (dossier) => noter(dossier, question.id, boite.checked),
      boite.checked ? "question posée" : "question à poser",
    );
  });
  const champ = question.chemin && trouverControle(contexte.lecture(), question.chemin, null);
  return el(
    "li",
    { class: "question-caf" },
    el("h3", {}, titre),
    el(
      "p",
      {},
      el("span", { class: "badge", "data-raison": question.raison }, RAISONS[question.raison]),
      champ ? " " : null,
      champ ? versChamp(champ, "Revoir la réponse du dossier") : null,
    ),
    rendreMessage(question, contexte.reperes, titre),
    el("div", { class: "choix" }, boite, el("label", { for: id }, `Question posée\u202f: ${titre}`)),
  );
}

/** @param {any} dossier @param {string} id @param {boolean} faite */
function noter(dossier, id, faite) {
  dossier.checklists ??= {};
  dossier.checklists.questions ??= {};
  if (faite) dossier.checklists.questions[id] = true;
  else delete dossier.checklists.questions[id];
  if (!Object.keys(dossier.checklists.questions).length) delete dossier.checklists.questions;
  if (!Object.keys(dossier.checklists).length) delete dossier.checklists;
}
