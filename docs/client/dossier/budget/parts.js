// Who pays what: a bar for the eye, the same as a table for everybody.
import { el } from "../../verifier/dom.js";
import { FINE, montrer } from "../../verifier/textes.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {import("./budget.js").Part[]} parts the largest first
 * @param {Map<string, string>} noms
 */
export function dessinerParts(parts, noms) {
  if (!parts.length) return [];
  const lignes = parts.map(({ financeur, total, part }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, financeur ? (noms.get(financeur) ?? financeur) : "Financeur à préciser"),
      el("td", {}, montrer(total)),
      el("td", {}, `${part.replace(".", ",")}${FINE}%`),
      el("td", { class: "part-dessin", "aria-hidden": "true" }, barre(Number(part))),
    ),
  );
  return [
    el(
      "table",
      { class: "parts" },
      el("caption", {}, "Qui paie quoi (sans les contributions volontaires)"),
      el("tbody", {}, ...lignes),
    ),
  ];
}

/** @param {number} part in per cent */
function barre(part) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 100 8");
  svg.setAttribute("class", "part-barre");
  const trait = document.createElementNS(SVG, "rect");
  trait.setAttribute("width", String(part));
  trait.setAttribute("height", "8");
  svg.append(trait);
  return svg;
}
