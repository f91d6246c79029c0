// Under each collectif its year, kept up to date: sessions, holidays, lost days, and a button for each date that would do.
import { rendreCalendrier } from "../../verifier/details/semaines.js";
import { el, un } from "../../verifier/dom.js";
import { trouverControle } from "../../verifier/dossier.js";
import { elements } from "../../verifier/listes.js";
import { remplacer } from "../../verifier/remplacer.js";
import { jourLong } from "../../verifier/textes.js";

/**
 * @typedef {import("../../verifier/types.js").Calendrier} Calendrier
 * @typedef {import("../contexte.js").Contexte} Contexte
 */

/**
 * @param {HTMLElement} section
 * @param {Contexte} contexte
 */
export function brancher(section, contexte) {
  const liste = un(section, '[data-liste="collectifs"]');
  let tour = 0;
  contexte.suivreAvis(async (situation) => {
    tour += 1;
    const mien = tour;
    /** @type {Calendrier[] | {erreurs: unknown}} */
    const calendriers = await contexte.interroger("calendriers");
    if (mien !== tour || !Array.isArray(calendriers)) return;
    const vue = { verification: situation.verification, reperes: contexte.reperes };
    for (const [rang, element] of elements(liste).entries()) {
      const nom = contexte.dossier().collectifs?.[rang]?.nom || `Collectif ${rang + 1}`;
      const calendrier = calendriers.find(({ collectif }) => collectif === nom);
      const titre = el("h3", {}, `L’année de «\u202f${nom}\u202f»`);
      remplacer(
        un(element, "[data-semaines]"),
        calendrier ? [titre, ...rendreCalendrier(calendrier, vue, propositions(calendrier, rang, contexte))] : [],
      );
    }
  });
}

/**
 * @param {Calendrier} calendrier
 * @param {number} rang
 * @param {Contexte} contexte
 */
function propositions(calendrier, rang, contexte) {
  if ("indisponible" in calendrier) return [];
  const actuel = contexte.dossier().collectifs[rang] ?? {};
  return /** @type {const} */ ([
    ["debut", calendrier.debut_suffisant, "Commencer"],
    ["fin", calendrier.fin_suffisante, "Terminer"],
  ]).map(([champ, jour, verbe]) =>
    jour && (champ === "debut" ? jour < actuel.debut : jour > actuel.fin)
      ? bouton(`${verbe} le ${jourLong(jour)}`, () => {
          contexte.modifier(
            (dossier) => {
              dossier.collectifs[rang][champ] = jour;
            },
            `${verbe} le ${jourLong(jour)}`,
          );
          trouverControle(contexte.lecture(), `collectifs[${rang}].${champ}`, null)?.focus();
        })
      : null,
  );
}

/**
 * @param {string} texte
 * @param {() => void} agir
 */
function bouton(texte, agir) {
  const element = el("button", { type: "button", class: "bouton bouton-discret" }, texte);
  element.addEventListener("click", agir);
  return el("p", { class: "actions" }, element);
}
