// « Où en suis-je\u202f? »: the dates of this holder, sorted by what they ask for now.
import { el, icone, replie } from "../dom.js";
import { provenance } from "../morceaux.js";
import { compte, jourLong, majuscule } from "../textes.js";

/**
 * @typedef {import("./details.js").Vue} Vue
 * @typedef {import("../types.js").Echeance} Echeance
 * @typedef {import("../types.js").Quand} Quand
 */

/** @type {{quand: Quand, titre: string, icone: string}[]} */
const GROUPES = [
  { quand: "maintenant", titre: "Maintenant", icone: "ouvert" },
  { quand: "a_venir", titre: "À venir", icone: "a_venir" },
  { quand: "a_confirmer", titre: "Date à confirmer", icone: "a_confirmer" },
  { quand: "apres_evenement", titre: "Délais à connaître", icone: "agenda" },
];
const CAMPAGNE = new Map([
  ["ouvert", "Le dépôt est ouvert."],
  ["clos", "Le dépôt est clos."],
  ["a_venir", "Le dépôt n’est pas encore ouvert."],
  ["a_confirmer", "Les dates de dépôt sont à confirmer auprès de votre Caf."],
]);

/** @param {Vue} vue */
export function rendreAgenda({ details, reperes }) {
  const { echeances: agenda } = details;
  const passees = agenda.echeances.filter(({ quand }) => quand === "passe");
  const liste = (/** @type {Echeance[]} */ siennes) =>
    el("ul", { class: "echeances" }, ...siennes.map((echeance) => rendreEcheance(echeance, reperes)));
  return [
    el(
      "p",
      {},
      "Au ",
      el("time", { datetime: agenda.le }, jourLong(agenda.le)),
      `, campagne ${agenda.campagne}. `,
      el("strong", {}, CAMPAGNE.get(agenda.campagne_etat) ?? ""),
    ),
    el("p", {}, phraseConvention(agenda)),
    ...GROUPES.flatMap(({ quand, titre, icone: signe }) => {
      const siennes = agenda.echeances.filter((echeance) => echeance.quand === quand);
      return siennes.length ? [el("h3", { class: "avec-icone" }, icone(signe), ` ${titre}`), liste(siennes)] : [];
    }),
    ...(passees.length ? [replie(`Passé (${passees.length})`, "pli", liste(passees))] : []),
    el("h3", {}, "Si cela ne se passe pas comme prévu"),
    ...agenda.suites.map(({ cas, texte, sources }) =>
      el(
        "div",
        { class: "suite", "data-bloc": true },
        el("h4", {}, cas),
        el("p", {}, texte),
        sources.length ? provenance("D’où vient cette réponse\u202f?", sources, reperes) : null,
      ),
    ),
  ];
}

/** @param {import("../types.js").Echeances} agenda */
function phraseConvention({ le, campagne, annee_convention: rang, duree_convention: duree }) {
  const annee = `${rang === 1 ? "1re" : `${rang}e`} année`;
  if (rang !== null && duree === null)
    return `Durée de la convention\u202f: non précisée. Si la vôtre court encore, vous êtes dans sa ${annee}.`;
  const convention =
    duree === null ? "Durée de la convention\u202f: non précisée" : `Convention de ${compte(duree, "an")}`;
  if (rang !== null) return `${convention}. Vous êtes dans sa ${annee}.`;
  const debut = campagne.slice(0, 4);
  if (le < `${debut}-09`) return `${convention}. La première année scolaire commence en septembre ${debut}.`;
  return `${convention}. Ses années scolaires sont passées.`;
}

/**
 * @param {Echeance} echeance
 * @param {import("../morceaux.js").Reperes} reperes
 */
function rendreEcheance(echeance, reperes) {
  const plateforme = echeance.plateforme && (reperes.plateformes.get(echeance.plateforme) ?? echeance.plateforme);
  const reste = phraseReste(echeance);
  return el(
    "li",
    { class: "echeance", "data-bloc": true },
    el("p", { class: "echeance-titre" }, el("strong", {}, echeance.libelle), plateforme ? `, sur ${plateforme}` : ""),
    el("p", {}, majuscule(echeance.phrase), ...(reste ? [" ", el("strong", { class: "echeance-reste" }, reste)] : [])),
    echeance.pour ? el("p", { class: "aide" }, `Pour\u202f: ${echeance.pour}.`) : null,
    echeance.consequence ? el("p", {}, echeance.consequence) : null,
    echeance.rappels.length
      ? el("p", { class: "aide" }, `Pour y penser à temps\u202f: ${echeance.rappels.map(jourLong).join("\u202f; ")}.`)
      : null,
    echeance.sources.length ? provenance("D’où vient cette date\u202f?", echeance.sources, reperes) : null,
  );
}

/** @param {Echeance} echeance */
function phraseReste({ quand, jours_restants: jours }) {
  if (jours === null) return "";
  if (jours === 0) return "c’est aujourd’hui";
  return `${quand === "maintenant" ? "encore" : "dans"} ${compte(jours, "jour")}`;
}
