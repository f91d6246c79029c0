// What a reader unfolds under the verdict: computed when first opened, then kept up to date while open.
import { un } from "../dom.js";
import { remplacer } from "../remplacer.js";
import { rendreAgenda } from "./agenda.js";
import { rendreDepots } from "./depots.js";
import { rendreScenarios } from "./scenarios.js";
import { rendreSemaines } from "./semaines.js";

/**
 * @typedef {import("../types.js").Details} Details
 * @typedef {import("../jugement.js").Situation} Situation
 * @typedef {Situation & {details: Details, reperes: import("../morceaux.js").Reperes}} Vue
 */

/** @type {[string, (vue: Vue) => HTMLElement[]][]} */
const SECTIONS = [
  ["semaines", rendreSemaines],
  ["scenarios", rendreScenarios],
  ["agenda", rendreAgenda],
  ["depots", rendreDepots],
];
/** The reader who goes on answering comes first. */
const REPOS = 250;

/**
 * @param {HTMLElement} zone
 * @param {import("../calculateur.js").Calculateur} calculateur
 * @param {import("../morceaux.js").Reperes} reperes
 */
export function creerDetails(zone, calculateur, reperes) {
  const plis = SECTIONS.map(([nom, rendre]) => ({
    rendre,
    pli: un(zone, `details[data-detail="${nom}"]`, HTMLDetailsElement),
    /** @type {Situation | null} what it shows */
    montre: null,
  }));
  /** @type {Situation | null} */
  let situation = null;
  /** @type {{pour: Situation, details: Promise<Details>} | null} */
  let demande = null;
  let minuterie = 0;

  /** @param {Situation} pour @returns {Promise<Details>} asked once, whatever the number of sections that show it */
  const demander = (pour) => {
    if (demande?.pour !== pour) {
      const details = calculateur.detailler(pour.dossier, pour.le).then((recus) => {
        if ("erreurs" in recus) throw new Error("réponses à revoir");
        return recus;
      });
      demande = { pour, details };
    }
    return demande.details;
  };

  /** @param {typeof plis[number]} section */
  const actualiser = async (section) => {
    const pour = situation;
    if (!pour || !section.pli.open || section.montre === pour) return;
    const statut = un(section.pli, "[role=status]");
    const contenu = un(section.pli, "[data-contenu]");
    if (!section.montre) statut.textContent = "Un instant, le calcul est en cours…";
    try {
      const details = await demander(pour);
      if (pour !== situation) return;
      remplacer(contenu, section.rendre({ ...pour, details, reperes }));
      section.montre = pour;
      statut.textContent = "";
    } catch {
      if (pour !== situation) return;
      demande = null;
      section.montre = null;
      contenu.replaceChildren();
      statut.textContent = "Cette partie n’a pas pu être calculée. Refermez-la, puis ouvrez-la de nouveau.";
    }
  };

  for (const section of plis) section.pli.addEventListener("toggle", () => actualiser(section));

  return {
    /** @param {Situation} nouvelle */
    suivre(nouvelle) {
      situation = nouvelle;
      clearTimeout(minuterie);
      minuterie = setTimeout(() => plis.forEach(actualiser), REPOS);
      for (const section of plis) {
        if (section.pli.open) continue;
        section.montre = null;
        un(section.pli, "[data-contenu]").replaceChildren();
      }
    },
  };
}
