/** The page of a campaign: its band and its past dates, kept true while the page stays open. */

import { ensuite, rang, reste } from "./etat.js";

/** @param {Element} racine @param {string} choix @param {string} texte */
function ecrire(racine, choix, texte) {
  const element = racine.querySelector(choix);
  if (element) element.textContent = texte;
}

/** @param {HTMLElement} bande @param {number} maintenant */
function mettreAJour(bande, maintenant) {
  /** @type {import("./etat.js").Chronologie} */
  const chronologie = JSON.parse(bande.dataset.chronologie ?? "[]");
  /** @type {import("./etat.js").Phrases[]} */
  const phrases = JSON.parse(bande.dataset.phrases ?? "[]");
  const courant = rang(chronologie, maintenant);
  const etat = chronologie[courant][1];
  const suite =
    etat === "clos" || etat === "a_confirmer"
      ? ensuite(JSON.parse(bande.dataset.suivantes ?? "[]"), maintenant)
      : undefined;
  bande.dataset.etat = etat;
  bande.querySelector("use")?.setAttribute("href", `#i-${etat}`);
  ecrire(bande, ".etat-mot span", phrases[courant].mot);
  ecrire(bande, ".etat-texte", phrases[courant].date);
  ecrire(bande, ".etat-reste", reste(chronologie, maintenant));
  ecrire(bande, ".etat-suite", suite ?? phrases[courant].suite);
}

/** @param {HTMLElement} carte @param {number} maintenant */
function marquer(carte, maintenant) {
  const passee = Date.parse(carte.dataset.fin ?? "") <= maintenant;
  carte.toggleAttribute("data-passee", passee);
  carte.querySelector(".date-passee")?.remove();
  if (!passee) return;
  const mot = document.createElement("p");
  mot.className = "date-passee";
  mot.textContent = "Date passée";
  carte.querySelector(".date-corps > :first-child")?.after(mot);
}

function toutMettreAJour() {
  const maintenant = Date.now();
  for (const bande of document.querySelectorAll(".etat[data-chronologie]"))
    mettreAJour(/** @type {HTMLElement} */ (bande), maintenant);
  for (const carte of document.querySelectorAll(".date[data-fin]"))
    marquer(/** @type {HTMLElement} */ (carte), maintenant);
}

toutMettreAJour();
addEventListener("pageshow", toutMettreAJour);
document.addEventListener("visibilitychange", toutMettreAJour);
setInterval(toutMettreAJour, 60_000);
