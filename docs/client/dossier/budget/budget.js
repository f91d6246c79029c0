// The budget while it is being typed: totals, balance, who pays what, and the lines that the estimate proposes.
import { el, un } from "../../verifier/dom.js";
import { montrer } from "../../verifier/textes.js";
import { dessinerParts } from "./parts.js";

/**
 * @typedef {{total: string, classes: {classe: string, total: string}[], sans_montant: number}} Cote
 * @typedef {{financeur: string, total: string, part: string}} Part
 * @typedef {{annee: string, charges: Cote, produits: Cote, ecart: string, equilibre: boolean, phrases: string[], financeurs: Part[]}} Annee
 * @typedef {{compte: string, libelle: string, financeur: string, montant: string}} Ligne
 * @typedef {{annees: Annee[], propositions: Ligne[], demande_a_la_caf: string}} Tableau
 * @typedef {import("../contexte.js").Contexte} Contexte
 */

/**
 * @param {HTMLElement} section
 * @param {Contexte} contexte
 */
export function brancher(section, contexte) {
  const phrases = un(section, "[data-equilibre]");
  const totaux = un(section, "[data-totaux]");
  const parts = un(section, "[data-parts]");
  const propositions = un(section, "[data-propositions]");
  const noms = lireNoms(section);
  let tour = 0;
  contexte.suivreAvis(async () => {
    tour += 1;
    const mien = tour;
    /** @type {Tableau | {erreurs: unknown}} */
    const tableau = await contexte.interroger("tableau_budget");
    if (mien !== tour || "erreurs" in tableau) return;
    const [annee] = tableau.annees;
    ecrire(phrases, annee.phrases.join(" "));
    phrases.dataset.equilibre = annee.equilibre ? "oui" : "non";
    totaux.replaceChildren(cote("Charges", annee.charges, noms), cote("Produits", annee.produits, noms));
    parts.replaceChildren(...dessinerParts(annee.financeurs, noms));
    propositions.replaceChildren(...proposer(tableau, contexte));
  });
}

/** A live region speaks when it changes: not for the same words. @param {HTMLElement} zone @param {string} texte */
function ecrire(zone, texte) {
  if (zone.textContent !== texte) zone.textContent = texte;
}

/** The names of accounts and funders, as the fields offer them. @param {HTMLElement} section */
function lireNoms(section) {
  const modeles = [...document.querySelectorAll("template#modele-charges, template#modele-produits")];
  const options = [section, ...modeles.map((m) => /** @type {HTMLTemplateElement} */ (m).content)].flatMap((racine) => [
    ...racine.querySelectorAll("option"),
  ]);
  return new Map(options.map((option) => [option.value, option.text]));
}

/**
 * @param {string} titre
 * @param {Cote} cote
 * @param {Map<string, string>} noms
 */
function cote(titre, { total, classes, sans_montant: manquants }, noms) {
  const lignes = classes.map(({ classe, total: somme }) =>
    el("tr", {}, el("th", { scope: "row" }, noms.get(classe) ?? classe), el("td", {}, montrer(somme))),
  );
  return el(
    "table",
    { class: "budget-cote" },
    el("caption", {}, titre),
    el("tbody", {}, ...lignes),
    el("tfoot", {}, el("tr", {}, el("th", { scope: "row" }, "Total"), el("td", {}, montrer(total)))),
    manquants ? el("tbody", {}, el("tr", {}, el("td", { colspan: 2 }, `${manquants} sans montant`))) : null,
  );
}

/**
 * What the estimate gives, to add as lines: shown first, added when asked.
 *
 * @param {Tableau} tableau
 * @param {Contexte} contexte
 */
function proposer({ propositions, demande_a_la_caf: demande }, contexte) {
  if (!propositions.length) return [];
  const deja = Number(demande) > 0;
  const bouton = el("button", { type: "button", class: "bouton bouton-discret" }, "Ajouter ces lignes aux produits");
  bouton.addEventListener("click", () => {
    contexte.modifier((dossier) => {
      dossier.budget ??= {};
      dossier.budget.produits = [...(dossier.budget.produits ?? []), ...propositions];
    }, "les lignes de l’estimation sont ajoutées aux produits");
  });
  return [
    el("h3", {}, "Ce que l’estimation propose pour la Caf"),
    el(
      "ul",
      {},
      ...propositions.map(({ libelle, montant }) =>
        el("li", {}, `${libelle}\u202f: `, el("strong", {}, montrer(montant))),
      ),
    ),
    deja
      ? el("p", {}, `Vos produits demandent déjà ${montrer(demande)} à la Caf\u202f: comparez avant d’ajouter.`)
      : el("p", { class: "actions" }, bouton),
    el("p", { class: "mention" }, "Estimation, non opposable\u202f; seule la Caf décide."),
  ];
}
