// One constat: what is asked, what the project has, what to do, where the rule comes from.
import { el, icone } from "./dom.js";
import { provenance, versChamp } from "./morceaux.js";

/**
 * @typedef {import("./types.js").Constat} Constat
 * @typedef {object} Suite what a page adds to each constat
 * @property {(constat: Constat) => HTMLElement | undefined} trouver where its answer is given
 * @property {(constat: Constat) => HTMLElement} [joindre] what stands below it
 *
 * @typedef {import("./morceaux.js").Reperes & Suite} Reperes
 */

/**
 * @param {Constat} constat
 * @param {string} mot
 * @param {Reperes} reperes
 * @param {HTMLElement} [controle] where its answer is given
 */
export function rendreConstat(constat, mot, reperes, controle) {
  const libelle = reperes.regles.get(constat.regle) ?? constat.regle;
  const corps = el(
    "div",
    { class: "constat-corps" },
    el(
      "h3",
      { class: "constat-titre" },
      constat.collectif ? `${libelle} ` : libelle,
      constat.collectif ? el("span", { class: "constat-collectif" }, constat.collectif) : null,
    ),
    rendreEcart(constat, libelle),
    constat.explication ? el("p", {}, constat.explication) : null,
    constat.remede
      ? el("p", { class: "constat-remede" }, el("strong", {}, "Que faire\u202f?"), ` ${constat.remede}`)
      : null,
    controle ? el("p", {}, versChamp(controle, "Revoir la réponse")) : null,
    constat.sources.length ? provenance("D’où vient cette règle\u202f?", constat.sources, reperes) : null,
    reperes.joindre?.(constat),
  );
  const etat = el("p", { class: "constat-mot" }, icone(constat.etat), ` ${mot}`);
  return el("li", { class: "constat", "data-etat": constat.etat }, etat, corps);
}

/**
 * What is asked and what the project has, unless the title or the word of the state says it already.
 *
 * @param {Constat} constat
 * @param {string} libelle
 */
function rendreEcart({ attendu, constate, etat }, libelle) {
  const parties = [];
  if (attendu && attendu !== libelle) parties.push("Demandé\u202f: ", el("strong", {}, attendu), ". ");
  if (constate && etat !== "non_renseigne") parties.push("Votre projet\u202f: ", el("strong", {}, constate), ".");
  return parties.length ? el("p", { class: "constat-ecart" }, ...parties) : null;
}
