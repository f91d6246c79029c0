// The dossiers received that are on this device, and how to take them away.
import { bouton } from "../dossier/garde/affichage.js";
import { nomDe, VERDICTS } from "../dossier/garde/noms.js";
import { quand } from "../offline/phrases.js";
import { el, un } from "../verifier/dom.js";
import { compte, FINE } from "../verifier/textes.js";
import { NOM } from "./base.js";
import { lister, remettre, retirer, viderTout } from "./magasin.js";
import { compter } from "./points.js";

/** @typedef {import("./magasin.js").Entree} Entree */

const REFUS =
  "Ce navigateur refuse de garder des données (navigation privée, ou réglage)\u202f: aucun dossier ne peut être lu ici.";

/**
 * @param {HTMLElement} zone
 * @returns {(prevenir?: boolean) => Promise<void>} shows the list anew, in the other tabs too where it changed
 */
export function brancherListe(zone) {
  const puces = un(zone, "[data-recus]");
  const statut = un(zone, "[data-statut-liste]");
  const defaire = un(zone, "[data-defaire]");
  const effacer = un(zone, "[data-effacer-tout]");
  const canal = new BroadcastChannel(NOM);

  const montrer = async (prevenir = false) => {
    if (prevenir) canal.postMessage("");
    try {
      const entrees = await lister();
      puces.replaceChildren(...entrees.map(ligne));
      un(zone, "[data-aucun]").hidden = entrees.length > 0;
      effacer.hidden = entrees.length === 0;
    } catch {
      statut.textContent = REFUS;
    }
  };

  /** @param {string} texte @param {() => Promise<unknown>} faire */
  const agir = async (texte, faire) => {
    defaire.hidden = true;
    try {
      await faire();
      statut.textContent = texte;
    } catch {
      statut.textContent = "Cela n’a pas pu être fait\u202f: l’appareil n’a plus de place, ou refuse.";
    }
    await montrer(true);
  };

  /** @param {Entree} entree @param {string} nom */
  const enlever = async ({ recu }, nom) => {
    /** @type {Entree | null} */
    let gardee = null;
    await agir(`«${FINE}${nom}${FINE}» et vos notes sont retirés de cet appareil.`, async () => {
      gardee = await retirer(recu.id);
    });
    const annuler = bouton({
      mot: "Annuler le retrait",
      faire: () => agir(`«${FINE}${nom}${FINE}» est de retour.`, async () => gardee && (await remettre(gardee))),
    });
    defaire.replaceChildren(annuler);
    defaire.hidden = false;
    annuler.focus();
  };

  /** @param {Entree} entree */
  const ligne = (entree) => {
    const { recu, notes } = entree;
    const nom = nomDe({ nom: null, contenu: JSON.parse(recu.texte) });
    const { questions, bons } = compter(notes);
    const faits = [
      recu.lieu,
      `arrivé ${quand(recu.arrive, Date.now())}`,
      recu.verdict ? VERDICTS[recu.verdict] : "",
      questions ? compte(questions, "question notée", "questions notées") : "",
      bons ? compte(bons, "point vu", "points vus") : "",
    ].filter(Boolean);
    const retrait = bouton({ mot: "Retirer", faire: () => enlever(entree, nom) });
    retrait.append(el("span", { class: "pour-lecteur" }, ` ${nom}`));
    return el(
      "li",
      {},
      el("h3", {}, el("a", { href: `#recu=${recu.id}` }, nom)),
      el("p", { class: "mention" }, faits.join(" · ")),
      el("p", { class: "actions" }, retrait),
    );
  };

  const proposer = () => effacer.replaceChildren(bouton({ mot: "Tout effacer de cet appareil", faire: demander }));
  const demander = () => {
    const non = bouton({ mot: "Non, garder ces dossiers", faire: proposerEtDire("Rien n’est effacé.") });
    const oui = async () => {
      await agir("Tous les dossiers reçus et vos notes sont effacés de cet appareil.", viderTout);
      proposer();
      un(zone, "h2").focus();
    };
    effacer.replaceChildren(bouton({ mot: "Oui, tout effacer", faire: oui }), non);
    statut.textContent = "Effacer tous les dossiers reçus et vos notes\u202f? Cela ne se défait pas.";
    non.focus();
  };
  const proposerEtDire = (/** @type {string} */ texte) => () => {
    proposer();
    statut.textContent = texte;
    un(effacer, "button").focus();
  };

  canal.onmessage = () => montrer();
  addEventListener("pageshow", ({ persisted }) => persisted && montrer());
  proposer();
  return montrer;
}
