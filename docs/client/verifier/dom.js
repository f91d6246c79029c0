// Small helpers to build and find elements; text always goes in as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/**
 * Build an element; attributes that are null or false are left out.
 *
 * @param {string} nom
 * @param {Record<string, string | number | boolean | null | undefined>} [attributs]
 * @param {...(Node | string | null | undefined)} contenu
 * @returns {HTMLElement}
 */
export function el(nom, attributs = {}, ...contenu) {
  const element = document.createElement(nom);
  for (const [cle, valeur] of Object.entries(attributs)) {
    if (valeur !== null && valeur !== undefined && valeur !== false)
      element.setAttribute(cle, valeur === true ? "" : String(valeur));
  }
  element.append(...contenu.filter((enfant) => enfant !== null && enfant !== undefined));
  return element;
}

/**
 * An icon of the page's sprite; a word always stands beside it.
 *
 * @param {string} nom
 * @returns {SVGElement}
 */
export function icone(nom) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icone");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${nom}`);
  svg.append(use);
  return svg;
}

/**
 * The one element that `selecteur` must find below `racine`.
 *
 * @template {HTMLElement} T
 * @param {ParentNode} racine
 * @param {string} selecteur
 * @param {new (...args: any[]) => T} [genre]
 * @returns {T}
 */
export function un(racine, selecteur, genre) {
  const element = racine.querySelector(selecteur);
  if (!(element instanceof (genre ?? HTMLElement))) throw new Error(`page incomplète : ${selecteur}`);
  return /** @type {T} */ (element);
}

/**
 * A folded block.
 *
 * @param {string} titre
 * @param {string} classe
 * @param {...Node} contenu
 */
export function replie(titre, classe, ...contenu) {
  return el("details", { class: classe }, el("summary", {}, titre), ...contenu);
}
