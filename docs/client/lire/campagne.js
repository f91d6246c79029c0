// All that the page says of one campaign comes from the check of that campaign: where its rules are, the words for them, the way to
// each source, which version they are. The holder reads the same.
import { demander } from "../offline/travailleur.js";
import { un } from "../verifier/dom.js";
import { lireReperes } from "../verifier/morceaux.js";

/**
 * @typedef {object} Campagne
 * @property {string} nom « Isère 2025-2026 »
 * @property {string} dossier address of « Mon dossier »
 * @property {string} regles which rules, checked when
 * @property {import("../verifier/morceaux.js").Reperes} reperes
 * @property {{manifeste: string, reglement: string, calendrier: string}} adresses of what the calculator needs
 * @property {(champ: string, valeur: unknown) => string} nommer « Élémentaire (CP au CM2) » for `niveau`, `elementaire`
 *
 * @typedef {import("../verifier/types.js").Erreur} Erreur
 */

/** The campaign cannot be read: why, and the cure. */
export class Introuvable extends Error {
  /** @param {Erreur} erreur */
  constructor(erreur) {
    super(erreur.constat);
    this.erreur = erreur;
  }
}

/** @type {Map<string, Promise<Campagne>>} */
const lues = new Map();

/**
 * @param {string} liste address of the list of all checks and dossiers (campagnes.json)
 * @param {{departement: string, campagne: string}} dossier
 * @returns {Promise<Campagne>} rejects with Introuvable
 */
export function lireCampagne(liste, { departement, campagne }) {
  const cle = `${departement}/${campagne}`;
  const lue = lues.get(cle) ?? lire(liste, departement, campagne);
  lues.set(cle, lue);
  lue.catch(() => lues.delete(cle));
  return lue;
}

/** @param {string} liste @param {string} departement @param {string} campagne @returns {Promise<Campagne>} */
async function lire(liste, departement, campagne) {
  /** @type {{[cle: string]: [string, string, string]}} */
  const toutes = JSON.parse(await prendre(liste));
  const trouvee = toutes[`${departement}/${campagne}`];
  if (!trouvee) throw new Introuvable(inconnue(toutes, departement, campagne));
  const [verification, dossier, nom] = trouvee;
  const page = new URL(verification, liste).href;
  const lu = new DOMParser().parseFromString(await prendre(page), "text/html");
  garder(page);
  const { manifeste = "", reglement = "", calendrier = "" } = un(lu, "form#verifier").dataset;
  const situer = (/** @type {string} */ adresse) => new URL(adresse, page).href;
  const noms = nomsDe(lu);
  return {
    nom,
    dossier: new URL(dossier, liste).href,
    regles: lu.querySelector(".pied p:not([class])")?.textContent?.trim() ?? "",
    reperes: lireReperes(lu, page),
    adresses: { manifeste: situer(manifeste), reglement: situer(reglement), calendrier: situer(calendrier) },
    nommer: (champ, valeur) => noms.get(`${champ} ${valeur}`) ?? String(valeur),
  };
}

/** @param {string} adresse */
async function prendre(adresse) {
  try {
    const reponse = await fetch(adresse);
    if (reponse.ok) return await reponse.text();
  } catch {
    // Said below.
  }
  throw new Introuvable({
    chemin: "",
    constat: "les règles de cette campagne ne sont pas sur cet appareil, et n’ont pas pu être téléchargées",
    remede: "connectez-vous une fois, puis rouvrez ce dossier\u202f: elles resteront ensuite lisibles hors ligne",
  });
}

/** What goes with that page is kept on the device too. @param {string} page */
function garder(page) {
  if ("serviceWorker" in navigator) demander("visite", { adresse: page }).catch(() => {});
}

/** @param {Document} page @returns {Map<string, string>} the choices of its questions, by field and value */
function nomsDe(page) {
  const racines = [page, ...[...page.querySelectorAll("template")].map(({ content }) => content)];
  const options = racines.flatMap((racine) => [...racine.querySelectorAll("[data-champ] option")]);
  return new Map(
    options.map((option) => {
      const champ = option.closest("[data-champ]")?.getAttribute("data-champ");
      return [`${champ} ${option.getAttribute("value")}`, option.textContent?.trim() ?? ""];
    }),
  );
}

/**
 * @param {{[cle: string]: [string, string, string]}} toutes
 * @param {string} departement
 * @param {string} campagne
 * @returns {Erreur}
 */
function inconnue(toutes, departement, campagne) {
  const siennes = Object.keys(toutes).filter((cle) => cle.startsWith(`${departement}/`));
  if (!siennes.length)
    return {
      chemin: "departement",
      constat: `ce dossier est fait pour «\u202f${departement}\u202f», dont ce site n’a pas les règles`,
      remede: `ce site a celles-ci\u202f: ${Object.values(toutes)
        .map(([, , nom]) => nom)
        .join(", ")}`,
    };
  return {
    chemin: "campagne",
    constat: `ce dossier est fait pour la campagne «\u202f${campagne}\u202f», dont ce site n’a pas les règles`,
    remede: `ce département a celles-ci\u202f: ${siennes.map((cle) => toutes[cle][2]).join(", ")}\u202f; demandez au porteur de reprendre son dossier pour l’une d’elles`,
  };
}
