// The budgets of the next years: taken over from the year before, balanced or not, and what each year may bring.
import { el, un } from "../../verifier/dom.js";
import { FINE, montrer } from "../../verifier/textes.js";

/**
 * @typedef {import("../contexte.js").Contexte} Contexte
 * @typedef {import("../budget/budget.js").Tableau} Tableau
 * @typedef {import("../../verifier/types.js").Scenarios} Scenarios
 */

/**
 * @param {HTMLElement} section
 * @param {Contexte} contexte
 */
export function brancher(section, contexte) {
  const plis = /** @type {HTMLDetailsElement[]} */ ([...section.querySelectorAll("details[data-annee]")]);
  const annees = plis.map((pli) => pli.dataset.annee ?? "");
  const parAnnee = un(section, "[data-par-annee]");

  section.addEventListener("click", ({ target }) => {
    const annee = target instanceof HTMLElement ? target.dataset.copierAnnee : undefined;
    if (annee) reprendre(annee, annees, contexte);
  });

  let tour = 0;
  contexte.suivreAvis(async ({ estimation }) => {
    tour += 1;
    const mien = tour;
    /** @type {[Tableau, Scenarios]} */
    const [tableau, scenarios] = await Promise.all([
      contexte.interroger("tableau_budget"),
      contexte.interroger("scenarios"),
    ]);
    if (mien !== tour || "erreurs" in tableau || "erreurs" in scenarios) return;
    const decrites = contexte.dossier().budgets_suivants ?? {};
    for (const pli of plis) {
      const annee = pli.dataset.annee ?? "";
      const texte = tableau.annees.find((lue) => lue.annee === annee)?.phrases.join(" ") ?? "";
      const zone = un(pli, "[data-equilibre]");
      if (zone.textContent !== texte) zone.textContent = texte;
      if (annee in decrites) pli.open = true;
    }
    parAnnee.replaceChildren(...(scenarios.par_annee.length > 1 ? [tableauParAnnee(scenarios, estimation)] : []));
  });
}

/**
 * @param {string} annee
 * @param {string[]} annees
 * @param {Contexte} contexte
 */
function reprendre(annee, annees, contexte) {
  const avant = annees[annees.indexOf(annee) - 1];
  contexte.modifier((dossier) => {
    const budget = dossier.budgets_suivants?.[avant] ?? dossier.budget ?? {};
    dossier.budgets_suivants = { ...dossier.budgets_suivants, [annee]: structuredClone(budget) };
  }, `budget ${annee} repris`);
}

/**
 * @param {Scenarios} scenarios
 * @param {import("../../verifier/types.js").Estimation} estimation
 */
function tableauParAnnee({ par_annee: annees }, { bareme }) {
  const lignes = annees.map(({ annee, total, certitude }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, annee),
      el("td", {}, total === null ? "à renseigner" : montrer(total)),
      el("td", {}, certitude === "publie" ? "barème publié" : `dernière valeur publiée${FINE}: ${bareme.campagne}`),
    ),
  );
  return el(
    "table",
    { class: "budget-cote" },
    el("caption", {}, "Estimation, année par année"),
    el("tbody", {}, ...lignes),
  );
}
