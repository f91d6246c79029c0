/** The choice of a département: the field filters the lists, by name, number or post code; each campaign says its state. */

import { numeroPostal } from "./code_postal.js";
import { rang } from "./etat.js";

const MOTS = {
  ouvert: "campagne ouverte",
  clos: "campagne close",
  a_venir: "campagne à venir",
  a_confirmer: "dates à confirmer",
};

/** @param {string} texte */
function replier(texte) {
  return texte
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** What says only that a Caf is meant, in folded words: « caf de l ». */
const DE_LA_CAF = /^caf(?: (?:de la|de l|de|du|des|d))?(?: |$)/;

/** Whether a département (« 38 Isère ») answers: its number begins so, with or without its zero, a post code is its own, or
 * a word of its name begins so; « Caf de l’Isère » asks for « Isère ».
 * @param {string} nom @param {string} question */
export function repond(nom, question) {
  const [numero, ...mots] = replier(nom).split(" ");
  const cherche = replier(question).replace(DE_LA_CAF, "");
  const postal = numeroPostal(cherche.replaceAll(" ", ""));
  if (postal) return numero === postal.toLowerCase();
  if (/^\d/.test(cherche)) return numero.startsWith(cherche) || numero.startsWith(`0${cherche}`);
  return mots.join(" ").startsWith(cherche) || mots.some((_, i) => mots.slice(i).join(" ").startsWith(cherche));
}

/** @param {HTMLInputElement} champ @param {HTMLElement[]} lignes @param {Element | null} annonce */
function filtrer(champ, lignes, annonce) {
  const question = champ.value;
  const trouves = lignes.filter((ligne) => {
    const garde = !replier(question) || repond(ligne.dataset.nom ?? "", question);
    ligne.hidden = !garde;
    return garde;
  });
  annonce?.replaceChildren(...(replier(question) ? dire(trouves, champ) : []));
}

/** @param {string} texte @param {string} vers */
function lien(texte, vers) {
  const a = document.createElement("a");
  a.href = vers;
  a.textContent = texte;
  return a;
}

/** The full list, asked the same question. @param {HTMLInputElement} champ */
function ailleurs(champ) {
  return champ.dataset.ailleurs && `${champ.dataset.ailleurs}?q=${encodeURIComponent(champ.value.trim())}`;
}

/** @param {HTMLElement[]} trouves @param {HTMLInputElement} champ @returns {(string | HTMLElement)[]} */
function dire(trouves, champ) {
  const suite = ailleurs(champ);
  const couverts = trouves.filter((ligne) => ligne.querySelector("a"));
  if (trouves.length === 0 && suite) return ["Pas parmi ceux-ci. ", lien("Chercher dans tous les départements", suite)];
  if (trouves.length === 0) return ["Aucun département ne porte ce nom, ce numéro ou ce code postal."];
  if (trouves.length === 1 && couverts.length === 0)
    return [
      `${trouves[0].dataset.nom}\u202f: pas encore couvert. Les `,
      lien("règles nationales", champ.dataset.national ?? ""),
      " valent déjà\u202f; demandez le reste à votre Caf.",
    ];
  if (trouves.length === 1) return ["1 département, couvert ici."];
  if (couverts.length === 0) return [`${trouves.length} départements, aucun couvert pour l’instant.`];
  return [
    `${trouves.length} départements, ${couverts.length === 1 ? "1 couvert" : `${couverts.length} couverts`} ici.`,
  ];
}

const champ = document.querySelector("#chercher-departement");
if (champ instanceof HTMLInputElement) {
  const lignes = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-choix] > li")]);
  const annonce = document.querySelector(".chercher-resultat");
  champ.addEventListener("input", () => filtrer(champ, lignes, annonce));
  champ.addEventListener("keydown", (evenement) => {
    if (evenement.key !== "Enter" || !champ.value.trim()) return;
    const seuls = lignes.filter((ligne) => !ligne.hidden && ligne.querySelector("a"));
    const suite = ailleurs(champ);
    if (seuls.length === 1) seuls[0].querySelector("a")?.click();
    else if (seuls.length === 0 && suite) location.assign(suite);
  });
  champ.value ||= new URLSearchParams(location.search).get("q") ?? "";
  filtrer(champ, lignes, annonce);
}

for (const etiquette of document.querySelectorAll(".departement-etat[data-chronologie]")) {
  if (!(etiquette instanceof HTMLElement)) continue;
  /** @type {import("./etat.js").Chronologie} */
  const chronologie = JSON.parse(etiquette.dataset.chronologie ?? "[]");
  const etat = chronologie[rang(chronologie, Date.now())][1];
  etiquette.dataset.etat = etat;
  etiquette.textContent = `${MOTS[etat]} (${etiquette.dataset.annee})`;
}
