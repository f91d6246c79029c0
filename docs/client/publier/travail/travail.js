// The campaign being prepared: what is in it, what changed last, and who is told.
import { avancer, noter, reculer, vide } from "../../dossier/garde/historique.js";

/**
 * @typedef {import("./base.js").Contenu} Contenu
 * @typedef {import("./base.js").Fiche} Fiche
 * @typedef {{quoi: string, ici: boolean, recu?: boolean}} Fait `ici`: from a field that shows it already; `recu`: kept already
 */

/** The texts, which are long and seldom change, stay out of a step's portrait. */
const TEXTES = /** @type {const} */ (["base", "sources"]);

export class Travail {
  /** @type {((fait: Fait) => void)[]} */
  #suiveurs = [];

  /** @param {Fiche} fiche */
  constructor(fiche) {
    this.fiche = fiche;
  }

  /** @param {Contenu} contenu */
  static nouveau(contenu) {
    const id = `${contenu.slug}/${contenu.annee}`;
    return new Travail({ id, modifie: Date.now(), revision: 0, contenu, historique: vide() });
  }

  get contenu() {
    return this.fiche.contenu;
  }

  /** @param {(fait: Fait) => void} prevenir */
  suivre(prevenir) {
    this.#suiveurs.push(prevenir);
  }

  /**
   * @param {(contenu: Contenu) => void} faire
   * @param {string} quoi what was done, in words
   * @param {{ici?: boolean}} [options]
   */
  changer(faire, quoi, { ici = false } = {}) {
    const avant = this.contenu;
    const contenu = structuredClone(avant);
    faire(contenu);
    const textes = TEXTES.some((cle) => JSON.stringify(contenu[cle]) !== JSON.stringify(avant[cle]));
    const historique = noter(this.fiche.historique, portrait(avant, textes), quoi, Date.now());
    this.#mettre({ contenu, historique }, { quoi, ici });
  }

  /** @param {"annuler" | "retablir"} sens @returns {string | null} what was undone or done again */
  revenir(sens) {
    const prochain = this.prochain(sens);
    if (!prochain) return null;
    const { historique, pas } = prochain;
    this.#mettre({ contenu: { ...this.contenu, ...JSON.parse(pas.texte) }, historique }, { quoi: "", ici: false });
    return pas.quoi;
  }

  /** @param {"annuler" | "retablir"} sens */
  prochain(sens) {
    const { historique } = this.fiche;
    const pas = (sens === "annuler" ? historique.avant : historique.apres).at(-1);
    const actuel = portrait(this.contenu, pas?.texte.includes('"base":') ?? false);
    return (sens === "annuler" ? reculer : avancer)(historique, actuel);
  }

  /** What another tab wrote; what was here can be had back. @param {Fiche} autre */
  prendre(autre) {
    const historique = noter(
      autre.historique ?? vide(),
      portrait(this.contenu, true),
      "Version de l’autre fenêtre",
      Date.now(),
    );
    this.fiche = { ...autre, historique };
    this.#dire({ quoi: "", ici: false });
  }

  /** What another tab wrote, where nothing here was waiting. @param {Fiche} autre */
  recevoir(autre) {
    this.fiche = autre;
    this.#dire({ quoi: "", ici: false, recu: true });
  }

  /** @param {{contenu: Contenu, historique: Fiche["historique"]}} nouveau @param {Fait} fait */
  #mettre(nouveau, fait) {
    this.fiche = { ...this.fiche, ...nouveau, modifie: Date.now() };
    this.#dire(fait);
  }

  /** @param {Fait} fait */
  #dire(fait) {
    for (const prevenir of this.#suiveurs) prevenir(fait);
  }
}

/** @param {Contenu} contenu @param {boolean} textes */
function portrait(contenu, textes) {
  return JSON.stringify(textes ? contenu : { ...contenu, base: undefined, sources: undefined });
}
