// The log as a file: to send to the person who keeps the dossier, or for a spreadsheet.
import { un } from "../../verifier/dom.js";
import { FINE } from "../../verifier/textes.js";
import { donnerFichier } from "../documents/fichier.js";

/** Some browsers share texts, and no JSON. */
const SORTES = [
  ["application/json", ""],
  ["text/plain", ".txt"],
];

/**
 * @param {HTMLElement} zone
 * @param {import("./carnet.js").Carnet} carnet
 * @param {import("../contexte.js").Contexte} contexte
 * @param {() => string} aujourdhui
 */
export function brancherSorties(zone, carnet, contexte, aujourdhui) {
  const statut = un(zone, "[role=status]");
  const nomDe = () => {
    const { departement, campagne } = carnet.dossier();
    return `journal-clas-${departement}-${campagne}-au-${aujourdhui()}`;
  };
  /** @param {Blob} contenu @param {string} nom */
  const donner = (contenu, nom) => {
    donnerFichier(contenu, nom);
    statut.textContent = `«${FINE}${nom}${FINE}» est enregistré sur votre appareil.`;
  };

  /** @type {{[nom: string]: () => Promise<void>}} */
  const sorties = {
    async partager() {
      const { departement, campagne, journal = [] } = carnet.dossier();
      if (!journal.length) {
        statut.textContent = "Le journal est vide\u202f: notez d’abord une séance.";
        return;
      }
      const texte = `${JSON.stringify({ format: "dossier-clas/1", departement, campagne, journal }, null, 2)}\n`;
      const nom = `${nomDe()}.json`;
      const donnees = SORTES.map(([type, suite]) => ({ files: [new File([texte], nom + suite, { type })] })).find((d) =>
        navigator.canShare?.(d),
      );
      if (!donnees) return donner(new Blob([texte], { type: "application/json" }), nom);
      try {
        await navigator.share(donnees);
        statut.textContent = "Votre journal est partagé.";
      } catch (erreur) {
        if (erreur instanceof DOMException && erreur.name === "AbortError") statut.textContent = "";
        else donner(new Blob([texte], { type: "application/json" }), nom);
      }
    },
    async xlsx() {
      const { ecrireXlsx } = await import("../tableur/xlsx.js");
      const { journal = [], collectifs = [] } = carnet.dossier();
      donner(await ecrireXlsx(/** @type {any} */ (journal), collectifs), `${nomDe()}.xlsx`);
    },
    async csv() {
      const { texte, erreurs } = await contexte.interroger("journal_csv");
      if (erreurs) statut.textContent = "Une réponse du dossier est à revoir avant d’enregistrer en CSV.";
      else donner(new Blob([texte], { type: "text/csv;charset=utf-8" }), `${nomDe()}.csv`);
    },
  };
  for (const bouton of zone.querySelectorAll("[data-sortie]")) {
    bouton.addEventListener("click", async () => {
      statut.textContent = "";
      try {
        await sorties[/** @type {HTMLElement} */ (bouton).dataset.sortie ?? ""]();
      } catch {
        statut.textContent = "Ce fichier n’a pas pu être préparé\u202f: il faut une connexion la première fois.";
      }
    });
  }
}
