// What a hand does to the log: note, correct, erase, and take back. Each act is one change of the dossier.
import { el } from "../../verifier/dom.js";
import { FINE } from "../../verifier/textes.js";
import { cleDe, rangDe, seanceHabituelle } from "./journal.js";
import { chiffres, nommer } from "./mots.js";

/**
 * @typedef {import("./journal.js").Seance} Seance
 * @typedef {import("./journal.js").Dossier} Dossier
 *
 * @typedef {object} Carnet
 * @property {() => Dossier} dossier
 * @property {(cle: string) => Seance} seance
 * @property {(date: string, nom: string) => string} noter the usual numbers; gives the key of the new session
 * @property {(cle: string, quoi: Partial<Seance>) => void} corriger
 * @property {(cle: string) => void} effacer
 * @property {(journal: Seance[], quoi: string, fait: string) => void} remplacer the whole log, as one step that can be taken back
 * @property {(phrase: string) => void} dire
 */

/**
 * @param {import("../contexte.js").Contexte} contexte
 * @param {HTMLElement} zone where what was done is said, and taken back
 * @returns {Carnet}
 */
export function creerCarnet(contexte, zone) {
  const statut = el("p", { role: "status" });
  const retour = el("p", { class: "seances-retour" });
  zone.replaceChildren(statut, retour);
  const dire = (/** @type {string} */ phrase) => {
    statut.textContent = phrase;
  };
  const dossier = () => /** @type {Dossier} */ (contexte.dossier());

  /**
   * @param {(journal: Seance[]) => Seance[]} changer
   * @param {string} quoi
   */
  const changer = (changer, quoi) => {
    retour.replaceChildren();
    contexte.modifier((d) => {
      d.journal = changer(d.journal ?? []);
      if (!d.journal.length) delete d.journal;
    }, quoi);
  };

  const etat = () => JSON.stringify(dossier().journal ?? []);
  let apres = "";
  // Another tab, or « Annuler » elsewhere on the page, may have changed the log since.
  contexte.suivre(() => {
    if (retour.hasChildNodes() && etat() !== apres) retour.replaceChildren();
  });

  /** @param {string} mot @param {() => void} faire */
  const proposerRetour = (mot, faire) => {
    apres = etat();
    const bouton = el("button", { type: "button", class: "bouton bouton-discret" }, mot);
    bouton.addEventListener("click", () => {
      faire();
      zone.tabIndex = -1;
      zone.focus();
    });
    retour.replaceChildren(bouton);
  };

  /** @type {Carnet} */
  const carnet = {
    dossier,
    dire,
    seance(cle) {
      const journal = dossier().journal ?? [];
      return journal[rangDe(journal, cle)];
    },
    noter(date, nom) {
      const seance = seanceHabituelle(dossier(), date, nom);
      changer((journal) => [...journal, seance], `séance notée${FINE}: ${nommer(seance)}`);
      dire(`Séance notée${FINE}: ${nommer(seance)}. ${chiffres(seance)}.`);
      return cleDe(seance, 0);
    },
    corriger(cle, quoi) {
      changer(
        (journal) => {
          const rang = rangDe(journal, cle);
          /** @type {any} */
          const seance = { ...journal[rang], ...quoi };
          for (const champ of Object.keys(quoi)) if (seance[champ] === undefined) delete seance[champ];
          return journal.with(rang, seance);
        },
        `séance corrigée${FINE}: ${nommer(carnet.seance(cle))}`,
      );
    },
    effacer(cle) {
      const seance = carnet.seance(cle);
      changer(
        (journal) => journal.filter((_, rang) => rang !== rangDe(journal, cle)),
        `séance effacée${FINE}: ${nommer(seance)}`,
      );
      dire(`Séance effacée${FINE}: ${nommer(seance)}.`);
      proposerRetour("Remettre cette séance", () => {
        changer((journal) => [...journal, seance], `séance remise${FINE}: ${nommer(seance)}`);
        dire(`Séance remise${FINE}: ${nommer(seance)}.`);
      });
      retour.querySelector("button")?.focus();
    },
    remplacer(journal, quoi, fait) {
      const avant = dossier().journal ?? [];
      changer(() => journal, quoi);
      dire(fait);
      proposerRetour("Revenir au journal d’avant", () => {
        changer(() => avant, `annulé${FINE}: ${quoi}`);
        dire("Votre journal est comme avant.");
      });
      retour.querySelector("button")?.focus();
    },
  };
  return carnet;
}
