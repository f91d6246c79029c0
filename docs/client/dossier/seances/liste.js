// All sessions, a fold a month and a fold a session; what a fold holds is made when it is opened.
import { el, un } from "../../verifier/dom.js";
import { compte, FINE, majuscule } from "../../verifier/textes.js";
import { creerCarte } from "./carte.js";
import { parCle, placer } from "./garder.js";
import { parMois } from "./journal.js";
import { chiffres, nomDuMois, nommer } from "./mots.js";

/**
 * @typedef {import("./carnet.js").Carnet} Carnet
 * @typedef {import("./journal.js").Seance} Seance
 */

/** @param {HTMLElement} zone @param {Carnet} carnet */
export function creerListe(zone, carnet) {
  const lesMois = parCle(() => creerMois(carnet));
  return {
    dessiner() {
      const groupes = parMois(carnet.dossier().journal ?? []);
      const plis = lesMois(groupes.map(([mois]) => mois));
      for (const [i, pli] of plis.entries()) pli.montrer(...groupes[i]);
      const vide = el("p", {}, "Pas encore de séance.");
      placer(zone, plis.length ? plis.map(({ element }) => element) : [vide]);
    },
  };
}

/** @param {Carnet} carnet */
function creerMois(carnet) {
  const titre = el("summary");
  const corps = el("div");
  const element = /** @type {HTMLDetailsElement} */ (el("details", { class: "seances-mois" }, titre, corps));
  const lesPlis = parCle((cle) => creerPli(cle, carnet));
  return {
    element,
    /** @param {string} mois @param {{cle: string, seance: Seance}[]} seances */
    montrer(mois, seances) {
      titre.textContent = `${majuscule(nomDuMois(mois))}${FINE}: ${compte(seances.length, "séance")}`;
      const plis = lesPlis(seances.map(({ cle }) => cle));
      for (const [i, pli] of plis.entries()) pli.montrer(seances[i].seance);
      placer(
        corps,
        plis.map((pli) => pli.element),
      );
    },
  };
}

/** @param {string} cle @param {Carnet} carnet */
function creerPli(cle, carnet) {
  const element = /** @type {HTMLDetailsElement} */ (el("details", { class: "seance-pli" }, el("summary")));
  const titre = un(element, "summary");
  /** @type {import("./carte.js").Carte | null} */
  let carte = null;
  element.addEventListener("toggle", () => {
    if (!element.open || carte) return;
    carte = creerCarte(cle, carnet);
    carte.montrer(carnet.seance(cle));
    element.append(carte.element);
  });
  return {
    element,
    /** @param {Seance} seance */
    montrer(seance) {
      titre.textContent = `${nommer(seance)}${FINE}: ${chiffres(seance)}`;
      carte?.montrer(seance);
    },
  };
}
