// One form: json-editor over one entry of the campaign.
import { el } from "../../verifier/dom.js";
import { versChamps, versDonnees } from "./champs.js";
import { replier } from "./plis.js";
import { JSONEditor } from "./theme.js";

const PAUSE = 300;
const CHAMP = "input:not([type=hidden]), select, textarea, button";
const OPTIONS = {
  theme: "boussole",
  show_errors: "never",
  disable_collapse: true,
  disable_edit_json: true,
  disable_properties: true,
  disable_array_delete_all_rows: true,
  disable_array_delete_last_row: true,
  no_additional_properties: true,
  prompt_before_delete: false,
};

/**
 * @typedef {object} Formulaire
 * @property {() => any} lire the entry as it stands
 * @property {(chemin: string[]) => void} viser bring a field into view, and give it the focus
 * @property {(citation: import("../types.js").Citation) => string} citer put a quote where it belongs; says where
 * @property {() => void} fermer
 */

/**
 * @param {HTMLElement} zone
 * @param {import("./forme.js").Forme} forme
 * @param {any} valeur
 * @param {(valeur: any) => void} change
 * @returns {Promise<Formulaire>}
 */
export async function ouvrirFormulaire(zone, forme, valeur, change) {
  const boite = el("div", { class: "fiche" });
  zone.replaceChildren(boite);
  const editeur = new JSONEditor(boite, {
    ...OPTIONS,
    schema: structuredClone(forme),
    startval: versChamps(valeur, forme),
  });
  await editeur.promise;
  replier(boite, editeur);

  const lire = () => versDonnees(editeur.getValue(), valeur, forme);
  let dernier = JSON.stringify(lire());
  const prevenir = () => {
    const lu = lire();
    if (JSON.stringify(lu) === dernier) return;
    dernier = JSON.stringify(lu);
    change(lu);
  };
  editeur.on("change", () => {
    replier(boite, editeur);
    prevenir();
  });
  // json-editor tells of a change at the next frame; a button pressed before it is to find what was typed.
  boite.addEventListener("focusout", prevenir);
  editeur.on("deleteRow", () => boite.querySelector(CHAMP) && garderLeFocus(boite));

  // json-editor reads a field when it is left; what is typed is to be kept before, and before the page goes.
  let minuterie = 0;
  /** @type {EventTarget | null} */
  let saisi = null;
  const verser = () => {
    clearTimeout(minuterie);
    saisi?.dispatchEvent(new Event("change", { bubbles: true }));
    saisi = null;
    prevenir();
  };
  boite.addEventListener("input", ({ target }) => {
    saisi = target;
    clearTimeout(minuterie);
    minuterie = setTimeout(verser, PAUSE);
  });
  addEventListener("pagehide", verser);
  /** @type {Element | null} */
  let dernierExtrait = null;
  boite.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.closest('[data-schemapath$=".extrait"]')) dernierExtrait = target;
  });

  return {
    lire,
    viser(chemin) {
      const bouts = [...chemin];
      let trouve = null;
      for (; !trouve; bouts.pop()) {
        trouve = boite.querySelector(`[data-schemapath=${JSON.stringify(["root", ...bouts].join("."))}]`);
        if (!bouts.length) break;
      }
      const champ = trouve?.querySelector(CHAMP);
      for (let pli = champ?.closest("details"); pli; pli = pli.parentElement?.closest("details")) pli.open = true;
      if (champ instanceof HTMLElement) {
        champ.focus();
        champ.scrollIntoView({ block: "center" });
      }
    },
    citer({ texte, source, lieu }) {
      const vus = Object.values(editeur.editors).filter((e) => e?.path.endsWith(".extrait"));
      const cible =
        vus.find((e) => e?.container.contains(dernierExtrait)) ?? vus.find((e) => !e?.getValue()) ?? nouvelle(editeur);
      if (!cible) return "";
      poser(cible, texte);
      for (const [nom, mots] of Object.entries({ source, lieu })) {
        const champ = editeur.getEditor(cible.path.replace(/extrait$/, nom));
        if (champ && mots) poser(champ, mots);
      }
      prevenir();
      dernierExtrait = cible.container.querySelector("textarea");
      return cible.path;
    },
    fermer() {
      removeEventListener("pagehide", verser);
      verser();
      editeur.destroy();
    },
  };
}

/** @param {import("@json-editor/json-editor").Editeur} editeur @param {string} valeur */
function poser(editeur, valeur) {
  const champ = editeur.container.querySelector("input, select, textarea");
  if (
    !(champ instanceof HTMLInputElement || champ instanceof HTMLSelectElement || champ instanceof HTMLTextAreaElement)
  )
    return;
  champ.value = valeur;
  champ.dispatchEvent(new Event("change", { bubbles: true }));
}

/** A further citation, where the entry has none that is empty. @param {JSONEditor} editeur */
function nouvelle(editeur) {
  const citations = editeur.getEditor("root.citations");
  const bouton = citations?.container.querySelector(":scope > .fiche-groupe > .fiche-boutons .json-editor-btntype-add");
  const combien = citations?.getValue().length ?? 0;
  if (bouton instanceof HTMLElement) bouton.click();
  return editeur.getEditor(`root.citations.${combien}.extrait`);
}

/** After a line is gone the focus is nowhere. @param {HTMLElement} boite */
function garderLeFocus(boite) {
  if (boite.contains(document.activeElement)) return;
  const ajouter = boite.querySelector(".json-editor-btntype-add");
  if (ajouter instanceof HTMLElement) ajouter.focus();
}
