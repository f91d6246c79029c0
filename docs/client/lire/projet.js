// What the dossier tells of the project: who, which collectifs, how many weeks, the budget, the holder's own words.
import { dessinerParts } from "../dossier/budget/parts.js";
import { el, replie } from "../verifier/dom.js";
import { compte, FINE, jourLong, montrer } from "../verifier/textes.js";

/**
 * @typedef {import("./base.js").Contenu} Contenu
 * @typedef {import("../verifier/types.js").Calendrier} Calendrier
 * @typedef {import("./campagne.js").Campagne} Campagne
 * @typedef {import("../dossier/budget/budget.js").Tableau} Tableau
 */

const VIDE = "à renseigner";
const TEXTES = new Map([
  ["organisation", "L’organisation"],
  ["enfants", "Avec les enfants"],
  ["parents", "Avec les parents"],
  ["ecole", "Avec l’école"],
  ["territoire", "Avec le territoire"],
]);

/**
 * @param {Contenu} contenu
 * @param {Campagne} campagne
 * @param {{calendriers: Calendrier[], budget: Tableau}} calculs
 * @returns {HTMLElement[]}
 */
export function rendreProjet(contenu, { nommer }, { calendriers, budget }) {
  const { structure = {}, projet = {}, collectifs } = contenu;
  return [
    el("h2", {}, "Le projet"),
    faits([
      ["Structure", structure?.nom],
      ["Type", structure?.type && nommer("structure.type", structure.type)],
      ["Projet", projet?.intitule],
      ["Renouvellement", ouiNon(structure?.renouvellement)],
    ]),
    el("h3", {}, compte((collectifs ?? []).length, "collectif")),
    el(
      "div",
      { class: "collectifs-recus" },
      ...(collectifs ?? []).map((/** @type {Contenu} */ c, /** @type {number} */ i) =>
        collectif(c, i, nommer, calendriers),
      ),
    ),
    el("h3", {}, "Le budget"),
    ...budget.annees.flatMap((annee) => rendreBudget(annee, nommer)),
    lignes(contenu, nommer),
    textes(contenu.textes ?? {}),
  ].filter((element) => element !== null);
}

/** @param {[string, unknown][]} paires */
function faits(paires) {
  return el(
    "dl",
    { class: "faits-recus" },
    ...paires.flatMap(([mot, valeur]) => [el("dt", {}, mot), el("dd", {}, dire(valeur))]),
  );
}

/** @param {unknown} valeur */
const dire = (valeur) => (valeur === undefined || valeur === null || valeur === "" ? VIDE : String(valeur));
/** @param {unknown} valeur */
const ouiNon = (valeur) => (typeof valeur === "boolean" ? (valeur ? "oui" : "non") : undefined);

/** @param {Contenu} c @param {number} i @param {Campagne["nommer"]} nommer @param {Calendrier[]} calendriers */
function collectif(c, i, nommer, calendriers) {
  const nom = c.nom || `Collectif ${i + 1}`;
  const seances = (c.seances ?? []).map((/** @type {Contenu} */ s) => `${dire(s.jour)}, ${dire(s.minutes)} min`);
  const traits = [
    ["milieu rural", c.milieu_rural],
    ["enfant en situation de handicap", c.handicap],
    ["quartier prioritaire", c.qpv],
  ].flatMap(([mot, vrai]) => (vrai ? [String(mot)] : []));
  return el(
    "article",
    { class: "collectif-recu", "aria-label": nom },
    el("h4", {}, nom),
    faits([
      ["Niveau", c.niveau && nommer("niveau", c.niveau)],
      ["Lieu", c.lieu],
      ["Enfants", c.enfants],
      ["Adultes", c.encadrants],
      ["Séances", seances.join("\u202f; ")],
      ["Dates", c.debut && c.fin ? `du ${jourLong(c.debut)} au ${jourLong(c.fin)}` : null],
      ["Semaines", semaines(c, calendriers[rangDe(nom, i, calendriers)])],
      ...(traits.length ? [/** @type {[string, string]} */ (["Particularités", traits.join(", ")])] : []),
    ]),
  );
}

/** Only collectifs whose dates are told have a calendar. @param {string} nom @param {number} i @param {Calendrier[]} calendriers */
function rangDe(nom, i, calendriers) {
  return calendriers[i]?.collectif === nom ? i : calendriers.findIndex(({ collectif: autre }) => autre === nom);
}

/** @param {Contenu} c @param {Calendrier | undefined} calendrier */
function semaines(c, calendrier) {
  if (!calendrier) return c.semaines;
  if ("indisponible" in calendrier) return calendrier.indisponible;
  return `${compte(calendrier.semaines, "semaine")}, ${compte(calendrier.seances.length, "séance")}`;
}

/** @param {import("../dossier/budget/budget.js").Annee} annee @param {Campagne["nommer"]} nommer */
function rendreBudget({ annee, charges, produits, phrases, financeurs }, nommer) {
  const noms = new Map(financeurs.map(({ financeur }) => [financeur, nommer("financeur", financeur)]));
  return [
    el("p", {}, el("strong", {}, `${annee}\u202f: `), phrases.join(" ")),
    faits([
      ["Charges", montrer(charges.total)],
      ["Produits", montrer(produits.total)],
    ]),
    ...dessinerParts(financeurs, noms),
  ];
}

/** @param {Contenu} contenu @param {Campagne["nommer"]} nommer */
function lignes({ budget }, nommer) {
  const toutes = [...(budget?.charges ?? []), ...(budget?.produits ?? [])];
  if (!toutes.length) return null;
  const rangees = toutes.map((/** @type {Contenu} */ { compte: numero, libelle, financeur, montant }) => {
    const mots = [libelle, financeur && nommer("financeur", financeur)].filter(Boolean).join(", ");
    return el(
      "li",
      {},
      `${nommer("compte", numero ?? VIDE)}${mots ? `\u202f: ${mots}` : ""} · ${montant ? montrer(Number(montant).toFixed(2)) : VIDE}`,
    );
  });
  return replie(`Les lignes du budget (${toutes.length})`, "resultats-groupe", el("ul", {}, ...rangees));
}

/** @param {{[id: string]: string | null}} ecrits */
function textes(ecrits) {
  const remplis = Object.entries(ecrits).filter(([, texte]) => texte?.trim());
  if (!remplis.length) return null;
  const blocs = remplis.flatMap(([id, texte]) => [
    el("h4", {}, TEXTES.get(id) ?? id),
    el("p", { class: "texte-recu" }, `«${FINE}${texte?.trim()}${FINE}»`),
  ]);
  return replie(`Ce qu’écrit le porteur (${compte(remplis.length, "texte")})`, "resultats-groupe", ...blocs);
}
