// The page's side of a worker: reaches it once, asks, leaves it for another when it goes silent, and gives up aloud.

/**
 * @typedef {import("../worker/ouvrir.js").Liaison} Liaison
 * @typedef {import("./types.js").Message} Message
 * @typedef {import("./types.js").Reponse} Reponse
 * @typedef {import("./types.js").Rapports} Rapports
 * @typedef {import("./types.js").Details} Details
 * @typedef {import("./types.js").Erreur} Erreur
 * @typedef {{reponse: Reponse, rapports: Rapports | null}} Avis
 */

/** Without any news for so long, the interpreter will not start: it can fail without a word. */
const SILENCE_MAX = 45_000;
/** An answer takes milliseconds; after so long, the worker hangs. */
const REPONSE_MAX = 20_000;

/** The worker broke or went silent: a new one may answer. */
class Muet extends Error {}

export class Calculateur {
  /** @type {Liaison | null} */
  #liaison = null;
  /** @type {Promise<void> | null} */
  #pret = null;
  /** @type {Map<number, {resolve: (message: any) => void, reject: (erreur: Error) => void, garde: number}>} */
  #attentes = new Map();
  #numero = 0;

  /**
   * @param {(suite: import("../worker/ouvrir.js").Suite) => Liaison} ouvrir
   * @param {{manifeste: string, reglement: string, calendrier: string}} adresses
   * @param {(recus: number, total: number) => void} [progres]
   */
  constructor(ouvrir, adresses, progres = () => {}) {
    this.ouvrir = ouvrir;
    this.adresses = adresses;
    this.progres = progres;
  }

  /**
   * Reach the worker, once; after a failure, another one.
   *
   * @returns {Promise<void>} settles when the calculator can answer, or will not
   */
  demarrer() {
    this.#pret ??= this.#lancer().catch((erreur) => {
      this.#abandonner(erreur);
      throw erreur;
    });
    return this.#pret;
  }

  /**
   * Verdict and estimate.
   *
   * @param {string} dossier JSON
   * @param {string} le the day, `2025-06-15`
   * @returns {Promise<Avis>}
   */
  juger(dossier, le) {
    return this.#demander({ sujet: "juger", dossier, le });
  }

  /**
   * What a reader unfolds under them.
   *
   * @param {string} dossier JSON
   * @param {string} le
   * @returns {Promise<Details | {erreurs: Erreur[]}>}
   */
  async detailler(dossier, le) {
    return (await this.#demander({ sujet: "detailler", dossier, le })).details;
  }

  /**
   * The answer to one question about a dossier (`calculator/questions.py`).
   *
   * @param {string} question
   * @param {string} dossier JSON
   * @param {string} le
   * @param {import("./types.js").Objet} [options]
   * @returns {Promise<any>} plain data, or `{erreurs}`
   */
  async interroger(question, dossier, le, options = {}) {
    return (await this.#demander({ sujet: "interroger", question, dossier, le, options })).reponse;
  }

  /**
   * Ask; once more, of another worker, where this one breaks meanwhile.
   *
   * @param {{sujet: string, [cle: string]: any}} demande
   * @returns {Promise<any>} the message that answers
   */
  async #demander(demande) {
    try {
      return await this.#envoyer(demande);
    } catch (erreur) {
      if (!(erreur instanceof Muet)) throw erreur;
      return this.#envoyer(demande);
    }
  }

  /** @param {object} demande @returns {Promise<any>} */
  async #envoyer(demande) {
    await this.demarrer();
    this.#numero += 1;
    const id = this.#numero;
    return new Promise((resolve, reject) => {
      const garde = setTimeout(() => this.#abandonner(new Muet("le calculateur ne répond pas")), REPONSE_MAX);
      this.#attentes.set(id, { resolve, reject, garde });
      this.#liaison?.envoyer({ ...demande, id });
    });
  }

  /** Take what waited for an answer out of the list. @param {number} id */
  #finir(id) {
    const attente = this.#attentes.get(id);
    clearTimeout(attente?.garde);
    this.#attentes.delete(id);
    return attente;
  }

  /** Leave this worker, and say why to all that wait. @param {Error} erreur */
  #abandonner(erreur) {
    this.#liaison?.fermer();
    this.#liaison = null;
    this.#pret = null;
    for (const id of [...this.#attentes.keys()]) this.#finir(id)?.reject(erreur);
  }

  /** @returns {Promise<void>} */
  #lancer() {
    return new Promise((resolve, reject) => {
      let garde = 0;
      let pret = false;
      const attendre = () => {
        clearTimeout(garde);
        garde = setTimeout(() => reject(new Error("le calculateur ne répond pas")), SILENCE_MAX);
      };
      const renoncer = (/** @type {Error} */ erreur) => {
        clearTimeout(garde);
        reject(erreur);
      };
      attendre();
      const recevoir = (/** @type {Message} */ message) => {
        if (message.sujet === "progres") {
          attendre();
          this.progres(message.recus, message.total);
        } else if (message.sujet === "pret") {
          clearTimeout(garde);
          pret = true;
          resolve();
        } else if (message.sujet === "mort") echouer();
        else if (message.sujet !== "echec") this.#finir(message.id)?.resolve(message);
        else if (message.id === null) renoncer(new Error(message.motif));
        else this.#finir(message.id)?.reject(new Error(message.motif));
      };
      const echouer = () => {
        const erreur = new Muet("le calculateur n’a pas pu être chargé");
        renoncer(erreur);
        if (pret) this.#abandonner(erreur);
      };
      this.#liaison = this.ouvrir({ recevoir, echouer });
      this.#liaison.envoyer({ sujet: "demarrer", ...this.adresses });
    });
  }
}
