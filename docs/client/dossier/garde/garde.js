// The dossier that the page shows, kept on the device: written after each change, undone, and the same in every tab.
import { dire, ecouter } from "./canal.js";
import { montrerSansPerdreLaPlace } from "./focus.js";
import { avancer, noter, reculer, vide } from "./historique.js";
import { annoter, ecrire, lire } from "./magasin.js";
import { garderBrouillon, oublierBrouillon, retenir } from "./memoire.js";

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
    contexte.suivreAvis(({ verification }) => this.#retenirVerdict(verification.verdict));
    ecouter((nouvelle) => this.#apprendre(nouvelle));
  }

  /** @param {(garde: Garde) => void} prevenir told whenever something of it changed */
  suivre(prevenir) {
    this.#suiveurs.push(prevenir);
    prevenir(this);
  }

  #prevenir() {
    for (const prevenir of this.#suiveurs) prevenir(this);
  }

  /** Some answers are on this page only. */
  get sale() {
    return this.texte !== this.#ecrit;
  }

  /** Nothing is written before the person says what to do. */
  get arrete() {
    return this.etat === "conflit" || this.etat === "disparu";
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
    this.etat = fiche.revision ? "garde" : "vide";
    this.#retenirIci();
    this.#prevenir();
  }

  /**
   * The same, written at once.
   *
   * @param {Fiche} fiche
   * @param {Historique} [historique]
   */
  async ouvrirEtEcrire(fiche, historique) {
    this.ouvrir(fiche, historique);
    this.#ecrit = "";
    await this.enregistrer();
  }

  /** What can be undone, and done again, in words; null: nothing. */
  get annulable() {
    return this.historique.avant.at(-1)?.quoi ?? null;
  }

  get retablissable() {
    return this.historique.apres.at(-1)?.quoi ?? null;
  }

  annuler() {
    this.#revenir(reculer(this.historique, this.texte));
  }

  retablir() {
    this.#revenir(avancer(this.historique, this.texte));
  }

  /** Write what is not written yet. @returns {Promise<void>} settles when it is, or is known not to be */
  enregistrer() {
    clearTimeout(this.#minuterie);
    this.#ecriture = this.#ecriture.then(() => this.#ecrire());
    return this.#ecriture;
  }

  /** Answers that the page has no time to write any more are put aside; the next page finds them. */
  mettreDeCote() {
    if (this.sale && !this.arrete) garderBrouillon({ ...this.fiche, contenu: JSON.parse(this.texte) });
  }

  /** The other tab's version is shown; this tab's can be had back by undoing. */
  async prendreAutre() {
    const autre = await lire(this.fiche.id);
    if (!autre) return this.#dire("disparu");
    const historique = noter(autre.historique, this.texte, "Prendre la version de l’autre onglet", Date.now());
    oublierBrouillon(this.fiche.id);
    await this.ouvrirEtEcrire(autre.fiche, historique);
  }

  /** This tab's version is written; the other tab's can be had back by undoing. */
  async garderMienne() {
    const autre = await lire(this.fiche.id);
    if (autre) {
      const texte = JSON.stringify(autre.fiche.contenu);
      this.historique = noter(autre.historique, texte, "Garder la version de cet onglet", Date.now());
    }
    this.fiche = { ...this.fiche, revision: autre?.fiche.revision ?? 0 };
    this.#ecrit = "";
    this.#dire("garde");
    await this.enregistrer();
  }

  /** The browser keeps nothing: said before the person has written much. */
  refuser() {
    this.#dire("refus");
  }

  /** Look at the device again: the page comes back from the browser's cache. */
  async relire() {
    await this.enregistrer();
    const gardee = await lire(this.fiche.id).catch(() => null);
    if (gardee) await this.#apprendre({ sujet: "ecrit", id: gardee.fiche.id, revision: gardee.fiche.revision });
  }

  /** @param {string} nom empty: as its own words name it */
  async renommer(nom) {
    this.fiche = { ...this.fiche, nom: nom.trim() || null };
    this.#prevenir();
    if (!this.fiche.revision) return;
    await annoter(this.fiche.id, { nom: this.fiche.nom });
    dire({ sujet: "liste" });
  }

  /** @param {string} verdict */
  #retenirVerdict(verdict) {
    if (this.fiche.verdict === verdict) return;
    this.fiche = { ...this.fiche, verdict };
    if (this.fiche.revision)
      annoter(this.fiche.id, { verdict }).then(
        () => dire({ sujet: "liste" }),
        () => {},
      );
  }

  /** @param {string} texte @param {string} quoi */
  #changer(texte, quoi) {
    if (this.#montre || texte === this.texte) return;
    this.historique = noter(this.historique, this.texte, quoi, Date.now());
    this.texte = texte;
    this.#programmer();
  }

  /** @param {ReturnType<typeof reculer>} retour */
  #revenir(retour) {
    if (!retour) return;
    this.historique = retour.historique;
    this.#montrer(JSON.parse(retour.pas.texte));
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

  async #ecrire() {
    if (!this.sale || this.arrete) return;
    const { texte } = this;
    try {
      const contenu = JSON.parse(texte);
      const fait = await ecrire({ ...this.fiche, contenu, modifie: Date.now() }, this.historique);
      if (fait.etat === "disparu") return this.#dire("disparu");
      if (fait.etat === "conflit" && JSON.stringify(fait.fiche.contenu) !== texte) return this.#dire("conflit");
      this.fiche = fait.fiche;
      this.#ecrit = texte;
      oublierBrouillon(this.fiche.id);
      this.#retenirIci();
      dire({ sujet: "ecrit", id: this.fiche.id, revision: this.fiche.revision });
      this.#dire("garde");
    } catch (erreur) {
      this.#dire(erreur instanceof DOMException && erreur.name === "QuotaExceededError" ? "place" : "refus");
    }
  }

  /** @param {import("./canal.js").Nouvelle} nouvelle of another tab */
  async #apprendre(nouvelle) {
    const efface = nouvelle.sujet === "tout_efface" || (nouvelle.sujet === "supprime" && nouvelle.id === this.fiche.id);
    if (efface && this.fiche.revision) return this.#dire("disparu");
    if (nouvelle.sujet === "liste") return this.#relireNom();
    if (nouvelle.sujet !== "ecrit" || nouvelle.id !== this.fiche.id || nouvelle.revision <= this.fiche.revision) return;
    if (this.sale) return this.#dire("conflit");
    const autre = await lire(this.fiche.id);
    if (autre && !this.sale) this.ouvrir(autre.fiche, autre.historique);
  }

  async #relireNom() {
    const gardee = await lire(this.fiche.id).catch(() => null);
    if (!gardee || gardee.fiche.nom === this.fiche.nom) return;
    this.fiche = { ...this.fiche, nom: gardee.fiche.nom };
    this.#prevenir();
  }

  #retenirIci() {
    const { departement, campagne, id } = this.fiche;
    if (this.fiche.revision) retenir(`${departement}/${campagne}`, id);
  }

  /** @param {Etat} etat */
  #dire(etat) {
    this.etat = etat;
    this.#prevenir();
  }

  /** The dossier as it stands, as a fiche. @returns {Fiche} */
  get actuelle() {
    return { ...this.fiche, contenu: JSON.parse(this.texte) };
  }
}
