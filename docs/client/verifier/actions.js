// The buttons of the form's lists: add, copy, remove.
import { un } from "./dom.js";
import { ajouterRempli, lireElement } from "./dossier.js";
import { ajouter, elements, enlever, premierControle } from "./listes.js";

/**
 * @param {HTMLElement} formulaire
 * @param {(quoi: string) => void} change told after each action, with what was done
 */
export function brancherListes(formulaire, change) {
  const annonce = un(formulaire, "[data-annonce]");
  formulaire.addEventListener("click", (evenement) => {
    const bouton =
      evenement.target instanceof Element
        ? evenement.target.closest("button[data-ajouter], button[data-copier-element], button[data-enlever]")
        : null;
    if (!(bouton instanceof HTMLElement)) return;
    annonce.textContent = agir(bouton);
    change(annonce.textContent.replace(/\.$/, ""));
  });
}

/**
 * Do what the button says; the focus goes to what is new, or to what stands in the place of what left.
 *
 * @param {HTMLElement} bouton
 * @returns {string} what was done, in words
 */
function agir(bouton) {
  if (bouton.dataset.ajouter) {
    const liste = un(
      /** @type {HTMLElement} */ (bouton.closest("[data-element], form")),
      `[data-liste="${bouton.dataset.ajouter}"]`,
    );
    const element = liste.dataset.garderVide === undefined ? ajouter(liste) : ajouterRempli(liste, {});
    premierControle(element)?.focus();
    return `${nommer(element)} ajouté.`;
  }
  const element = /** @type {HTMLElement} */ (bouton.closest("[data-element]"));
  if (bouton.dataset.enlever !== undefined) {
    const nom = nommer(element);
    enlever(element);
    return `${nom} enlevé.`;
  }
  const objet = lireElement(element);
  if (objet.nom) objet.nom = `${objet.nom} (copie)`;
  const copie = ajouterRempli(/** @type {HTMLElement} */ (element.parentElement), objet, element);
  premierControle(copie)?.focus();
  return `${nommer(copie)} ajouté, avec les mêmes réponses.`;
}

/** « Collectif 2 », « Ligne 3 ». @param {HTMLElement} element */
function nommer(element) {
  const rang = elements(/** @type {HTMLElement} */ (element.parentElement)).indexOf(element) + 1;
  return `${element.dataset.element} ${rang}`;
}
