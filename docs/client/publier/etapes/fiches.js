// The third step: the parts of the campaign, then the entries of one, then the form of one. The address says which.
import { el, un } from "../../verifier/dom.js";
import { GROUPES, PARTIES } from "../fiches/sections.js";
import { bouts } from "../travail/pointeurs.js";
import { montrerFiche } from "./fiche.js";
import { montrerFichier } from "./fichier.js";
import { montrerListe } from "./liste.js";

/**
 * @typedef {import("../contexte.js").Ici} Ici
 * @typedef {{partie: string | null, rang: number | null, fichier?: boolean}} Place `partie` null: all of them
 *
 * @typedef {object} Vue what a view of this step gets
 * @property {HTMLElement} zone
 * @property {Ici} ici
 * @property {(place: Place) => Promise<void>} aller
 * @property {Place} place
 */

const TOUTES = { partie: null, rang: null };
/** @type {((pointeur: string, citation?: import("../types.js").Citation) => Promise<void>) | null} */
let viseur = null;

/** @param {string} pointeur @param {import("../types.js").Citation} [citation] */
export const viser = async (pointeur, citation) => viseur?.(pointeur, citation);

/** @param {HTMLElement} section @param {Ici} ici */
export function brancher(section, ici) {
  const zone = un(section, "[data-fiches]");
  /** @type {Place} */
  let place = TOUTES;
  /** @type {{viser?: (chemin: string[]) => void, citer?: (citation: import("../types.js").Citation) => void, fermer?: () => void} | void} */
  let ouverte;
  let id = "";

  const montrer = async () => {
    ouverte?.fermer?.();
    ouverte = undefined;
    if (!ici.travail()) return;
    const vue = { zone, ici, aller, place };
    if (place.fichier) montrerFichier(vue);
    else if (place.partie === null) montrerParties(vue);
    else if (place.rang === null && liste(place.partie)) montrerListe(vue);
    else ouverte = await montrerFiche(vue);
  };
  /** @param {Place} nouvelle */
  const aller = async (nouvelle) => {
    place = nouvelle;
    await montrer();
    const titre = zone.querySelector("h3");
    if (titre instanceof HTMLElement) {
      titre.tabIndex = -1;
      titre.focus({ preventScroll: true });
      un(section, "h2").scrollIntoView();
    }
  };

  viseur = async (pointeur, citation) => {
    const [cle = "", rang, ...reste] = bouts(pointeur);
    const partie = PARTIES.find((p) => p.cle === cle && cle) ?? null;
    const entete = PARTIES[0].champs?.includes(cle);
    if (entete) await aller({ partie: "", rang: null });
    else if (!partie) await aller(cle ? { ...TOUTES, fichier: true } : TOUTES);
    else if (!partie.nouveau || rang !== undefined) await aller({ partie: cle, rang: placer(partie, rang) });
    else await aller({ partie: cle, rang: null });
    if (citation) ouverte?.citer?.(citation);
    else if (ouverte) ouverte.viser?.(entete ? [cle] : partie?.nouveau ? reste : bouts(pointeur).slice(1));
  };
  /** The entry that a pointer names; « - » adds one. @param {import("../fiches/sections.js").Partie} partie @param {string} [rang] */
  const placer = (partie, rang) => {
    if (!partie.nouveau) return null;
    if (rang !== "-") return Number(rang);
    const travail = ici.travail();
    travail?.changer(({ valeur }) => {
      valeur[partie.cle] = [...(Array.isArray(valeur[partie.cle]) ? valeur[partie.cle] : []), {}];
    }, `Ajouter ${partie.nouveau}`);
    return travail ? travail.contenu.valeur[partie.cle].length - 1 : null;
  };

  ici.suivre(({ ici: champ }) => {
    if (champ) return;
    const autre = ici.travail()?.fiche.id ?? "";
    if (autre !== id) place = TOUTES;
    id = autre;
    const valeur = ici.travail()?.contenu.valeur;
    if (place.rang !== null && valeur && !valeur[place.partie ?? ""]?.[place.rang]) place = { ...place, rang: null };
    montrer();
  });
  id = ici.travail()?.fiche.id ?? "";
  montrer();
}

/** @param {string} cle */
const liste = (cle) => !!PARTIES.find((partie) => partie.cle === cle)?.nouveau;

/** @param {Vue} vue */
function montrerParties({ zone, ici, aller }) {
  const contenu = ici.travail()?.contenu;
  if (!contenu) return;
  const { valeur, aRevoir } = contenu;
  const restent = (/** @type {string} */ cle) =>
    aRevoir.filter(({ ou, revu }) => !revu && (cle ? bouts(ou)[0] === cle : PARTIES[0].champs?.includes(bouts(ou)[0])))
      .length;
  const carte = (/** @type {import("../fiches/sections.js").Partie} */ partie) => {
    const combien = Array.isArray(valeur[partie.cle]) ? valeur[partie.cle].length : 0;
    const reste = restent(partie.cle);
    const bouton = el(
      "button",
      { type: "button", class: "partie" },
      el("strong", {}, partie.titre),
      partie.nouveau ? el("span", { class: "partie-compte" }, combien ? String(combien) : "vide") : null,
      el("span", { class: "aide" }, partie.aide),
      reste ? el("span", { class: "partie-revoir" }, `${reste} à revoir`) : null,
    );
    bouton.addEventListener("click", () => aller({ partie: partie.cle, rang: null }));
    return el("li", {}, bouton);
  };
  const entier = el("button", { type: "button", class: "bouton bouton-discret" }, "Voir le fichier entier");
  entier.addEventListener("click", () => aller({ partie: null, rang: null, fichier: true }));
  zone.replaceChildren(
    ...GROUPES.flatMap(({ titre, parties }) => [
      el("h3", {}, titre),
      el("ul", { class: "parties" }, ...parties.map(carte)),
    ]),
    el(
      "p",
      { class: "aide" },
      "Les exemples chiffrés et les formulaires de bilan, plus rares, se modifient dans le fichier lui-même.",
    ),
    el("p", { class: "actions" }, entier),
  );
}
