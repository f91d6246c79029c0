// How json-editor draws: with the house's own fields, titles and buttons, and no style that the security policy forbids.
import { JSONEditor } from "@json-editor/json-editor";
import { el } from "../../verifier/dom.js";

const cacher = (/** @type {HTMLElement | undefined} */ element) => element?.classList.add("pour-lecteur");

class Theme extends JSONEditor.AbstractTheme {
  /** @param {any} jsoneditor */
  constructor(jsoneditor) {
    super(jsoneditor, { disable_theme_rules: true });
  }

  /** @param {HTMLElement | null} label @param {HTMLElement} input @param {HTMLElement} [description] @param {HTMLElement} [_info] @param {string} [nom] */
  getFormControl(label, input, description, _info, nom) {
    const coche = input instanceof HTMLInputElement && input.type === "checkbox";
    if (nom) input.id = nom;
    if (nom && label) label.setAttribute("for", nom);
    if (nom && description) {
      description.id = `${nom}-aide`;
      input.setAttribute("aria-describedby", description.id);
    }
    return coche
      ? el("div", { class: "choix" }, input, label, description)
      : el("div", { class: "champ" }, label, description, input);
  }

  /** @param {{[cle: string]: HTMLElement}} controles @param {HTMLElement | null} label @param {HTMLElement} [description] */
  getMultiCheckboxHolder(controles, label, description) {
    if (label) label.id = `groupe-${Object.values(controles)[0]?.querySelector("input")?.id}`;
    const attributs = { class: "champ coches", role: "group", "aria-labelledby": label?.id };
    return el("div", attributs, label, description, ...Object.values(controles));
  }

  /** @param {string} texte */
  getFormInputLabel(texte) {
    return el("label", {}, texte);
  }

  /** @param {string} texte */
  getCheckboxLabel(texte) {
    return el("label", {}, texte);
  }

  /** @param {string} texte */
  getLabelLike(texte) {
    return el("span", { class: "champ-titre" }, texte);
  }

  /** @param {string} texte */
  getDescription(texte) {
    return el("p", { class: "aide" }, texte);
  }

  getFormInputDescription(/** @type {string} */ texte) {
    return this.getDescription(texte);
  }

  /** @param {string | HTMLElement} texte @param {number} profondeur */
  getHeader(texte, profondeur) {
    const racine = profondeur < 2;
    return el(`h${Math.min(6, 2 + profondeur)}`, { class: racine ? "fiche-racine" : "fiche-titre" }, texte);
  }

  /** @param {string} texte @param {Node} [_icone] @param {string} [titre] */
  getButton(texte, _icone, titre) {
    return el("button", { type: "button", class: "bouton bouton-discret bouton-petit" }, titre || texte);
  }

  /** @param {HTMLElement} bouton @param {string} texte @param {Node} [_icone] @param {string} [titre] */
  setButtonText(bouton, texte, _icone, titre) {
    bouton.textContent = titre || texte;
  }

  getButtonHolder() {
    return el("span", { class: "fiche-boutons" });
  }

  getIndentedPanel() {
    return el("div", { class: "fiche-groupe" });
  }

  getModal() {
    return el("div", { hidden: true });
  }

  /** @param {string} texte */
  getHiddenLabel(texte) {
    return el("label", { class: "pour-lecteur" }, texte);
  }

  /** @param {string} texte */
  getHiddenText(texte) {
    return el("span", { class: "pour-lecteur" }, texte);
  }

  /** @param {string} nom */
  getOptInCheckbox(nom) {
    const checkbox = this.getFormInputField("checkbox");
    const label = this.getHiddenLabel(nom);
    return { label, checkbox, container: el("span", {}, checkbox, label) };
  }

  /** @param {HTMLElement | undefined} element */
  visuallyHidden(element) {
    cacher(element);
  }

  /** @param {string} texte */
  cleanText(texte) {
    return texte;
  }

  addInputError() {}
}

JSONEditor.defaults.themes.boussole = Theme;
JSONEditor.defaults.languages.fr = {
  button_add_row_title: "Ajouter {{0}}",
  button_delete_row_title: "Supprimer {{0}}",
  button_delete_row_title_short: "Supprimer",
  button_move_up_title: "Monter",
  button_move_down_title: "Descendre",
  default_array_item_title: "une ligne",
  button_edit_json: "",
  button_properties: "",
};
JSONEditor.defaults.language = "fr";

export { JSONEditor };
