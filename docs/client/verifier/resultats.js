// The verification report as a person reads it: the verdict, then what to do first.
import { Parties, ranger as rangerDans } from "./accorder.js";
import { rendreConstat } from "./constat.js";
import { el, icone, replie, un } from "./dom.js";
import { liste } from "./morceaux.js";
import { compte } from "./textes.js";

/**
 * @typedef {import("./types.js").Constat} Constat
 * @typedef {import("./types.js").Etat} Etat
 * @typedef {import("./types.js").Verification} Verification
 * @typedef {import("./constat.js").Reperes} Reperes
 */

/** @type {{etat: Etat, mot: string, titre: string, total: (n: number) => string, plie?: boolean}[]} in the order in which they are read */
const GROUPES = [
  { etat: "non_conforme", mot: "À corriger", titre: "À corriger d’abord", total: (n) => `${n} à corriger` },
  { etat: "a_verifier", mot: "À vérifier", titre: "À vérifier avec votre Caf", total: (n) => `${n} à vérifier` },
  { etat: "non_renseigne", mot: "À renseigner", titre: "À renseigner", total: (n) => `${n} à renseigner` },
  { etat: "derogation", mot: "Dérogation", titre: "Admis par dérogation", total: (n) => compte(n, "dérogation") },
  { etat: "recommandation", mot: "Conseil", titre: "Conseils", total: (n) => compte(n, "conseil") },
  { etat: "conforme", mot: "Conforme", titre: "Ce qui est conforme", total: (n) => compte(n, "conforme"), plie: true },
  {
    etat: "sans_objet",
    mot: "Sans objet",
    titre: "Sans objet pour votre projet",
    total: (n) => `${n} sans objet`,
    plie: true,
  },
];

/** @type {Set<Etat>} */
const A_FAIRE = new Set(["non_conforme", "a_verifier", "non_renseigne"]);

const VERDICTS = {
  conforme: {
    titre: "Votre projet respecte les règles vérifiées ici",
    texte: "Ce n’est pas un accord de financement\u202f: la Caf examine les projets et choisit ceux qu’elle soutient.",
  },
  non_conforme: {
    titre: "Il reste des points à corriger",
    texte: "Chaque point dit ce qui est demandé et ce qui conviendrait. Seule la Caf décide.",
  },
  a_verifier: {
    titre: "Il reste des points à vérifier ou à renseigner",
    texte: "Rien de ce que vous avez écrit n’est contraire aux règles vérifiées ici. Seule la Caf décide.",
  },
};

/** The verdict in one sentence. @param {Verification} rapport */
export function titreVerdict({ verdict }) {
  return VERDICTS[verdict].titre;
}

/** What is not simply right, in the order in which it is read: the word for its state, and the constat. @param {Verification} rapport */
export function aDire({ constats }) {
  return ranger(
    constats,
    GROUPES.filter(({ plie }) => !plie),
  );
}

/** Every constat, in the same order. @param {Verification} rapport */
export function tousLesConstats({ constats }) {
  return ranger(constats, GROUPES);
}

/** @param {Constat[]} constats @param {typeof GROUPES} groupes */
function ranger(constats, groupes) {
  return groupes.flatMap(({ etat, mot }) =>
    constats.filter((c) => c.etat === etat).map((constat) => ({ mot, constat })),
  );
}

/** « 2 à corriger, 5 à renseigner »: what is left to do, said after each answer. @param {Verification} rapport */
export function resumer(rapport) {
  const reste = totaux(rapport).filter(({ etat }) => A_FAIRE.has(etat));
  return reste.length
    ? `Il reste ${reste.map(({ texte }) => texte).join(", ")}.`
    : `${VERDICTS[rapport.verdict].titre}.`;
}

/** @param {Verification} rapport */
function totaux(rapport) {
  return GROUPES.map(({ etat, total }) => ({ etat, n: rapport.constats.filter((c) => c.etat === etat).length, total }))
    .filter(({ n }) => n > 0)
    .map(({ etat, n, total }) => ({ etat, texte: total(n) }));
}

/**
 * @param {Verification} rapport
 * @param {import("./types.js").Traces} traces
 * @param {Reperes} reperes
 * @param {Parties} [parties] what the zone shows already
 * @returns {HTMLElement[]}
 */
export function rendreVerification(rapport, traces, reperes, parties = new Parties()) {
  const { verdict, campagne, campagne_etat: etat, non_verifie: conditions } = rapport;
  return [
    parties.garder([verdict, campagne, etat, traces.derogations, totaux(rapport)], () =>
      rendreVerdict(rapport, traces),
    ),
    ...GROUPES.flatMap((groupe) => rendreGroupe(groupe, rapport.constats, reperes, parties)),
    ...(conditions.length ? [parties.garder(conditions, () => rendreNonVerifie(conditions))] : []),
  ];
}

/**
 * @param {Verification} rapport
 * @param {import("./types.js").Traces} traces
 */
function rendreVerdict(rapport, traces) {
  const { titre, texte } = VERDICTS[rapport.verdict];
  return el(
    "section",
    { class: "verdict", "data-verdict": rapport.verdict, "aria-labelledby": "verdict-titre", tabindex: -1 },
    el("h2", { id: "verdict-titre" }, icone(rapport.verdict), ` ${titre}`),
    el("p", {}, texte),
    rapport.campagne_etat === "clos"
      ? el(
          "p",
          {},
          `Le dépôt est clos pour la campagne ${rapport.campagne}\u202f: cette vérification sert à relire un projet ou à préparer le suivant.`,
        )
      : null,
    traces.derogations ? el("p", {}, traces.derogations) : null,
    el(
      "ul",
      { class: "verdict-totaux" },
      ...totaux(rapport).map(({ etat, texte: total }) => el("li", { "data-etat": etat }, total)),
    ),
    el(
      "p",
      { class: "mention" },
      "Information non opposable\u202f; seule la Caf décide. Tout reste sur votre appareil.",
    ),
  );
}

/**
 * @param {typeof GROUPES[number]} groupe
 * @param {Constat[]} constats
 * @param {Reperes} reperes
 * @param {Parties} parties
 * @returns {HTMLElement[]} none where there is nothing of the kind
 */
function rendreGroupe({ etat, mot, titre, plie }, constats, reperes, parties) {
  const siens = constats.filter((constat) => constat.etat === etat);
  if (!siens.length) return [];
  const groupe = parties.garder(["groupe", etat], () => {
    const puces = el("ul", { class: "constats" });
    return plie
      ? replie("", "resultats-groupe", puces)
      : el("section", { class: "resultats-groupe" }, el("h2", {}, titre), puces);
  });
  if (plie) un(groupe, "summary").textContent = `${titre} (${siens.length})`;
  rangerDans(
    un(groupe, ":scope > ul"),
    siens.map((constat) => {
      const controle = etat === "conforme" ? undefined : reperes.trouver(constat);
      return parties.garder([constat, controle?.id], () => rendreConstat(constat, mot, reperes, controle));
    }),
  );
  return [groupe];
}

/** @param {string[]} conditions */
function rendreNonVerifie(conditions) {
  return el("section", { class: "resultats-groupe" }, el("h2", {}, "Conditions non vérifiées ici"), liste(conditions));
}
