// Lists of the form (collectifs, séances, lignes de budget): add, copy, remove, number.
import { controles } from "./champs.js";
import { un } from "./dom.js";

let suivant = 0;

/**
 * @param {HTMLElement} liste
 * @returns {HTMLElement[]}
 */
export function elements(liste) {
  return [...liste.children]
    .filter((enfant) => enfant instanceof HTMLElement && enfant.dataset.element !== undefined)
    .map((enfant) => /** @type {HTMLElement} */ (enfant));
}

/**
 * Put a blank element at the end of `liste`, or after `apres`.
 *
 * @param {HTMLElement} liste
 * @param {HTMLElement} [apres]
 * @returns {HTMLElement}
 */
export function ajouter(liste, apres) {
  suivant += 1;
  const modele = un(document, `template#modele-${liste.dataset.modele}`, HTMLTemplateElement);
  const element = un(/** @type {DocumentFragment} */ (modele.content.cloneNode(true)), "[data-element]");
  for (const noeud of [element, ...element.querySelectorAll("*")]) {
    for (const attribut of noeud.attributes)
      attribut.value = attribut.value.replaceAll(modele.dataset.marque ?? "", `n${suivant}`);
  }
  (apres ?? elements(liste).at(-1))?.after(element);
  if (!element.parentElement) liste.prepend(element);
  numeroter(liste);
  return element;
}

/**
 * Take `element` away, and put the focus on what stands in its place.
 *
 * @param {HTMLElement} element
 */
export function enlever(element) {
  const liste = /** @type {HTMLElement} */ (element.parentElement);
  const tous = elements(liste);
  const rang = tous.indexOf(element);
  const voisin = tous[rang + 1] ?? tous[rang - 1];
  element.remove();
  numeroter(liste);
  const arrivee = voisin
    ? premierControle(voisin)
    : liste.parentElement?.querySelector(`[data-ajouter="${liste.dataset.liste}"]`);
  if (arrivee instanceof HTMLElement) arrivee.focus();
}

/**
 * @param {HTMLElement} element
 * @returns {HTMLElement | undefined}
 */
export function premierControle(element) {
  return controles(element)[0];
}

/** @param {HTMLElement} liste */
function numeroter(liste) {
  for (const [i, element] of elements(liste).entries()) {
    for (const numero of element.querySelectorAll("[data-numero]")) {
      if (numero.closest("[data-element]") === element) numero.textContent = String(i + 1);
    }
  }
}
