// Into the project's folder: what will change is shown first, and nothing is written without a yes.
import { el, un } from "../../verifier/dom.js";
import { compte } from "../../verifier/textes.js";
import { prevoir } from "../travail/ecriture.js";
import { choisirProjet, ecrireFichier } from "../travail/projet.js";
import { bouton } from "./boutons.js";

/** @typedef {import("../travail/ecriture.js").Ecriture} Ecriture */

/** @param {HTMLElement} section @param {import("../contexte.js").Ici} ici @param {() => import("../types.js").Fichiers} fichiers */
export function brancherProjet(section, ici, fichiers) {
  const zone = un(section, "[data-projet]");
  const avis = un(zone, "[data-projet-avis]");
  const mot = un(zone, "[data-projet-mot]");
  zone.hidden = !("showDirectoryPicker" in window);

  un(zone, "[data-projet-choisir]").addEventListener("click", async () => {
    mot.textContent = "";
    avis.replaceChildren();
    try {
      const dossier = await choisirProjet();
      if (dossier) await demander(dossier);
    } catch (erreur) {
      mot.textContent = erreur instanceof Error ? erreur.message : "Ce dossier n’a pas pu être lu.";
    }
  });

  /** @param {any} dossier */
  const comparer = async (dossier) => {
    const contenu = ici.travail()?.contenu;
    return contenu ? prevoir(dossier, fichiers(), contenu, await ici.atelier()) : [];
  };
  /** @param {any} dossier */
  const demander = async (dossier) => {
    const changes = await comparer(dossier);
    if (!changes.length) {
      mot.textContent = "Le dossier du projet a déjà ces fichiers, à l’identique.";
      return;
    }
    const oui = bouton(
      changes.length > 1 ? `Écrire ces ${changes.length} fichiers` : "Écrire ce fichier",
      "",
      () => ecrire(dossier, changes),
      false,
    );
    const non = bouton("Ne rien écrire", "", () => {
      avis.replaceChildren();
      mot.textContent = "Rien n’a été écrit.";
    });
    avis.replaceChildren(
      el("p", {}, "Ce qui sera écrit\u202f:"),
      el(
        "ul",
        {},
        ...changes.map(({ chemin, texte, ancien }) =>
          el(
            "li",
            {},
            `departments/${chemin}\u202f: ${ancien === null ? "nouveau fichier" : `${compte(differentes(ancien, texte), "ligne")} de différence`}`,
          ),
        ),
      ),
      el("p", { class: "fiche-boutons" }, oui, non),
    );
    oui.focus();
  };

  /** @param {any} dossier @param {Ecriture[]} changes */
  const ecrire = async (dossier, changes) => {
    const ecrits = [];
    try {
      if (JSON.stringify(await comparer(dossier)) !== JSON.stringify(changes)) {
        await demander(dossier);
        mot.textContent = "Le dossier a changé entre-temps. Relisez ce qui sera écrit.";
        return;
      }
      for (const { chemin, texte } of changes) {
        await ecrireFichier(dossier, chemin, texte);
        ecrits.push(`departments/${chemin}`);
      }
      mot.textContent = `C’est écrit\u202f: ${ecrits.join(", ")}.`;
    } catch {
      mot.textContent = `L’écriture s’est arrêtée. ${ecrits.length ? `Déjà écrits\u202f: ${ecrits.join(", ")}.` : "Rien n’a été écrit."}`;
    }
    avis.replaceChildren();
  };
}

/** How many lines stand in one text only. @param {string} ancien @param {string} texte */
function differentes(ancien, texte) {
  /** @type {Map<string, number>} */
  const soldes = new Map();
  for (const ligne of ancien.split("\n")) soldes.set(ligne, (soldes.get(ligne) ?? 0) + 1);
  for (const ligne of texte.split("\n")) soldes.set(ligne, (soldes.get(ligne) ?? 0) - 1);
  const restes = [...soldes.values()];
  return Math.max(
    restes.filter((n) => n > 0).reduce((a, b) => a + b, 0),
    -restes.filter((n) => n < 0).reduce((a, b) => a + b, 0),
  );
}
