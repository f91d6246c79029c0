// « Et si…\u202f? »: what would change the estimate, year by year, and what other funders may give.
import { el } from "../dom.js";
import { provenance } from "../morceaux.js";
import { FINE, montrer, montrerEcart, typographier } from "../textes.js";

/** @typedef {import("./details.js").Vue} Vue */

/** @param {Vue} vue */
export function rendreScenarios(vue) {
  return [
    ...rendreVariantes(vue),
    ...rendreAnnees(vue),
    ...rendrePlafond(vue),
    ...rendreFinanceurs(vue),
    el("p", { class: "mention" }, "Estimations, non opposables\u202f; seule la Caf décide."),
  ];
}

/** @param {Vue} vue */
function rendreVariantes({ details, estimation }) {
  if (estimation.total === "non_renseigne")
    return [
      el("p", {}, "Décrivez vos collectifs et votre budget\u202f: vous verrez ici ce qu’un changement apporterait."),
    ];
  const lignes = details.scenarios.variantes.map(({ libelle, total, ecart }) =>
    total === null || ecart === null
      ? ligne(libelle, "ne s’applique pas à votre projet", "")
      : ligne(libelle, `Total estimé\u202f: ${montrer(total)}`, Number(ecart) ? montrerEcart(ecart) : "inchangé"),
  );
  return [
    el(
      "p",
      {},
      "Aujourd’hui, le total estimé est de ",
      el("strong", {}, montrer(estimation.total)),
      ". Si une seule chose changeait\u202f:",
    ),
    el("ul", { class: "calcul" }, ...lignes),
  ];
}

/** @param {Vue} vue */
function rendreAnnees({ details, estimation }) {
  const { par_annee: annees } = details.scenarios;
  const duree = details.echeances.duree_convention ?? 1;
  if (annees.length < 2 && duree < 2) return [];
  const lignes = annees.map(({ annee, total, certitude }) =>
    ligne(
      annee,
      certitude === "publie"
        ? "Barème publié pour cette année"
        : `Barème pas encore publié\u202f; dernière valeur publiée\u202f: ${estimation.bareme.campagne}`,
      total === null ? "à renseigner" : montrer(total),
    ),
  );
  const reste =
    annees.length < duree
      ? `Votre convention dure ${duree}${FINE}ans\u202f: seules les années dont le budget est rempli sont estimées.`
      : "";
  return [
    el("h3", {}, "Année par année"),
    reste ? el("p", {}, reste) : null,
    lignes.length ? el("ul", { class: "calcul" }, ...lignes) : null,
  ].filter((partie) => partie !== null);
}

/** @param {Vue} vue */
function rendrePlafond({ details, verification, reperes }) {
  const { plafond_caf: plafond } = details.scenarios;
  if (plafond === null) return [];
  const regle = verification.constats.find(({ regle }) => regle === "cofinancement_min");
  return [
    el("h3", {}, "Jusqu’où la Caf peut financer"),
    el(
      "p",
      {},
      "Avec les produits de votre budget, l’argent de la Caf, toutes aides comprises, ne devrait pas dépasser ",
      el("strong", {}, montrer(plafond)),
      regle?.attendu ? `. ${reperes.regles.get(regle.regle)}\u202f: ${regle.attendu}.` : ".",
    ),
    regle?.sources.length ? provenance("D’où vient ce plafond\u202f?", regle.sources, reperes) : null,
  ].filter((partie) => partie !== null);
}

/** @param {Vue} vue */
function rendreFinanceurs({ details }) {
  const { autres_financeurs: autres } = details.scenarios;
  if (!autres.length) return [];
  return [
    el("h3", {}, "D’autres financeurs"),
    el(
      "ul",
      { class: "calcul" },
      ...autres.map(({ nom, montant, calcul }) =>
        ligne(nom, typographier(calcul), montant === null ? "non précisé" : montrer(montant)),
      ),
    ),
  ];
}

/**
 * @param {string} libelle
 * @param {string} operation
 * @param {string} valeur
 */
function ligne(libelle, operation, valeur) {
  return el(
    "li",
    { class: "etape" },
    el("p", { class: "etape-libelle" }, typographier(libelle)),
    el("p", { class: "etape-operation" }, operation),
    valeur ? el("p", { class: "etape-valeur" }, valeur) : null,
  );
}
