// The summary of a dossier, one document: the project, the verdict, the estimate step by step, whom to ask, what it rests on.
import { aDire, titreVerdict } from "../../verifier/resultats.js";
import { jourLong, montrer } from "../../verifier/textes.js";

/**
 * @typedef {import("../documents/types.js").Bloc} Bloc
 * @typedef {import("../../verifier/jugement.js").Situation} Situation
 * @typedef {{contact: string[], version: string[], adresse: string}} Cadre
 */

/**
 * @param {Situation} situation
 * @param {import("../../verifier/morceaux.js").Reperes} reperes
 * @param {Cadre} cadre
 * @returns {import("../documents/types.js").Document}
 */
export function resume({ dossier, le, verification, estimation }, { regles }, { contact, version, adresse }) {
  const lu = JSON.parse(dossier);
  const nom = lu.projet?.intitule || lu.structure?.nom || "sans nom";
  const titre = `Résumé du dossier\u202f: ${nom}`;
  return {
    titre,
    blocs: [
      bloc(1, titre),
      p([lu.structure?.nom, lu.departement, `campagne ${lu.campagne}`].filter(Boolean).join(", ")),
      p(`Établi le ${jourLong(le)}, sur ${adresse}`),
      bloc(2, "Le projet"),
      ...collectifs(lu.collectifs ?? []),
      bloc(2, "L’avis"),
      p(`${titreVerdict(verification)}. Information non opposable\u202f; seule la Caf décide.`),
      ...constats(verification, regles),
      bloc(2, "L’estimation"),
      tableau(
        "Calcul, pas à pas",
        ["Étape", "Calcul", "Résultat"],
        [
          ...estimation.etapes.map(({ libelle, calcul, valeur }) => [libelle, calcul, montrer(valeur)]),
          ["Total estimé", "", montrer(estimation.total)],
        ],
      ),
      ...estimation.avertissements.map((texte) => p(texte)),
      bloc(2, "Qui contacter"),
      ...contact.map((texte) => p(texte)),
      bloc(2, "Sur quoi repose ce résumé"),
      ...version.map((texte) => p(texte)),
    ],
  };
}

/** @param {1 | 2} niveau @param {string} texte @returns {Bloc} */
const bloc = (niveau, texte) => ({ genre: "titre", niveau, texte });

/** @param {string} texte @returns {Bloc} */
const p = (texte) => ({ genre: "paragraphe", texte });

/** @param {string} titre @param {string[]} entetes @param {string[][]} rangees @returns {Bloc} */
const tableau = (titre, entetes, rangees) => ({ genre: "tableau", titre, entetes, rangees });

/** @param {any[]} liste @returns {Bloc[]} */
function collectifs(liste) {
  if (!liste.length) return [p("Aucun collectif décrit.")];
  const dire = (/** @type {unknown} */ valeur) =>
    valeur === undefined || valeur === null ? "à renseigner" : String(valeur);
  const rangees = liste.map((c, i) => [
    c.nom || `Collectif ${i + 1}`,
    dire(c.enfants),
    dire(c.encadrants),
    (c.seances ?? [])
      .map((/** @type {{jour?: string, minutes?: number}} */ s) => `${s.jour ?? "?"}, ${s.minutes ?? "?"} min`)
      .join("\n") || "à renseigner",
    c.debut && c.fin ? `du ${jourLong(c.debut)} au ${jourLong(c.fin)}` : "à renseigner",
  ]);
  return [tableau("Collectifs", ["Collectif", "Enfants", "Adultes", "Séances", "Dates"], rangees)];
}

/**
 * @param {import("../../verifier/types.js").Verification} verification
 * @param {Map<string, string>} noms
 * @returns {Bloc[]}
 */
function constats(verification, noms) {
  const rangees = aDire(verification).map(({ mot, constat }) => [
    [noms.get(constat.regle) ?? constat.regle, constat.collectif].filter(Boolean).join(", "),
    mot,
    constat.attendu ?? "",
    constat.constate ?? "",
    constat.remede ?? "",
  ]);
  if (!rangees.length) return [p("Rien à corriger, à vérifier ni à renseigner.")];
  return [tableau("Points à voir", ["Point", "État", "Demandé", "Constaté", "Que faire"], rangees)];
}
