// Keeps the campaign on the device as it changes; two tabs do not undo each other's work in silence.
import { depuis } from "../../dossier/garde/noms.js";
import { el, un } from "../../verifier/dom.js";
import { FINE } from "../../verifier/textes.js";
import { brouillon, ecrire, garderBrouillon, lire, NOM, oublierBrouillon } from "./base.js";

/** @typedef {import("./travail.js").Travail} Travail */

const PAUSE = 250;

/**
 * The campaign as it was left, with the last moments of a page that closed.
 *
 * @param {string} id
 */
export async function retrouver(id) {
  const gardee = await lire(id);
  const reste = brouillon(id);
  if (!reste || (gardee && reste.modifie < gardee.modifie)) return gardee;
  const historique = gardee?.historique ?? { avant: [], apres: [], le: 0 };
  const { fiche } = await ecrire({ ...reste, historique }, true);
  oublierBrouillon(id);
  return fiche;
}

/** @param {Travail} travail @param {HTMLElement} racine */
export function garder(travail, racine) {
  const statut = un(racine, "[data-garde]");
  const avis = un(racine, "[data-garde-avis]");
  const canal = new BroadcastChannel(NOM);
  let minuterie = 0;
  let sale = false;
  let ferme = false;
  let quittee = false;
  /** @type {Promise<void>} */
  let encours = Promise.resolve();

  const enregistrer = async (quandMeme = false) => {
    if (ferme) return;
    const envoyee = travail.fiche;
    try {
      const { etat, fiche } = await ecrire(envoyee, quandMeme);
      if (etat === "conflit") return choisir(fiche);
      travail.fiche.revision = fiche.revision;
      sale = travail.fiche.modifie !== envoyee.modifie;
      if (!sale) oublierBrouillon(fiche.id);
      avis.replaceChildren();
      statut.textContent = `Enregistré sur cet appareil ${depuis(envoyee.modifie)}`;
      canal.postMessage({ id: fiche.id, revision: fiche.revision });
    } catch {
      statut.textContent = "Non enregistré";
      avis.replaceChildren(
        el(
          "p",
          {},
          `Ce navigateur refuse de garder votre travail (navigation privée, ou plus de place). Enregistrez vos fichiers avant de fermer cette page${FINE}: étape 6.`,
        ),
      );
    }
  };
  /** One write after the other. @param {boolean} [quandMeme] */
  const suivant = (quandMeme) => {
    clearTimeout(minuterie);
    encours = encours.then(() => enregistrer(quandMeme));
    return encours;
  };

  /** @param {import("./base.js").Fiche} autre */
  const choisir = (autre) => {
    statut.textContent = "Non enregistré";
    const prendre = bouton("Prendre l’autre version", () => {
      travail.prendre(autre);
      suivant();
    });
    const garder = bouton("Garder celle-ci", () => suivant(true));
    avis.replaceChildren(
      el(
        "p",
        {},
        `Cette campagne a changé dans une autre fenêtre. Quelle version garder${FINE}? L’autre reviendra par «${FINE}Annuler${FINE}».`,
      ),
      prendre,
      garder,
    );
  };

  canal.addEventListener("message", async ({ data }) => {
    if (data.id !== travail.fiche.id || data.revision <= travail.fiche.revision) return;
    const autre = await lire(data.id);
    if (!autre || ferme) return;
    if (sale) choisir(autre);
    else {
      travail.recevoir(autre);
      statut.textContent = "Mis à jour depuis une autre fenêtre";
    }
  });
  travail.suivre(({ recu }) => {
    if (recu) return;
    sale = true;
    // What an open form still held when the page went away.
    if (quittee && !ferme) garderBrouillon(travail.fiche);
    clearTimeout(minuterie);
    minuterie = setTimeout(() => suivant(), PAUSE);
  });
  const depart = () => {
    quittee = true;
    if (sale && !ferme) garderBrouillon(travail.fiche);
  };
  addEventListener("pagehide", depart);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && sale && suivant());
  if (travail.fiche.revision) statut.textContent = `Enregistré sur cet appareil ${depuis(travail.fiche.modifie)}`;
  else suivant();

  return {
    enregistrer: () => suivant(),
    fermer() {
      ferme = true;
      clearTimeout(minuterie);
      canal.close();
      removeEventListener("pagehide", depart);
    },
  };
}

/** @param {string} mot @param {() => void} faire */
function bouton(mot, faire) {
  const element = el("button", { type: "button", class: "bouton bouton-discret" }, mot);
  element.addEventListener("click", faire);
  return element;
}
