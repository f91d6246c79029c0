// « − 9 + »: one number of a session, for a thumb; it can be typed too.
import { el } from "../../verifier/dom.js";

/**
 * @typedef {object} Sorte
 * @property {string} champ of the session
 * @property {string} libelle on screen
 * @property {number} pas what one press adds
 * @property {number} max
 * @property {boolean} heures whether the dossier holds it as "1.50"
 *
 * @typedef {{element: HTMLElement, montrer: (valeur: string | number | null | undefined, quoi: string) => void}} Compteur
 */

/** @type {Sorte[]} */
export const SORTES = [
  { champ: "presents", libelle: "Enfants présents", pas: 1, max: 999, heures: false },
  { champ: "encadrants", libelle: "Adultes présents", pas: 1, max: 99, heures: false },
  { champ: "heures_salariees", libelle: "Heures payées", pas: 0.5, max: 999, heures: true },
  { champ: "heures_benevoles", libelle: "Heures bénévoles", pas: 0.5, max: 999, heures: true },
];

/**
 * @param {Sorte} sorte
 * @param {() => number} premier what the first press on « + » gives, where nothing was told
 * @param {(valeur: string | number | undefined) => void} changer told the new answer, as the dossier holds it
 * @returns {Compteur}
 */
export function creerCompteur({ libelle, pas, max, heures }, premier, changer) {
  const nombre = /** @type {HTMLInputElement} */ (
    el("input", {
      type: "number",
      min: 0,
      max,
      step: heures ? "any" : 1,
      inputmode: heures ? "decimal" : "numeric",
      autocomplete: "off",
    })
  );
  const moins = bouton("\u2212");
  const plus = bouton("+");

  /** @param {number} n */
  const dire = (n) => {
    const borne = Math.min(max, Math.max(0, n));
    nombre.value = String(borne);
    changer(heures ? borne.toFixed(2) : Math.round(borne));
  };
  moins.addEventListener("click", () => dire(Number(nombre.value) - pas));
  plus.addEventListener("click", () => dire(nombre.value === "" ? premier() : Number(nombre.value) + pas));
  nombre.addEventListener("change", () => {
    if (nombre.value === "" && !nombre.validity.badInput) changer(undefined);
    else if (Number.isFinite(nombre.valueAsNumber)) dire(nombre.valueAsNumber);
  });

  return {
    element: el(
      "div",
      { class: "compteur" },
      el("span", { class: "compteur-nom", "aria-hidden": "true" }, libelle),
      moins,
      nombre,
      plus,
    ),
    montrer(valeur, quoi) {
      nombre.setAttribute("aria-label", `${libelle}, ${quoi}`);
      moins.setAttribute("aria-label", `Moins\u202f: ${libelle.toLowerCase()}, ${quoi}`);
      plus.setAttribute("aria-label", `Plus\u202f: ${libelle.toLowerCase()}, ${quoi}`);
      if (nombre === document.activeElement && nombre.validity.badInput) return;
      const texte = valeur === undefined || valeur === null ? "" : String(Number(valeur));
      if (nombre.value !== texte) nombre.value = texte;
    },
  };
}

/** @param {string} signe */
function bouton(signe) {
  return el("button", { type: "button", class: "bouton bouton-discret compteur-bouton" }, signe);
}
