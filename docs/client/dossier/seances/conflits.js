// Sessions that two logs tell differently: a question each, that a person answers.
import { el } from "../../verifier/dom.js";
import { FINE } from "../../verifier/textes.js";
import { chiffres, nommer } from "./mots.js";

/**
 * @typedef {import("./fusion.js").Conflit} Conflit
 * @typedef {import("./fusion.js").Version} Version
 * @typedef {import("./journal.js").Seance} Seance
 */

const TOUTES = "toutes";

/**
 * @param {Conflit[]} conflits
 * @param {string[]} sources names of the logs
 */
export function dessinerConflits(conflits, sources) {
  return conflits.map((conflit, rang) => {
    const nom = `conflit-${rang}`;
    const options = conflit.versions.map((version, i) => {
      const qui = version.journaux.map((n) => sources[n]).join(", ");
      return choix(nom, String(i), `${qui}${FINE}: ${nommer(version.seance)}, ${chiffres(version.seance)}`);
    });
    if (distinctes(conflit))
      options.push(choix(nom, TOUTES, "Ce sont des séances différentes\u202f: les garder toutes"));
    return el(
      "fieldset",
      { class: "question seances-conflit", "data-conflit": rang },
      el("legend", {}, `${nommer(conflit.versions[0].seance)}${FINE}: ${conflit.raison}`),
      el("p", { class: "erreur", id: `${nom}-erreur`, hidden: true }, "Choisissez une réponse."),
      ...options,
    );
  });
}

/** @param {string} nom @param {string} valeur @param {string} texte */
function choix(nom, valeur, texte) {
  const id = `${nom}-${valeur}`;
  return el(
    "div",
    { class: "choix" },
    el("input", { type: "radio", name: nom, id, value: valeur, "aria-describedby": `${nom}-erreur` }),
    el("label", { for: id }, texte),
  );
}

/** One id told twice is one session. @param {Conflit} conflit */
function distinctes({ versions }) {
  const ids = versions.flatMap(({ seance }) => seance.id ?? []);
  return new Set(ids).size === ids.length;
}

/**
 * The chosen sessions; null: a question has no answer yet, and has the focus.
 *
 * @param {HTMLElement} panneau
 * @param {Conflit[]} conflits
 * @returns {Seance[] | null}
 */
export function choixDe(panneau, conflits) {
  const questions = [...panneau.querySelectorAll("[data-conflit]")];
  const reponses = questions.map((question) => question.querySelector("input:checked")?.getAttribute("value"));
  for (const [i, question] of questions.entries()) {
    const erreur = question.querySelector(".erreur");
    if (erreur instanceof HTMLElement) erreur.hidden = reponses[i] !== undefined;
  }
  const manque = reponses.indexOf(undefined);
  if (manque >= 0) {
    questions[manque].querySelector("input")?.focus();
    return null;
  }
  return conflits.flatMap(({ versions }, i) => {
    const gardees = reponses[i] === TOUTES ? versions : [versions[Number(reponses[i])]];
    return gardees.flatMap(({ seance, fois }) => Array(fois).fill(seance));
  });
}
