// One session, to correct or to erase.
import { el, un } from "../../verifier/dom.js";
import { creerCompteur, SORTES } from "./compteur.js";
import { duree } from "./journal.js";
import { chiffres, jourCourt, nommer } from "./mots.js";

/**
 * @typedef {import("./journal.js").Seance} Seance
 * @typedef {import("./carnet.js").Carnet} Carnet
 * @typedef {{element: HTMLElement, montrer: (seance: Seance) => void}} Carte
 */

/**
 * @param {string} cle
 * @param {Carnet} carnet
 * @returns {Carte}
 */
export function creerCarte(cle, carnet) {
  const titre = el("p", { class: "seance-titre" });
  const jour = /** @type {HTMLInputElement} */ (el("input", { type: "date" }));
  const effacer = el("button", { type: "button", class: "bouton bouton-discret" }, "Effacer");

  const compteurs = SORTES.map((sorte) => ({
    sorte,
    compteur: creerCompteur(
      sorte,
      () => (sorte.heures ? (duree(carnet.dossier(), carnet.seance(cle)) ?? sorte.pas) : sorte.pas),
      (valeur) => {
        carnet.corriger(cle, { [sorte.champ]: valeur });
        carnet.dire(`${nommer(carnet.seance(cle))}\u202f: ${chiffres(carnet.seance(cle))}.`);
      },
    ),
  }));
  jour.addEventListener("change", () => {
    if (!jour.value) return;
    carnet.corriger(cle, { date: jour.value });
    carnet.dire(`Séance déplacée au ${jourCourt(jour.value)}.`);
  });
  effacer.addEventListener("click", () => carnet.effacer(cle));

  const element = el(
    "div",
    { class: "seance", role: "group" },
    titre,
    ...compteurs.map(({ compteur }) => compteur.element),
    el("div", { class: "seance-pied" }, el("label", {}, el("span", {}, "Jour"), jour), effacer),
  );
  return {
    element,
    montrer(seance) {
      const quoi = nommer(seance);
      element.setAttribute("aria-label", `Séance\u202f: ${quoi}`);
      titre.textContent = quoi;
      effacer.setAttribute("aria-label", `Effacer la séance\u202f: ${quoi}`);
      jour.setAttribute("aria-label", `Jour de la séance, ${quoi}`);
      if (jour !== document.activeElement) jour.value = seance.date;
      for (const { sorte, compteur } of compteurs) compteur.montrer(/** @type {any} */ (seance)[sorte.champ], quoi);
    },
  };
}

/** The number of children, where a new session begins. @param {Carte} carte */
export const premierNombre = ({ element }) => un(element, ".compteur input");
