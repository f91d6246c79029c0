// Results that follow the answers: what is the same as before stays where it is, what changed takes the place of what it was.
import { nom, reprendre } from "./remplacer.js";

/**
 * Give `parent` these children, in that order; one that is in its place already is not touched.
 *
 * @param {Element} parent
 * @param {HTMLElement[]} enfants
 */
export function ranger(parent, enfants) {
  const restent = new Set(/** @type {Element[]} */ (enfants));
  for (const enfant of [...parent.children]) if (!restent.has(enfant)) enfant.remove();
  let place = parent.firstElementChild;
  for (const enfant of enfants) {
    if (enfant === place) place = place.nextElementSibling;
    else parent.insertBefore(enfant, place);
  }
}

/**
 * The parts of a rendering, by what they show; each is built once and used again as long as it shows the same.
 */
export class Parties {
  /** @type {Map<string, HTMLElement>} */
  #avant = new Map();
  /** @type {Map<string, HTMLElement>} */
  #apres = new Map();
  /** @type {HTMLElement[]} */
  #neuves = [];

  /**
   * @param {unknown[]} contenu all that the part shows, as plain data
   * @param {() => HTMLElement} construire
   */
  garder(contenu, construire) {
    let cle = JSON.stringify(contenu);
    while (this.#apres.has(cle)) cle += " "; // Two collectifs may have all in common.
    let partie = this.#avant.get(cle);
    if (!partie) {
      partie = construire();
      this.#neuves.push(partie);
    }
    this.#apres.set(cle, partie);
    return partie;
  }

  /**
   * Render into `zone`, without shutting what the reader opened nor losing the focus.
   *
   * @param {HTMLElement} zone
   * @param {() => HTMLElement[]} rendre
   */
  accorder(zone, rendre) {
    const ouverts = new Set([...zone.querySelectorAll("details[open]")].map(nom));
    const actif = document.activeElement;
    const tenu = actif && zone.contains(actif) ? nom(actif) : null;
    ranger(zone, rendre());
    const plis = ouverts.size ? this.#neuves.flatMap((partie) => [...partie.querySelectorAll("details")]) : [];
    for (const pli of plis) pli.open ||= ouverts.has(nom(pli));
    if (tenu !== null && !actif?.isConnected) reprendre(zone, tenu);
    this.#avant = this.#apres;
    this.#apres = new Map();
    this.#neuves = [];
  }
}
