/** The choice of a département: the field filters the lists, by name or number; each campaign says its state. */

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

/** Whether a département (« 38 Isère ») answers the question: its number begins so, or a word of its name does.
 * @param {string} nom @param {string} question */
export function repond(nom, question) {
  const [numero, ...mots] = replier(nom).split(" ");
  const cherche = replier(question);
  if (/^\d/.test(cherche)) return numero.startsWith(cherche);
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
  const absents = document.querySelector("details.absents");
  const cache = trouves.some((ligne) => absents?.contains(ligne));
  absents?.toggleAttribute("open", Boolean(replier(question)) && cache);
  if (annonce) annonce.textContent = replier(question) ? dire(trouves) : "";
}

/** @param {HTMLElement[]} trouves */
function dire(trouves) {
  const couverts = trouves.filter((ligne) => ligne.querySelector("a"));
  if (trouves.length === 0) return "Aucun département ne porte ce nom ou ce numéro.";
  if (trouves.length === 1 && couverts.length === 0)
    return `${trouves[0].dataset.nom} : pas encore couvert. Les guides nationaux valent déjà ; demandez le reste à votre Caf.`;
  const nombre = trouves.length === 1 ? "1 département" : `${trouves.length} départements`;
  if (couverts.length === 0) return `${nombre}, aucun couvert pour l’instant.`;
  return `${nombre}, ${couverts.length === 1 ? "1 couvert" : `${couverts.length} couverts`} ici.`;
}

const champ = document.querySelector("#chercher-departement");
if (champ instanceof HTMLInputElement) {
  const lignes = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-choix] > li")]);
  const annonce = document.querySelector(".chercher-resultat");
  champ.addEventListener("input", () => filtrer(champ, lignes, annonce));
  champ.addEventListener("keydown", (evenement) => {
    const seuls = lignes.filter((ligne) => !ligne.hidden && ligne.querySelector("a"));
    if (evenement.key === "Enter" && champ.value && seuls.length === 1) seuls[0].querySelector("a")?.click();
  });
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
