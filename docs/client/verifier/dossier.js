// The form ⇄ the dossier (JSON). Fields and lists say where they belong by `data-champ` and `data-liste`; what a file holds
// and the form does not show is kept and given back.
import { controles, ecrireChamp, lireChamp } from "./champs.js";
import { poser, trouver } from "./chemins.js";
import { ajouter, elements } from "./listes.js";

/**
 * @typedef {import("./types.js").Json} Json
 * @typedef {import("./types.js").Objet} Objet
 * @typedef {{dossier: Objet, ou: Map<string, HTMLElement>}} Lecture the dossier, and the field of each of its paths
 */

/** @type {WeakMap<HTMLElement, Json>} what a file said of the form, or of an element of a list */
const origines = new WeakMap();

/**
 * @param {HTMLElement} racine
 * @param {string} selecteur
 * @returns {HTMLElement[]}
 */
function propres(racine, selecteur) {
  return [...racine.querySelectorAll(selecteur)]
    .filter((e) => e.parentElement?.closest("[data-element], [data-dossier]") === racine)
    .map((e) => /** @type {HTMLElement} */ (e));
}

/**
 * @param {HTMLElement} formulaire
 * @returns {Lecture}
 */
export function lireDossier(formulaire) {
  const ou = new Map();
  return { dossier: lire(formulaire, "", ou, repartir(formulaire)), ou };
}

/**
 * Fields and lists by what they belong to, found in one walk: the form is read at each answer.
 *
 * @param {HTMLElement} racine
 * @returns {Map<Element, HTMLElement[]>}
 */
function repartir(racine) {
  /** @type {Map<Element, HTMLElement[]>} */
  const parties = new Map();
  for (const partie of /** @type {NodeListOf<HTMLElement>} */ (racine.querySelectorAll("[data-champ], [data-liste]"))) {
    const maitre = partie.parentElement?.closest("[data-element], [data-dossier]");
    if (!maitre) continue;
    const siennes = parties.get(maitre);
    if (siennes) siennes.push(partie);
    else parties.set(maitre, [partie]);
  }
  return parties;
}

/**
 * @param {HTMLElement} racine
 * @param {string} chemin
 * @param {Map<string, HTMLElement>} ou
 * @param {ReturnType<typeof repartir>} parties
 * @returns {Objet}
 */
function lire(racine, chemin, ou, parties) {
  const objet = /** @type {Objet} */ (structuredClone(origines.get(racine) ?? {}));
  for (const partie of parties.get(racine) ?? []) {
    const cle = partie.dataset.champ ?? partie.dataset.liste ?? "";
    const ici = chemin ? `${chemin}.${cle}` : cle;
    ou.set(ici, partie);
    poser(objet, cle.split("."), partie.dataset.champ ? lireChamp(partie) : lireListe(partie, ici, ou, parties));
  }
  return objet;
}

/**
 * @param {HTMLElement} liste
 * @param {string} chemin
 * @param {Map<string, HTMLElement>} ou
 * @param {ReturnType<typeof repartir>} parties
 * @returns {Objet[] | undefined}
 */
function lireListe(liste, chemin, ou, parties) {
  /** @type {Objet[]} */
  const objets = [];
  for (const element of elements(liste)) {
    const objet = lire(element, `${chemin}[${objets.length}]`, ou, parties);
    if (Object.keys(objet).length || origines.has(element)) objets.push(objet);
  }
  const vide = Array.isArray(origines.get(liste)) && !(/** @type {Json[]} */ (origines.get(liste)).length);
  return objets.length || vide ? objets : undefined;
}

/**
 * Begin a new dossier with what is already typed in the form.
 *
 * @param {HTMLElement} formulaire
 * @param {Objet} vierge
 */
export function commencerDossier(formulaire, vierge) {
  origines.set(formulaire, vierge);
}

/**
 * Put `dossier` in the place of the one that the form holds. What the form shows is shown anew only where it changed: the
 * reader who answers elsewhere keeps the focus.
 *
 * @param {HTMLElement} formulaire
 * @param {Objet} dossier
 */
export function changerDossier(formulaire, dossier) {
  const avant = lireDossier(formulaire).dossier;
  const montres = propres(formulaire, "[data-champ], [data-liste]").map(
    (e) => e.dataset.champ ?? e.dataset.liste ?? "",
  );
  const memes = montres.every(
    (chemin) => JSON.stringify(trouver(avant, chemin)) === JSON.stringify(trouver(dossier, chemin)),
  );
  if (memes) origines.set(formulaire, dossier);
  else montrer(formulaire, dossier);
}

/**
 * The control in which the answer at `chemin` is given; « collectifs[].enfants » is completed by the name of the collectif.
 *
 * @param {Lecture} lecture
 * @param {string} chemin
 * @param {string | null} collectif
 */
export function trouverControle({ dossier, ou }, chemin, collectif) {
  const collectifs = /** @type {Objet[] | undefined} */ (dossier.collectifs) ?? [];
  const noms = collectifs.map((c, i) => c.nom || `Collectif ${i + 1}`);
  const rang = Math.max(0, noms.indexOf(collectif ?? ""));
  const champ = ou.get(chemin.replace("[]", `[${rang}]`));
  return champ && controles(champ)[0];
}

/**
 * Add an element to `liste`, holding `objet`.
 *
 * @param {HTMLElement} liste
 * @param {Objet} objet
 * @param {HTMLElement} [apres]
 * @returns {HTMLElement}
 */
export function ajouterRempli(liste, objet, apres) {
  const element = ajouter(liste, apres);
  montrer(element, objet);
  return element;
}

/**
 * The answers of one element of a list.
 *
 * @param {HTMLElement} element
 */
export function lireElement(element) {
  return lire(element, "", new Map(), repartir(element));
}

/**
 * Show a dossier in the form, or an element of a list. It must be one that the calculator accepts.
 *
 * @param {HTMLElement} racine
 * @param {Objet} objet
 */
export function montrer(racine, objet) {
  origines.set(racine, objet);
  for (const champ of propres(racine, "[data-champ]")) ecrireChamp(champ, trouver(objet, champ.dataset.champ ?? ""));
  for (const liste of propres(racine, "[data-liste]")) {
    const valeurs = trouver(objet, liste.dataset.liste ?? "");
    if (valeurs === undefined) origines.delete(liste);
    else origines.set(liste, valeurs);
    for (const element of elements(liste)) element.remove();
    if (Array.isArray(valeurs) && valeurs.length) for (const valeur of valeurs) ajouterRempli(liste, valeur);
    else ajouterVierges(liste);
  }
}

/**
 * Give `liste` its blank elements, which count for nothing until they are filled.
 *
 * @param {HTMLElement} liste
 */
function ajouterVierges(liste) {
  for (let i = 0; i < Number(liste.dataset.vides); i += 1) {
    for (const interieure of propres(ajouter(liste), "[data-liste]")) ajouterVierges(interieure);
  }
}
