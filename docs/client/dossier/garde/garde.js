// The dossier that the page shows, kept on the device: written after each change, one write after the other.
import { dire } from "./canal.js";
import { montrerSansPerdreLaPlace } from "./focus.js";
import { noter, vide } from "./historique.js";
import { ecrire } from "./magasin.js";
import { oublierBrouillon, retenir } from "./memoire.js";

/**
 * @typedef {import("./base.js").Fiche} Fiche
 * @typedef {import("./base.js").Objet} Objet
 * @typedef {import("./historique.js").Historique} Historique
 * @typedef {"vide" | "garde" | "conflit" | "disparu" | "place" | "refus"} Etat
 *   `vide`: nothing to keep yet; the last four: not kept, and why
 */

const PAUSE = 400;

export class Garde {
  /** @type {((garde: Garde) => void)[]} */
  #suiveurs = [];
  #ecriture;
  #minuterie = 0;
  #montre = false;
  /** What is on the device. */
  #ecrit;

  /**
   * @param {import("../contexte.js").Contexte} contexte
   * @param {Fiche} fiche
   * @param {Promise<void>} pret nothing is written before: the page does not know its dossier yet
   */
  constructor(contexte, fiche, pret) {
    this.contexte = contexte;
    this.fiche = fiche;
    this.#ecriture = pret;
    this.historique = vide();
    this.texte = JSON.stringify(contexte.dossier());
    this.#ecrit = this.texte;
    /** @type {Etat} */
    this.etat = "vide";
    contexte.suivre((dossier, quoi) => this.#changer(JSON.stringify(dossier), quoi));
  }

  /** @param {(garde: Garde) => void} prevenir told whenever something of it changed */
  suivre(prevenir) {
    this.#suiveurs.push(prevenir);
    prevenir(this);
  }

  /** Some answers are on this page only. */
  get sale() {
    return this.texte !== this.#ecrit;
  }

  /** The dossier as it stands. @returns {Fiche} */
  get actuelle() {
    return { ...this.fiche, contenu: JSON.parse(this.texte) };
  }

  /**
   * Show another dossier in the place of this one; one that is not on the device yet is written at its first change.
   *
   * @param {Fiche} fiche
   * @param {Historique} [historique]
   */
  ouvrir(fiche, historique = vide()) {
    clearTimeout(this.#minuterie);
    this.fiche = fiche;
    this.historique = historique;
    this.#montrer(fiche.contenu);
    this.#ecrit = this.texte;
    this.#retenirIci();
    this.dire(fiche.revision ? "garde" : "vide");
  }

  /**
   * The same, written at once.
   *
   * @param {Fiche} fiche
   * @param {Historique} [historique]
   */
  ouvrirEtEcrire(fiche, historique) {
    this.ouvrir(fiche, historique);
    return this.reecrire(fiche.revision, this.historique);
  }

  /**
   * Write what the page shows over what the device holds at that revision.
   *
   * @param {number} revision
   * @param {Historique} historique
   */
  reecrire(revision, historique) {
    this.fiche = { ...this.fiche, revision };
    this.historique = historique;
    this.#ecrit = "";
    this.etat = "vide";
    return this.enregistrer();
  }

  /** @param {Historique} historique @param {string} texte an earlier or a later state of the dossier */
  revenir(historique, texte) {
    this.historique = historique;
    this.#montrer(JSON.parse(texte));
    this.#programmer();
  }

  /** @param {Partial<Fiche>} quoi what stands beside the content */
  completer(quoi) {
    this.fiche = { ...this.fiche, ...quoi };
    this.#prevenir();
  }

  /** @param {Etat} etat */
  dire(etat) {
    this.etat = etat;
    this.#prevenir();
  }

  /** Write what is not written yet. @returns {Promise<void>} settles when it is, or is known not to be */
  enregistrer() {
    clearTimeout(this.#minuterie);
    this.#ecriture = this.#ecriture.then(() => this.#ecrire());
    return this.#ecriture;
  }

  #prevenir() {
    for (const prevenir of this.#suiveurs) prevenir(this);
  }

  /** @param {string} texte @param {string} quoi */
  #changer(texte, quoi) {
    if (this.#montre || texte === this.texte) return;
    this.historique = noter(this.historique, this.texte, quoi, Date.now());
    this.texte = texte;
    this.#programmer();
  }

  /** @param {Objet} contenu */
  #montrer(contenu) {
    this.#montre = true;
    montrerSansPerdreLaPlace(this.contexte.formulaire, () => this.contexte.remplacer(contenu, ""));
    this.#montre = false;
    this.texte = JSON.stringify(this.contexte.dossier());
  }

  #programmer() {
    clearTimeout(this.#minuterie);
    this.#minuterie = setTimeout(() => this.enregistrer(), PAUSE);
    this.#prevenir();
  }

  /** Where the person must say first which answers to keep, nothing is written. */
  async #ecrire() {
    if (!this.sale || this.etat === "conflit" || this.etat === "disparu") return;
    const { texte } = this;
    try {
      const fait = await ecrire({ ...this.actuelle, modifie: Date.now() }, this.historique);
      if (fait.etat === "disparu") return this.dire("disparu");
      if (fait.etat === "conflit" && JSON.stringify(fait.fiche.contenu) !== texte) return this.dire("conflit");
      this.fiche = fait.fiche;
      this.#ecrit = texte;
      oublierBrouillon(this.fiche.id);
      this.#retenirIci();
      dire({ sujet: "ecrit", id: this.fiche.id, revision: this.fiche.revision });
      this.dire("garde");
    } catch (erreur) {
      this.dire(erreur instanceof DOMException && erreur.name === "QuotaExceededError" ? "place" : "refus");
    }
  }

  #retenirIci() {
    const { departement, campagne, id, revision } = this.fiche;
    if (revision) retenir(`${departement}/${campagne}`, id);
  }
}
