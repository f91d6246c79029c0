// The page's side of a worker: starts it once, asks, and gives up aloud when it goes silent.

/**
 * @typedef {import("./types.js").Message} Message
 * @typedef {import("./types.js").Reponse} Reponse
 * @typedef {import("./types.js").Rapports} Rapports
 * @typedef {import("./types.js").Details} Details
 * @typedef {import("./types.js").Erreur} Erreur
 * @typedef {{reponse: Reponse, rapports: Rapports | null}} Avis
 */

/** Without any news for so long, the interpreter will not start: it can fail without a word. */
const SILENCE_MAX = 45_000;

export class Calculateur {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Promise<void> | null} */
  #pret = null;
  /** @type {Map<number, {resolve: (message: any) => void, reject: (erreur: Error) => void}>} */
  #attentes = new Map();
  #numero = 0;

  /**
   * @param {() => Worker} ouvrir
   * @param {{manifeste: string, reglement: string, calendrier: string}} adresses
   * @param {(recus: number, total: number) => void} [progres]
   */
  constructor(ouvrir, adresses, progres = () => {}) {
    this.ouvrir = ouvrir;
    this.adresses = adresses;
    this.progres = progres;
  }

  /**
   * Start the worker, once; after a failure, start again.
   *
   * @returns {Promise<void>} settles when the calculator can answer, or will not
   */
  demarrer() {
    this.#pret ??= this.#lancer().catch((erreur) => {
      this.#worker?.terminate();
      this.#worker = null;
      this.#pret = null;
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
   * @param {{sujet: string, [cle: string]: any}} demande
   * @returns {Promise<any>} the message that answers
   */
  async #demander(demande) {
    await this.demarrer();
    this.#numero += 1;
    const id = this.#numero;
    return new Promise((resolve, reject) => {
      this.#attentes.set(id, { resolve, reject });
      this.#worker?.postMessage({ ...demande, id });
    });
  }

  /** @returns {Promise<void>} */
  #lancer() {
    const worker = this.ouvrir();
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      let garde = 0;
      const attendre = () => {
        clearTimeout(garde);
        garde = setTimeout(() => reject(new Error("le calculateur ne répond pas")), SILENCE_MAX);
      };
      attendre();
      worker.postMessage({ sujet: "demarrer", ...this.adresses });
      worker.addEventListener("error", (evenement) => {
        clearTimeout(garde);
        reject(new Error(evenement.message || "le calculateur n’a pas pu être chargé"));
      });
      worker.addEventListener("message", (/** @type {MessageEvent<Message>} */ { data }) => {
        if (data.sujet === "progres") {
          attendre();
          this.progres(data.recus, data.total);
        } else if (data.sujet === "reponse" || data.sujet === "reponse_a" || data.sujet === "details") {
          this.#attentes.get(data.id)?.resolve(data);
          this.#attentes.delete(data.id);
        } else if (data.sujet === "echec" && data.id !== null) {
          this.#attentes.get(data.id)?.reject(new Error(data.motif));
          this.#attentes.delete(data.id);
        } else {
          clearTimeout(garde);
          if (data.sujet === "pret") resolve();
          else reject(new Error(data.motif));
        }
      });
    });
  }
}
