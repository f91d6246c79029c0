// What says nothing yet and is seldom needed is folded: a form shows first what most people fill in.
import { el } from "../../verifier/dom.js";
import { versDonnees } from "./champs.js";

/** Seldom needed: folded as long as they say nothing of their own. */
const RARES = new Set(
  (
    "annees_convention annees_scolaires pour prolongations ferme_inclus ouvre_a ferme_a min_inclus max_inclus quand unite a " +
    "derogations derogations_ecartees hypothese besoin dispositif site adresse sujets valable_du valable_au lieux handicap qpv " +
    "types_structure soutenue_depuis_ans minutes precisions exemples objectifs ouvert organisme territoires niveaux enfants format"
  ).split(" "),
);

/**
 * After each change: json-editor lays its fields out again when lines come, go or move.
 *
 * @param {HTMLElement} boite
 * @param {import("@json-editor/json-editor").JSONEditor} editeur
 */
export function replier(boite, editeur) {
  for (const objet of Object.values(editeur.editors)) {
    if (objet?.schema.genre !== "objet" || !boite.contains(objet.container)) continue;
    const rangees = rares(objet, editeur);
    const lieu = rangees[0]?.parentElement;
    if (!lieu) continue;
    (lieu.querySelector(":scope > .fiche-pli") ?? plier(lieu, objet)).append(...rangees);
  }
}

/** @param {HTMLElement} lieu @param {import("@json-editor/json-editor").Editeur} objet */
function plier(lieu, objet) {
  const suite = objet.path === "root" || !objet.schema.title ? "" : `\u202f: ${objet.schema.title}`;
  const pli = el("details", { class: "fiche-pli" }, el("summary", {}, `Plus de champs${suite}`));
  const fin = lieu.querySelector(":scope > .row > [data-schemapath$='.citations']")?.parentElement;
  lieu.insertBefore(pli, fin ?? null);
  return pli;
}

/** @param {import("@json-editor/json-editor").Editeur} objet @param {import("@json-editor/json-editor").JSONEditor} editeur */
function rares(objet, editeur) {
  return Object.entries(objet.schema.properties).flatMap(([cle, forme]) => {
    const champ = editeur.getEditor(`${objet.path}.${cle}`);
    const rangee = champ?.container.closest(".row");
    if (!champ || !rangee || rangee.parentElement?.matches(".fiche-pli")) return [];
    if (rangee.contains(document.activeElement)) return [];
    const muet = () => !forme.exige && versDonnees(champ.getValue(), undefined, forme) === undefined;
    return (RARES.has(cle) && muet()) || (cle === "id" && !forme.enum) ? [rangee] : [];
  });
}
