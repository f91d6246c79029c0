// « Combien de dossiers déposer\u202f? »: the dossiers, what goes in each, the questionnaires that follow.
import { el } from "../dom.js";
import { liste, provenance } from "../morceaux.js";
import { compte, majuscule } from "../textes.js";

/** @param {import("./details.js").Vue} vue */
export function rendreDepots({ details, reperes }) {
  const { depots, questionnaires_sphinx: questionnaires, raison, a_verifier: ouverts, sources } = details.depots;
  const origine = sources.length ? provenance("D’où vient cette règle\u202f?", sources, reperes) : null;
  if (!depots.length)
    return [
      el("p", {}, "Décrivez vos collectifs\u202f: vous saurez combien de dossiers déposer. ", raison),
      ...(origine ? [origine] : []),
    ];
  return [
    el(
      "p",
      { class: "reponse-courte" },
      el("strong", {}, `${compte(depots.length, "dossier")} à déposer`),
      `. ${raison}`,
    ),
    ...(origine ? [origine] : []),
    el(
      "ol",
      { class: "depots" },
      ...depots.map(({ niveau, collectifs, lieux }) =>
        el(
          "li",
          {},
          el("strong", {}, niveau ? majuscule(niveau) : "Tous vos collectifs"),
          `\u202f: ${collectifs.join(", ")}`,
          lieux.length ? ` (${compte(lieux.length, "lieu", "lieux")}\u202f: ${lieux.join(", ")})` : "",
        ),
      ),
    ),
    el(
      "p",
      {},
      `Ensuite, ${compte(questionnaires, "questionnaire")} SPHINX à remplir pour le bilan qualitatif\u202f: un par projet.`,
    ),
    ...(ouverts.length ? [el("p", { class: "etiquette" }, "À vérifier avec votre Caf"), liste(ouverts)] : []),
  ];
}
