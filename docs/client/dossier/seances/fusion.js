// The logs of several phones made one: what comes, what was there, and what a person must choose; then one step, that can be undone.
import { el, un } from "../../verifier/dom.js";
import { compte, FINE } from "../../verifier/textes.js";
import { choixDe, dessinerConflits } from "./conflits.js";
import { avertir, compter, dire, nouvelles, repartir } from "./dits.js";
import { noms } from "./journal.js";
import { lireJournal, rapprocherNoms } from "./lecture.js";

/**
 * @typedef {import("./journal.js").Seance} Seance
 * @typedef {import("./lecture.js").Lu} Lu
 * @typedef {import("./lecture.js").Faute} Faute
 * @typedef {{seance: Seance, journaux: number[], fois: number}} Version
 * @typedef {{raison: string, date: string, collectif: string, versions: Version[]}} Conflit
 * @typedef {{journal: Seance[], ajoutees: number, conflits: Conflit[], erreurs: {chemin: string, constat: string, remede: string}[]}} Fusion
 */

const PANNE = `Ces fichiers n’ont pas pu être lus${FINE}: le calculateur demande une connexion la première fois.`;

/**
 * @param {HTMLElement} zone
 * @param {import("./carnet.js").Carnet} carnet
 * @param {import("../contexte.js").Contexte} contexte
 */
export function brancherFusion(zone, carnet, contexte) {
  const choix = un(zone, "input[type=file]", HTMLInputElement);
  const statut = un(zone, "[role=status]");
  const panneau = un(zone, "[data-fusion]");

  const fermer = () => {
    panneau.replaceChildren();
    panneau.hidden = true;
  };
  /** @param {string} titre @param {...(Node | string)} contenu */
  const montrer = (titre, ...contenu) => {
    const entete = el("h4", { tabindex: -1 }, titre);
    panneau.replaceChildren(entete, ...contenu);
    panneau.hidden = false;
    statut.textContent = "";
    entete.focus();
  };

  /** @param {{nom: string, fautes: Faute[]}[]} lus */
  const refuser = (lus) =>
    montrer(
      "Rien n’a été ajouté",
      ...lus.flatMap(({ nom, fautes }) => [
        el("p", {}, `Dans «${FINE}${nom}${FINE}»${FINE}:`),
        el("ul", {}, ...fautes.map((faute) => el("li", {}, dire(faute)))),
      ]),
      el("p", { class: "actions" }, bouton("Fermer", fermer)),
    );

  /** @param {Lu[]} lus */
  const proposer = async (lus) => {
    const avant = JSON.stringify(carnet.dossier().journal ?? []);
    const connus = noms(carnet.dossier());
    const autres = lus.map(({ departement, campagne, journal }) => ({
      ...(departement && { departement }),
      ...(campagne && { campagne }),
      journal: rapprocherNoms(journal, connus),
    }));
    /** @type {Fusion} */
    const fusion = await contexte.interroger("journal_fusion", { autres });
    if (fusion.erreurs.length) return refuser(repartir(fusion.erreurs, lus));
    const { journal, ajoutees, conflits } = fusion;
    const lues = autres.reduce((n, autre) => n + autre.journal.length, 0);
    const aChoisir = conflits
      .flatMap(({ versions }) => versions)
      .reduce((n, v) => n + v.fois * v.journaux.filter(Boolean).length, 0);
    const inconnus = noms({ journal: autres.flatMap((autre) => autre.journal) }).filter((nom) => !connus.includes(nom));
    const appliquer = () => {
      if (JSON.stringify(carnet.dossier().journal ?? []) !== avant) return proposer(lus);
      const choisies = choixDe(panneau, conflits);
      if (!choisies) return;
      fermer();
      const mot = `${compte(ajoutees, "séance ajoutée", "séances ajoutées")} au journal`;
      carnet.remplacer([...journal, ...choisies], "journaux réunis", `${mot}.`);
    };
    const utile = ajoutees + conflits.length > 0;
    montrer(
      utile ? "Voici ce qui change" : "Rien de nouveau",
      compter(lues, lus.length, ajoutees, lues - ajoutees - aChoisir, conflits.length),
      ...(inconnus.length ? [el("p", {}, avertir(inconnus))] : []),
      ...(ajoutees ? [nouvelles(journal, JSON.parse(avant))] : []),
      ...dessinerConflits(conflits, ["Sur cet appareil", ...lus.map(({ nom }) => nom)]),
      el(
        "p",
        { class: "actions" },
        ...(utile ? [bouton("Ajouter au journal", appliquer, "bouton")] : []),
        bouton(utile ? "Ne rien changer" : "Fermer", fermer),
      ),
    );
  };

  choix.addEventListener("change", async () => {
    const fichiers = [...(choix.files ?? [])];
    if (!fichiers.length) return;
    fermer();
    statut.textContent = "Lecture…";
    try {
      const lus = await Promise.all(fichiers.map((fichier) => lireJournal(fichier, contexte)));
      const faux = lus.filter(({ fautes }) => fautes.length);
      if (faux.length) refuser(faux);
      else await proposer(lus);
    } catch {
      statut.textContent = PANNE;
    }
    choix.value = "";
  });
}

/** @param {string} mot @param {() => void} faire @param {string} [classe] */
function bouton(mot, faire, classe = "bouton bouton-discret") {
  const element = el("button", { type: "button", class: classe }, mot);
  element.addEventListener("click", faire);
  return element;
}
