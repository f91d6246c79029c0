// « Séance d’aujourd’hui »: one tap notes a planned session with the usual numbers; then its card, to correct them.
import { el } from "../../verifier/dom.js";
import { FINE } from "../../verifier/textes.js";
import { creerCarte } from "./carte.js";
import { parCle, placer } from "./garder.js";
import { aNoter, cleDe, decaler, seanceHabituelle } from "./journal.js";
import { chiffres, jourCourt } from "./mots.js";

/**
 * @typedef {import("./carnet.js").Carnet} Carnet
 * @typedef {import("./journal.js").Prevue} Prevue
 */

/** Evenings that were forgotten can still be noted with one tap, for so many days. */
const JOURS_PASSES = 6;

/**
 * @param {HTMLElement} zone
 * @param {Carnet} carnet
 * @param {() => string} aujourdhui
 */
export function creerJour(zone, carnet, aujourdhui) {
  const titre = el("h3");
  const boutons = el("div", { class: "seances-boutons" });
  const rien = el("p", {}, "Aucune séance prévue aujourd’hui.");
  const cartes = el("div", { class: "seances-cartes" });
  const passees = el("div", { class: "seances-passees" });
  zone.replaceChildren(titre, rien, boutons, cartes, passees);
  const lesCartes = parCle((cle) => creerCarte(cle, carnet));
  /** @type {Set<string>} noted during this visit, whatever their day */
  const notees = new Set();

  /** @param {string} date @param {string} nom */
  const noter = (date, nom) => {
    const cle = carnet.noter(date, nom);
    notees.add(cle);
    dessiner();
    const carte = [...cartes.children].find((element) => element instanceof HTMLElement && element.dataset.cle === cle);
    if (!(carte instanceof HTMLElement)) return;
    carte.tabIndex = -1;
    carte.focus();
  };

  /** @param {Prevue} prevue */
  const bouton = ({ nom, date, numero }) => {
    const dejaDit = chiffres(seanceHabituelle(carnet.dossier(), date, nom));
    const rang = numero > 1 ? `, ${numero}e séance du jour` : "";
    const quand = date === aujourdhui() ? "" : `, ${jourCourt(date)}`;
    const element = el(
      "button",
      { type: "button", class: "bouton seances-noter", "data-cle": `${date} ${nom} ${numero}` },
      el("strong", {}, `Noter${FINE}: ${nom}${quand}${rang}`),
      el("span", {}, dejaDit),
    );
    element.addEventListener("click", () => noter(date, nom));
    return element;
  };

  const dessiner = () => {
    const dossier = carnet.dossier();
    const ce_jour = aujourdhui();
    const cles = (dossier.journal ?? []).map((seance, rang) => ({ cle: cleDe(seance, rang), seance }));
    const montrees = cles.filter(({ cle, seance }) => seance.date === ce_jour || notees.has(cle));
    const prevues = aNoter(dossier, ce_jour);
    titre.textContent = `Aujourd’hui, ${jourCourt(ce_jour)}`;
    rien.hidden = prevues.length > 0 || montrees.length > 0;
    boutons.replaceChildren(...prevues.map(bouton));
    const faites = lesCartes(montrees.map(({ cle }) => cle));
    for (const [i, carte] of faites.entries()) {
      carte.element.dataset.cle = montrees[i].cle;
      carte.montrer(montrees[i].seance);
    }
    placer(
      cartes,
      faites.map(({ element }) => element),
    );
    const oubliees = Array.from({ length: JOURS_PASSES }, (_, i) => aNoter(dossier, decaler(ce_jour, -i - 1))).flat();
    passees.replaceChildren(
      ...(oubliees.length
        ? [
            el("h4", {}, "Ces derniers jours, pas encore notées"),
            el("p", { class: "aide" }, "Vacances, jour férié, séance annulée\u202f: ne notez rien."),
            el("div", { class: "seances-boutons" }, ...oubliees.map(bouton)),
          ]
        : []),
    );
  };
  return { dessiner, noter };
}
