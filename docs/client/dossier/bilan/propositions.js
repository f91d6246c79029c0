// Under each question, what the dossier already tells: one button takes it; one for all fills only what is empty.
import { poser, trouver } from "../../verifier/chemins.js";
import { el, un } from "../../verifier/dom.js";
import { compte } from "../../verifier/textes.js";
import { dire, rangees, repondu } from "../documents/reponses.js";
import { reprises } from "./reprises.js";

/**
 * @typedef {import("../documents/types.js").Objet} Objet
 * @typedef {import("../documents/types.js").Question} Question
 * @typedef {import("./reprises.js").Reprise} Reprise
 */

/** Answers in one's own words: once given, they are not held against what the dossier tells. */
const LIBRES = ["texte", "long", "tableau", "courriel"];

/**
 * @param {HTMLElement} zone
 * @param {import("../documents/types.js").Questionnaire} questionnaire
 * @param {import("../contexte.js").Contexte} contexte
 */
export function brancherPropositions(zone, questionnaire, contexte) {
  const questions = questionnaire.parties.flatMap((partie) => partie.questions);
  const racine = questionnaire.racine.split(".");
  const statut = un(zone, "[data-statut-reprise]");
  const caf = zone.dataset.caf ?? "";
  /** @type {{[id: string]: string}} */
  let chiffres = {};

  /** @param {Question} question @param {Objet} dossier */
  const connues = (question, dossier) => reprises(question, { dossier, chiffres, caf });

  const montrer = (/** @type {Objet} */ dossier) => {
    for (const question of questions) proposer(question, connues(question, dossier), dossier);
  };

  /** @param {Question} question @param {Reprise[]} trouvees @param {Objet} dossier */
  const proposer = (question, trouvees, dossier) => {
    const place = un(zone, `[data-question="${question.id}"] [data-proposition]`);
    const nouvelles = trouvees.filter(({ ou, valeur }) => {
      const donnee = trouver(dossier, [...racine, ...ou].join("."));
      return !repondu(donnee) || ((ou.length > 1 || !LIBRES.includes(question.reponse)) && !memes(donnee, valeur));
    });
    const cle = JSON.stringify(nouvelles);
    if (place.dataset.cle === cle) return;
    place.dataset.cle = cle;
    place.hidden = nouvelles.length === 0;
    place.replaceChildren(...nouvelles.map((reprise) => ligne(question, reprise)));
  };

  /** @param {Question} question @param {Reprise} reprise */
  const ligne = (question, reprise) => {
    const bouton = el("button", { type: "button", class: "bouton bouton-discret" }, "Reprendre");
    bouton.setAttribute("aria-label", `Reprendre\u202f: ${question.libelle}`);
    bouton.addEventListener("click", () => {
      contexte.modifier(
        (dossier) => poser(dossier, [...racine, ...reprise.ou], reprise.valeur),
        "Réponse reprise du dossier",
      );
      const champ = zone.querySelector(`[data-question="${question.id}"] :is(input, select, textarea)`);
      if (champ instanceof HTMLElement) champ.focus();
    });
    return el("p", {}, "Votre dossier dit\u202f: ", el("strong", {}, mots(question, reprise)), " ", bouton);
  };

  un(zone, "[data-reprendre-tout]").addEventListener("click", () => {
    const dossier = contexte.dossier();
    const vides = questions
      .flatMap((question) => connues(question, dossier))
      .filter(({ ou }) => !repondu(trouver(dossier, [...racine, ...ou].join("."))));
    if (vides.length)
      contexte.modifier((objet) => {
        for (const { ou, valeur } of vides) poser(objet, [...racine, ...ou], valeur);
      }, "Réponses reprises du dossier");
    statut.textContent = vides.length
      ? `${compte(vides.length, "réponse reprise", "réponses reprises")} de votre dossier\u202f; vos propres réponses restent comme elles sont.`
      : "Rien à reprendre de plus\u202f: ce que votre dossier dit est déjà ici, ou n’est pas encore rempli.";
  });

  const demanderChiffres = async () => {
    const { donnees = [] } = await contexte.interroger("afas", { type_: "reelle" });
    chiffres = Object.fromEntries(
      donnees
        .filter((/** @type {Objet} */ d) => d.valeur !== "non_renseigne")
        .map((/** @type {Objet} */ d) => [d.id, d.valeur]),
    );
    montrer(contexte.dossier());
  };
  montrer(contexte.dossier());
  contexte.suivre(montrer);
  if (questions.some(({ depuis }) => depuis?.startsWith("afas."))) {
    const rafraichir = () => demanderChiffres().catch(() => {});
    rafraichir();
    contexte.suivreAvis(rafraichir);
  }
}

/** @param {unknown} a @param {unknown} b */
const memes = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** @param {Question} question @param {Reprise} reprise */
function mots(question, { ou, valeur }) {
  if (ou.length > 1) return String(valeur);
  if (question.reponse === "tableau")
    return rangees(question, valeur)
      .map((rangee) => rangee.filter(Boolean).join(", "))
      .join("\u202f; ");
  return dire(question, valeur).replaceAll("\n", ", ");
}
