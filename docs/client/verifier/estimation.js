// The estimate as a person reads it: each step with its numbers, then what it assumes.
import { el, replie } from "./dom.js";
import { liste, provenance } from "./morceaux.js";
import { montrer } from "./textes.js";

/**
 * @param {import("./types.js").Estimation} rapport
 * @param {import("./types.js").Traces} traces
 * @param {import("./morceaux.js").Reperes} reperes
 * @returns {HTMLElement[]}
 */
export function rendreEstimation(rapport, traces, reperes) {
  const { bareme } = rapport;
  const etapes = rapport.etapes.map(({ libelle, calcul, valeur }, i) =>
    el(
      "li",
      { class: "etape" },
      el("p", { class: "etape-libelle" }, libelle),
      el("p", { class: "etape-operation" }, calcul),
      el("p", { class: "etape-valeur" }, montrer(valeur)),
      traces.etapes[i]?.length ? provenance("D’où vient ce calcul\u202f?", traces.etapes[i], reperes) : null,
    ),
  );
  const total = el(
    "li",
    { class: "etape etape-total" },
    el("p", { class: "etape-libelle" }, "Total estimé"),
    el("p", { class: "etape-valeur" }, montrer(rapport.total)),
  );
  const origine =
    bareme.certitude === "publie"
      ? `Barème publié pour ${bareme.campagne}`
      : `Dernière valeur publiée\u202f: barème ${bareme.campagne}. Celui de votre campagne n’est pas publié`;
  return [
    el("h2", {}, "Ce que la Caf pourrait verser"),
    el(
      "p",
      { class: "mention" },
      `${origine}\u202f: prix plafond ${montrer(bareme.prix_plafond)}, PS maximale ${montrer(bareme.ps_max)} par collectif.`,
    ),
    el("ol", { class: "calcul" }, ...etapes, total),
    el(
      "p",
      { class: "mention" },
      "Estimation, non opposable\u202f; seule la Caf décide. Tout reste sur votre appareil.",
    ),
    ...(rapport.avertissements.length ? [el("h3", {}, "À savoir"), liste(rapport.avertissements)] : []),
    ...(rapport.hypotheses.length
      ? [
          replie(
            `Ce que ce calcul suppose (${rapport.hypotheses.length})`,
            "resultats-groupe",
            liste(rapport.hypotheses),
          ),
        ]
      : []),
  ];
}
