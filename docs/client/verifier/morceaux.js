// Pieces that both reports share: quotes with the way to their source, lists of sentences.
import { el, replie, un } from "./dom.js";
import { FINE } from "./textes.js";

/**
 * What the page already holds, rendered at build time.
 *
 * @typedef {object} Reperes
 * @property {Map<string, string>} regles label of each rule
 * @property {Map<string, string>} questions path of the answer that a rule looks at (« collectifs[].enfants »)
 * @property {Map<string, string>} sources address of each quote in the page of its source
 * @property {Map<string, string>} plateformes name of each platform
 * @property {string} campagnes address of the list of all checks and dossiers (campagnes.json)
 */

/**
 * @param {ParentNode} page
 * @param {string} base address of that page
 * @returns {Reperes}
 */
export function lireReperes(page, base = document.baseURI) {
  const marques = (/** @type {ParentNode} */ racine, /** @type {string} */ selecteur) =>
    [...racine.querySelectorAll(selecteur)].map((e) => /** @type {HTMLElement} */ (e));
  const { content: annexe } = un(page, "template#reperes", HTMLTemplateElement);
  const regles = marques(page, "[data-regle]");
  const citations = [...marques(page, "blockquote[data-extrait]"), ...marques(annexe, "[data-extrait]")];
  return {
    regles: new Map(regles.map((e) => [e.dataset.regle ?? "", e.dataset.libelle ?? ""])),
    questions: new Map(regles.map((e) => [e.dataset.regle ?? "", e.dataset.question ?? ""])),
    sources: new Map(
      citations.map((e) => [plier(e.dataset.extrait ?? ""), situer(un(e, "a", HTMLAnchorElement), base)]),
    ),
    plateformes: new Map(
      marques(annexe, "[data-plateforme]").map((e) => [e.dataset.plateforme ?? "", e.textContent ?? ""]),
    ),
    campagnes: new URL(un(annexe, "[data-campagnes]").dataset.campagnes ?? "", base).href,
  };
}

/** What stands in a template has no base address of its own. @param {HTMLAnchorElement} lien @param {string} base */
function situer(lien, base) {
  return new URL(lien.getAttribute("href") ?? "", base).href;
}

/**
 * Quotes, folded under `titre`.
 *
 * @param {string} titre
 * @param {import("./types.js").Source[]} sources
 * @param {Reperes} reperes
 */
export function provenance(titre, sources, reperes) {
  return replie(titre, "provenance", ...sources.map((source) => citation(source, reperes)));
}

/**
 * @param {import("./types.js").Source} source
 * @param {Reperes} reperes
 */
function citation({ document, extrait }, reperes) {
  const adresse = reperes.sources.get(plier(extrait));
  const pied = el("footer", {}, document);
  if (adresse) pied.append(" · ", el("a", { href: adresse }, "lire dans son contexte"));
  return el("blockquote", { class: "citation" }, el("p", {}, `«${FINE}${extrait}${FINE}»`), pied);
}

/**
 * A link to a field, that gives it the focus.
 *
 * @param {HTMLElement} controle
 * @param {string} texte
 */
export function versChamp(controle, texte) {
  const lien = el("a", { href: `#${controle.id}` }, texte);
  lien.addEventListener("click", (evenement) => {
    evenement.preventDefault();
    controle.dispatchEvent(new Event("boussole:montrer", { bubbles: true }));
    controle.focus();
  });
  return lien;
}

/** @param {string[]} phrases */
export function liste(phrases) {
  return el("ul", {}, ...phrases.map((phrase) => el("li", {}, phrase)));
}

/** The words of a quote, whatever its spaces and apostrophes: the page sets them as French prints them. @param {string} extrait */
function plier(extrait) {
  return extrait.replace(/\s+/g, "").replace(/[’‘]/g, "'");
}
