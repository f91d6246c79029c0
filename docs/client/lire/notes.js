// What the agent notes beside each point: a question, or that it is fine. Kept on the device at each sign.
import { el, icone } from "../verifier/dom.js";
import { noter } from "./magasin.js";

/**
 * @typedef {import("./base.js").Notes} Notes
 * @typedef {import("./base.js").Point} Point
 *
 * @typedef {object} Carnet the notes of one dossier
 * @property {() => Notes} lire
 * @property {(cle: string, nom: string) => HTMLElement} point
 * @property {(quoi: Partial<Pick<Notes, "generale" | "adresse">>) => void} ecrire
 */

const GARDEES = "Vos notes sont gardées sur cet appareil.";
const REFUS =
  "Vos notes n’ont pas pu être gardées\u202f: l’appareil n’a plus de place, ou ce dossier a été retiré dans un autre onglet. Copiez-les avant de partir.";

/**
 * @param {Notes} depart
 * @param {HTMLElement} statut
 * @param {(notes: Notes) => void} suivre told after each change
 * @returns {Carnet}
 */
export function creerCarnet(depart, statut, suivre) {
  let notes = depart;
  let rang = 0;

  /** @param {(notes: Notes) => Notes} changer */
  const changer = (changer) => {
    notes = changer(notes);
    suivre(notes);
    noter(notes.id, changer).then(
      () => dire(statut, GARDEES),
      () => dire(statut, REFUS),
    );
  };

  /** @param {string} cle @param {string} nom */
  const point = (cle, nom) => {
    rang += 1;
    const { note, bon } = notes.points[cle] ?? { note: "", bon: false };
    const champ = /** @type {HTMLTextAreaElement} */ (el("textarea", { id: `note-${rang}`, rows: 3 }));
    const boite = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", id: `bon-${rang}` }));
    champ.value = note;
    boite.checked = bon;
    const papier = el("p", { class: "papier-seul note-papier" });
    const pli = /** @type {HTMLDetailsElement} */ (
      el(
        "details",
        {},
        el(
          "summary",
          {},
          icone("a_confirmer"),
          el("span", {}),
          el("span", { class: "pour-lecteur" }, `\u202f: ${nom}`),
        ),
        el(
          "label",
          { for: champ.id },
          "Votre question au porteur",
          el("span", { class: "pour-lecteur" }, ` sur ${nom}`),
        ),
        champ,
      )
    );
    const montrer = () => {
      const mot = champ.value.trim() ? "Votre question" : "Noter une question";
      pli.querySelector("summary span")?.replaceChildren(mot);
      papier.textContent = champ.value.trim() ? `Question\u202f: ${champ.value.trim()}` : "";
      zone.toggleAttribute("data-bon", boite.checked);
    };
    const zone = el(
      "div",
      { class: "note-agent formulaire" },
      el(
        "div",
        { class: "choix" },
        boite,
        el(
          "label",
          { for: boite.id },
          "C’est bon, rien à demander",
          el("span", { class: "pour-lecteur" }, `\u202f: ${nom}`),
        ),
      ),
      pli,
      papier,
    );
    pli.open = note.trim() !== "";
    montrer();
    zone.addEventListener("input", () => {
      montrer();
      const valeur = { note: champ.value, bon: boite.checked };
      changer((avant) => ({ ...avant, points: { ...avant.points, [cle]: valeur } }));
    });
    return zone;
  };

  return { lire: () => notes, point, ecrire: (quoi) => changer((avant) => ({ ...avant, ...quoi })) };
}

/** A live region speaks when it changes. @param {HTMLElement} statut @param {string} texte */
function dire(statut, texte) {
  if (statut.textContent !== texte) statut.textContent = texte;
}
